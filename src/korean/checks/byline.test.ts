import { expect, test } from 'vitest';
import { checkByline } from './byline.ts';
import type { Draft } from './draft.ts';
import { draftOf, keys } from './sample-draft.ts';

const found = (names: string[], source: string | null, places: string[] = []) => {
  const byline: Draft['byline'] = {
    places,
    source,
    reporters: names.map((name) => ({ name, title: '기자' })),
  };
  return keys(checkByline(draftOf({ byline })));
};

test.each<[string[], string | null, string[]]>([
  [[], null, []],
  [[], '', []],
  [[], ' ', []],
  [[''], null, []],
  [[' '], null, []],
  [['', ''], null, []],
  [[], null, ['서울']],
  [[], '', ['서울']],
  [[''], '', ['서울']],
  [[''], null, ['서울', '세종']],
  [['\u3000'], null, []],
  [['\t'], null, []],
  [['\u00a0'], ' ', []],
  [[], '\n', ['베이징']],
  [['', ' '], '\t', ['베이징']],
])('%j of %j in %j is nobody', (names, source, places) => {
  expect(found(names, source, places)).toEqual(['byline']);
});

test.each<[string[], string | null, string[]]>([
  [['한결음'], null, []],
  [['한결음'], null, ['서울']],
  [['한결음', '이솔빛'], null, ['서울']],
  [['국제부'], null, []],
  [['온라인뉴스팀'], null, ['서울']],
  [[], '신화사', ['베이징']],
  [[], 'AP', []],
  [[], '공동취재단', ['판문점']],
  [['한결음'], '공동취재단', ['판문점']],
  [['', '한결음'], null, []],
  [['남궁 민수'], null, []],
  [['브라이언 리'], null, []],
  [['Kim'], '', []],
  [['로보뉴스'], null, []],
  [[''], '로이터', []],
])('%j of %j in %j is somebody', (names, source, places) => {
  expect(found(names, source, places)).toEqual([]);
});
