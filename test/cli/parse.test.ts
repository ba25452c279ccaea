import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/kernel/package-root.ts';
import { sokbo } from './sokbo.ts';

const page =
  '제목입니다\n\n기사입력 : 2024년04월10일 08:11\n\n[서울=새벽통신] 도하린 기자 = 본문 첫 문장이다.\n\nharin@saebyeok.example';

test('a line for each line, in order, with the id first, whatever is wrong with a line', async () => {
  // U+2028 is a line end to some readers, and a plain character inside JSON.
  const lines = [
    JSON.stringify({ id: 'a', url: 'https://saebyeok.example/1', text: page }),
    'not json',
    `{"id":"b","text":"둘째\u2028줄"}`,
    JSON.stringify({ id: 'c', text: '' }),
  ];
  const { out, code } = await sokbo(['parse', '--jsonl'], {}, lines.join('\n'));
  const answers = out.trimEnd().split('\n');
  expect(answers).toHaveLength(4);
  expect(answers.map((line) => JSON.parse(line).id)).toEqual(['a', null, 'b', 'c']);
  for (const line of answers) expect(line).toMatch(/^\{"id":/);
  expect(JSON.parse(answers[0] ?? '')).toMatchObject({
    headline: '제목입니다',
    publishedAt: '2024-04-10T08:11:00+09:00',
    byline: { places: ['서울'], agency: '새벽통신' },
    paragraphs: ['본문 첫 문장이다.'],
    emails: ['harin@saebyeok.example'],
  });
  expect(code).toBe(0);
});

const reference = join(packageRoot, '..', 'shared', 'reference', 'captured-page.txt');

test('the captured reference page from a file', async (context) => {
  if (!existsSync(reference)) context.skip('skipped: there is no reference page here');
  const { out } = await sokbo(['parse', reference], {});
  expect(JSON.parse(out)).toMatchObject({
    section: '글로벌',
    subsection: '기타',
    byline: { places: ['베이징'], agency: '뉴스핌', reporters: [{ name: '조용성', title: '특파원' }] },
    pictures: [{ credit: '신화사=뉴스핌 특약' }],
  });
});

test('a file that is not there is named', async () => {
  const { error, code } = await sokbo(['parse', 'nowhere.txt'], {});
  expect(error).toMatch(/^sokbo: nowhere\.txt: cannot be read/);
  expect(code).toBe(1);
});
