import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../kernel/package-root.ts';
import { looksLikeCapturedPage } from './captured-page.ts';

const folder = join(packageRoot, 'test/pages');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, text: read(file), says: JSON.parse(read(file.replace(/txt$/, 'json'))) }));

test('captured pages are known; those cut off, or without times or a byline, may not be', () => {
  const missed = pages.filter(({ text }) => !looksLikeCapturedPage(text)).map(({ file }) => file);
  expect(pages.length).toBeGreaterThan(150);
  // Seven of 170 when this was written.
  expect(missed.length, missed.join(' ')).toBeLessThan(pages.length * 0.05);
});

test('the texts of the same articles are not, with headline and byline neither', () => {
  const byline = '[서울=새벽통신] 김하나 기자 =';
  const taken = pages.flatMap(({ file, says }) => {
    const text = says.paragraphs.join('\n\n');
    const draft = `${says.headline}\n\n${byline} ${text}\n\nhana@example.com`;
    const all = [text, `${says.headline}\n${says.subheads.join('\n')}\n${text}`, `${byline} ${text}`, draft];
    return all.some(looksLikeCapturedPage) ? [file] : [];
  });
  expect(taken).toEqual([]);
});

test.each([
  '',
  '정부는 2024년 4월 10일 새 대책을 내놓았다. 회의는 08:11에 시작했다. '.repeat(5),
  `보도자료\n보도시점 2026.11.24(화) 12:00\n작성일 2026.11.24\n\n${'해양수산부는 양식장을 점검한다고 밝혔다. '.repeat(6)}\n담당 부서 양식산업과 책임자 과장 김해솔`,
  `관람 시간 안내\n입력하신 주소로 표를 보내 드립니다.\n${'미술관은 월요일에 쉰다. '.repeat(10)}`,
  `그는 "'무단 전재 및 재배포 금지'라는 문구가 있었다"고 말했다.\n${'법원은 받아들이지 않았다. '.repeat(10)}`,
])('ordinary paragraphs are no page: %#', (text) => {
  expect(looksLikeCapturedPage(text)).toBe(false);
});
