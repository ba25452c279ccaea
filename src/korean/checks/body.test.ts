import { describe, expect, test } from 'vitest';
import { checkEmptyBody, checkRepeatedParagraph } from './body.ts';
import { draftOf, keys, selections, withBody } from './sample-draft.ts';

const long = '새벽시는 24일 버스 노선 개편안을 확정했다고 밝혔다.';

describe('an empty body', () => {
  test.each<[string[]]>([
    [[]],
    [['']],
    [[' ']],
    [['', '']],
    [['\n']],
    [['…']],
    [['▲']],
    [['“”']],
    [['\u3000']],
    [['\u00a0', '\t']],
    [['.', ',']],
    [['---']],
    [['\u0000']],
    [['😀']],
    [['\ud800']],
  ])('%j', (texts) => {
    expect(keys(checkEmptyBody(withBody(...texts)))).toEqual(['empty-body']);
  });

  test.each<[string[]]>([
    [['가']],
    [['1']],
    [['A']],
    [['美']],
    [['', '가']],
    [['…', '가']],
    [['(끝)']],
    [['“가”']],
    [['▲가']],
    [['1.']],
    [['\n가']],
    [['ㄱ']],
    [['é']],
    [['①']],
    [[long]],
  ])('is not %j', (texts) => {
    expect(checkEmptyBody(withBody(...texts))).toEqual([]);
  });

  test('captions are the body of an article that is all pictures', () => {
    const pictures = [{ caption: '24일 첫눈.', credit: '새벽통신', alt: '눈' }];
    expect(checkEmptyBody(draftOf({ paragraphs: [], pictures }))).toEqual([]);
  });
});

describe('a paragraph that stands twice', () => {
  const other = '시장은 “시민의 뜻을 모았다”며 다음 달 시행한다고 말했다.';
  test.each<[string[], string[]]>([
    [[long, long], [long]],
    [[long, other, long], [long]],
    [
      [long, long, long],
      [long, long],
    ],
    [[other, long, other], [other]],
    [
      [long, other, long, other],
      [long, other],
    ],
    [[long, `${long} `], [`${long} `]],
    [[long, ` ${long}`], [` ${long}`]],
    [[long, long.replace('24일 ', '24일  ')], [long.replace('24일 ', '24일  ')]],
    [[long, long.slice(0, -1)], [long.slice(0, -1)]],
    [[other, other.replaceAll(/[“”]/g, '"')], [other.replaceAll(/[“”]/g, '"')]],
    [[long, '', long], [long]],
    [['(끝)', long, long], [long]],
    [[other, other, ''], [other]],
    [[`▲ ${long}`, `▲ ${long}`], [`▲ ${long}`]],
    [[long, long.replace('버스 노선', '버스노선')], [long.replace('버스 노선', '버스노선')]],
  ])('%j', (texts, repeated) => {
    expect(selections(checkRepeatedParagraph, ...texts)).toEqual(repeated);
  });

  test.each<[string[]]>([
    [[long]],
    [[long, other]],
    [[long, long.replace('24일', '25일')]],
    [['(끝)', '(끝)']],
    [['▲', '▲']],
    [['', '']],
    [['◇ 사회', '◇ 사회']],
    [['한결음 기자', '한결음 기자']],
    [['***', '***']],
    [['1', '1']],
    [['“아닙니다.”', '“아닙니다.”']],
    [[long, `${long} ${other}`]],
    [[long, long.replace('확정', '부결')]],
    [['그는 웃었다.', '그는 웃었다.']],
    [[]],
  ])('is not in %j', (texts) => {
    expect(selections(checkRepeatedParagraph, ...texts)).toEqual([]);
  });
});
