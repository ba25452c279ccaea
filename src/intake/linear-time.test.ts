import { describe, expect, test } from 'vitest';
import { parsePage } from './parse-page.ts';

const story = '사진\n제목이다 [서울=뉴스핌] 한결음 기자 = 본문이다. a@b.com 2025-04-28 12:12\n';

/** Texts that grow with `n`, each aimed at one place where work could grow faster than the text. */
const texts: Record<string, (n: number) => string> = {
  paragraphs: (n) => '시 주석은 "저와 대통령은" 장관(長官)에게 당부했다. [사진=뉴스핌DB]\n\n'.repeat(n),
  'one long line': (n) => '시 주석은 "저와 대통령은" 장관에게 당부했다. '.repeat(n),
  'short lines': (n) => '가나다라마바사아자차카타파하 가나다\n'.repeat(n),
  'open quotations': (n) => '"했다. '.repeat(n),
  blanks: (n) => `가${' '.repeat(n * 10)}나`,
  'full stops': (n) => '.'.repeat(n * 10),
  'opening brackets': (n) => '['.repeat(n * 10),
  'round brackets': (n) => '('.repeat(n * 10),
  'open datelines': (n) => '가=['.repeat(n * 5),
  'at signs': (n) => '@'.repeat(n * 5),
  addresses: (n) => 'a@b.com '.repeat(n),
  'one endless word': (n) => `${'a'.repeat(n * 10)}@`,
  'open glosses': (n) => '시진핑(習近平'.repeat(n),
  datelines: (n) => '[서울=뉴스핌] 한결음 기자 '.repeat(n),
  'datelines on lines': (n) => '[서울=뉴스핌] 그가 손을 흔들고 있다.\n'.repeat(n),
  signatures: (n) => `본문이다 그렇다고 한다 정말로 말이다.\n${'한결음 기자\n'.repeat(n)}`,
  subheads: (n) => `제목\n기사입력 : 2024년04월10일 08:11\n${'짧은 줄\n'.repeat(n)}본문이 이제야 시작된다.`,
  times: (n) => '기사입력 : 2024년04월10일 08:11 '.repeat(n),
  'best-of boxes': (n) => '뉴스핌 베스트 기사 '.repeat(n),
  stories: (n) => `[뉴스핌 베스트 기사]\n${story.repeat(n)}`,
  'one endless story': (n) =>
    `[뉴스핌 베스트 기사]\n${'제목 [서울=뉴스핌] 한결음 기자 = 본문이다. [사진=뉴스핌] 2025.04.28 a@b.com '.repeat(n)}`,
  sections: (n) => '정치\n사회\n'.repeat(n),
  headlines: (n) => '[단독] 제목이 긴 줄이다 - 뉴스핌\n'.repeat(n),
  credits: (n) => '있다. [사진=뉴스핌DB] '.repeat(n),
  'character references': (n) => '&amp;&#'.repeat(n),
  'nested elements': (n) => `<html>${'<div>'.repeat(n * 3)}본문이다.`,
  'stray end tags': (n) => `<html>${'<div>'.repeat(n)}${'</p>'.repeat(n)}`,
  'open tags': (n) => `<html>${'<a href="'.repeat(n)}`,
  'open scripts': (n) => `<html>${'<script>'.repeat(n)}`,
  'open comments': (n) => `<html>${'<!--'.repeat(n * 3)}`,
  attributes: (n) => `<html><a ${'x="1" '.repeat(n)}>`,
  'elements in paragraphs': (n) => `<html><body>${'<p>시 <b>주석</b>은 당부했다.</p>'.repeat(n)}`,
};

const N = 1_000;
const GROWTH = 8;

/** Processor time of this thread in milliseconds, the shorter of two runs: other work on the machine does not count. */
function costOf(text: string): number {
  const runs = [0, 0].map(() => {
    const before = process.threadCpuUsage();
    parsePage({ text });
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
}

describe('eight times the text takes about eight times the work', () => {
  // Square growth is 64 times. Caches and the collector can double a single measurement, hence the second try.
  test.each(Object.entries(texts))('%s', { retry: 2 }, (_, grow) => {
    costOf(grow(100));
    const small = costOf(grow(N));
    const large = costOf(grow(N * GROWTH));
    expect(large).toBeLessThan(Math.max(60, small * GROWTH * 4));
  });
});

test('a page of several megabytes is read', () => {
  const text = `제목이 여기 있다\n\n기사입력 : 2024년04월10일 08:11\n\n[서울=뉴스핌] 한결음 기자 = ${'정부가 대책을 내놓았다고 밝혔다.\n\n'.repeat(120_000)}`;
  expect(text.length).toBeGreaterThan(2_000_000);
  expect(parsePage({ text }).paragraphs).toHaveLength(120_000);
});
