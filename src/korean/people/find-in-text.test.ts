import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownText } from '../own-text.ts';
import { oneLine, plainText } from '../plain-text.ts';
import { findInText } from './find-in-text.ts';

/** Who says what, as `who: words`; indirect speech in wavy signs; a speaker without a name as the text has him, in brackets. */
function said(...paragraphs: string[]): string[] {
  const { people, quotations } = findInText(paragraphs);
  return quotations.map(({ speaker, speakerText, text, isDirect }) => {
    const who = speaker === null ? `(${speakerText ?? ''})` : people[speaker]?.name;
    return `${who}: ${isDirect ? text : `~${text}~`}`;
  });
}

/** People with their titles and the forms that the text has of them. */
function people(...paragraphs: string[]): string[] {
  return findInText(paragraphs).people.map(({ name, hanja, latin, titles, mentions }) =>
    [name, hanja, latin, titles.join(','), [...new Set(mentions.map(({ text }) => text))].join('/')]
      .filter(Boolean)
      .join(' | '),
  );
}

test.each<[string, string[]]>([
  ['시진핑(習近平) 중국 국가주석은 왔다. 시 주석은', ['시진핑 | 習近平 | 국가주석,주석 | 시진핑/시 주석']],
  ['왕이(王毅) 중국공산당 정치국위원 겸 외교부장이', ['왕이 | 王毅 | 정치국위원,외교부장 | 왕이']],
  [
    '이시바 시게루(石破茂) 총리는 갔다. 이시바 총리는 이시바는',
    ['이시바 시게루 | 石破茂 | 총리 | 이시바 시게루/이시바 총리/이시바'],
  ],
  [
    '데버라 킨슬로(Deborah Kinslow) 상무차관은',
    ['데버라 킨슬로 | Deborah Kinslow | 상무차관 | 데버라 킨슬로'],
  ],
  ['도널드 트럼프 미국 대통령이 왔다. 트럼프는', ['도널드 트럼프 | 대통령 | 도널드 트럼프/트럼프']],
  ['홍가람 대변인은', ['홍가람 | 대변인 | 홍가람']],
  ['대변인 홍가람은', ['홍가람 | 대변인 | 홍가람']],
  ['홍가람 ㈜한빛 대표가 왔다. 홍 대표는', ['홍가람 | 대표 | 홍가람/홍 대표']],
  ['홍가람 전 새길당 의원이', ['홍가람 | 의원 | 홍가람']],
  ['홍가람·성나래 새길당 의원은', ['홍가람 | 의원 | 홍가람', '성나래 | 의원 | 성나래']],
  ['홍가람(52)은 웃었다.', ['홍가람 | 홍가람']],
  ['주민 홍가람 씨는 왔다. 홍 씨는 홍씨는', ['홍가람 | 홍가람/홍 씨/홍씨']],
  ['남궁민수 감독은 갔다. 남궁 감독은', ['남궁민수 | 감독 | 남궁민수/남궁 감독']],
  ['홍가람 대표가 왔다. 홍가람은', ['홍가람 | 대표 | 홍가람']],
])('people of %s', (text, expected) => {
  expect(people(text)).toEqual(expected);
});

test.each([
  '정부 대변인은 이번 회의에서 전원 위원장은',
  '신한 대표는 조만간 한국 대통령은',
  '외교부 대변인은 국정원 원장이',
  '베이징(北京)에서 삼국사기(三國史記)를 난하이해운(南海航運)은',
  '김모 씨와 A씨는 이모(43) 씨를',
  '대변인 전원이 국회의장 주재로 회의를 시작한 의원은',
])('nobody in %s', (text) => {
  expect(people(text)).toEqual([]);
});

test('never throws, offsets fit, and speakers are people of the list', () => {
  const words = [
    '홍가람',
    ' ',
    '대표',
    '는',
    '“',
    '”',
    '"',
    '‘',
    '’',
    '고',
    '말했다',
    '.',
    '(',
    ')',
    '習近平',
    '그는',
    '씨',
    '·',
    ',',
    '이어',
    '😀',
    '<script>',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...words), { maxLength: 40 }), { maxLength: 4 }),
      (given) => {
        const texts = given.map((one) => one.join(''));
        const found = findInText(texts);
        const places = [
          ...found.people.flatMap(({ mentions }) => mentions),
          ...found.quotations.flatMap((one) => [one.words, one.sentence]),
        ];
        for (const { paragraph, start, end, text } of places)
          expect(texts[paragraph]?.slice(start, end)).toBe(text);
        for (const { speaker } of found.quotations)
          expect(speaker === null || found.people[speaker]).toBeTruthy();
      },
    ),
  );
});

const page = new URL('../../../../shared/reference/captured-page.txt', import.meta.url);

test.skipIf(!existsSync(page))('the captured article', () => {
  const lines = plainText(readFileSync(page, 'utf8')).split('\n').map(oneLine);
  const from = lines.findIndex((line) => line.startsWith('[베이징'));
  const text = lines
    .slice(from, from + 16)
    .map(ownText)
    .filter(Boolean);
  expect(people(...text)).toEqual([
    '세르게이 라브로프 | 외무장관,장관 | 세르게이 라브로프/라브로프 외무장관/라브로프 장관/라브로프',
    '시진핑 | 習近平 | 국가주석,주석 | 시진핑/시 주석',
    '왕이 | 王毅 | 정치국위원,외교부장 | 왕이',
    '블라디미르 푸틴 | 대통령 | 블라디미르 푸틴/푸틴 대통령',
  ]);
  expect(said(...text).map((one) => one.replace(/^(.*: .{8}).*/, '$1'))).toEqual([
    '세르게이 라브로프: 중러관계 발전이',
    '시진핑: ~라브로프 장관',
    '시진핑: 저와 푸틴 대통',
    '시진핑: 올해는 양국의 ',
    '시진핑: 중국은 항상 중',
    '세르게이 라브로프: 중국은 세계가 ',
    '세르게이 라브로프: 러시아 대외정책',
    '세르게이 라브로프: 푸틴 대통령의 ',
    '(러시아 외무부): 시 주석은 라브',
    '(러시아 외무부): 푸틴 대통령의 ',
  ]);
});
