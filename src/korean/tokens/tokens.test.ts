import { beforeAll, describe, expect, it } from 'vitest';
import { openDictionary } from './dictionary.ts';
import { finds } from './match.test-kit.ts';
import type { Analyse } from './morpheme.ts';
import { termsOf, tokensOf } from './tokens.ts';
import { withoutDictionary } from './without-dictionary.ts';

let analyse: Analyse;
beforeAll(async () => {
  analyse = await openDictionary();
});

describe('a text is found', () => {
  it.each([
    // Particles and endings.
    ['반도체', '반도체가 살아났다'],
    ['연준', '연준이 금리를 내렸다'],
    ['최상목', '최상목이 말했다'],
    ['한은', '한은이 동결했다'],
    ['금통위', '금통위가 열린다'],
    ['접견', '라브로프 외무장관을 접견했다고 전했다'],
    ['만났다', '두 정상이 만난다'],
    ['국민의힘', '국민의힘은 반발했다'],
    ['우크라이나', '우크라이나의 대통령'],
    // Compounds, by their parts and as a whole.
    ['금리', '기준금리를 올렸다'],
    ['외무장관', '러시아 외무장관이'],
    ['국회', '국회의원들은'],
    ['산업협회', '반도체산업협회는'],
    ['값', '아파트값이'],
    // Blanks do not matter.
    ['중러관계', '중러 관계가'],
    ['중러 관계', '중러관계 발전이'],
    ['중러', '중·러 정상회담'],
    ['외무 장관', '외무장관은'],
    // Latin letters, figures, Hanja.
    ['HBM', 'HBM3E를 공급한다'],
    ['h100', '엔비디아 H100은'],
    ['SK하이닉스', 'SK하이닉스가'],
    ['하이닉스', 'SK하이닉스가'],
    ['AI', '인공지능(AI)칩'],
    ['２８일', '28일 오전'],
    ['習近平', '시진핑(習近平) 주석'],
    ['미중', '美中 갈등'],
    ['미중', '美·中 갈등'],
    ['1000', '1,000명'],
    ['시진핑 국가주석', '시진핑(習近平) 국가주석'],
    ['인공지능칩', '인공지능(AI)칩'],
    ['미국', '美연준'],
    ['중국', '美中 갈등'],
    // Prefixes, places, names that the dictionary has whole.
    ['유가', '고유가에 시달린다'],
    ['환율', '고환율 시대'],
    ['반도', '한반도를 그린 지도'],
    ['반도', '크림반도가'],
    ['동해', '동해안서 실험'],
    ['동해', '동해선 열차'],
    ['동해', '동해 앞바다'],
    ['부산', '부산항의 배'],
    ['나주', '나주시는'],
    ['세종', '세종시청에서'],
    ['독일', '독일군이'],
    ['전기', '전기차를'],
    ['호르무즈', '호르무즈해협'],
    ['우크라이나', '우크라이나군이'],
    ['위원회', '공정거래위원회가'],
    ['비만', '비만은 병이다'],
    ['비', '비만 내렸다'],
    ['이란', '이란이 공격했다'],
    ['황', '젠슨 황은'],
    ['황', '젠슨 황의'],
    ['정상회담', '한미정상회담서'],
    ['한미정상회담', '한·미 정상회담'],
    ['한미정상회담', '한·미정상회담'],
    // Figures with what they count, units, hyphens.
    ['12만명', '12만 명이'],
    ['12만명', '12만여 명은'],
    ['1만2천건', '1만2000 건을'],
    ['12,000건', '1만2천건'],
    ['1조2천억원', '1조 2천억 원'],
    ['50만원', '50만원씩'],
    ['150mm', '최대 150㎜'],
    ['150', '최대 150 ㎜의 비'],
    ['2차전지', '이차전지 업체'],
    ['이차전지', '2차전지주가'],
    ['F35', 'F-35 전투기'],
    ['A350', 'A350-1000이'],
  ])('by %s: %s', (query, text) => {
    expect(finds(query, text, analyse)).toBe(true);
  });

  it.each([
    ['유심', '유심히 살폈다'],
    ['대만', '대만족이라고 했다'],
    ['유가', '유가족은 울었다'],
    ['유가', '유가증권시장에서'],
    ['인도', '인도네시아는'],
    ['경기', '경기도는 넓다'],
    ['스키', '젤렌스키가'],
    ['H', '엔비디아 H100은'],
    ['100', 'H100은'],
    ['국민', '시민의 힘'],
    ['중러관계', '중국과 러시아의 관계'],
    ['금리', '땅의 거리'],
    ['인도', '인도적 지원'],
    ['인도', '인도양에서'],
    ['자동', '한국자동차산업협회는'],
    ['수도', '수도권은'],
    ['반도', '반토막 났다'],
    ['비만', '비가 왔다'],
    ['전시', '대전시는'],
    ['주다', '나주시는'],
    ['정', '정의당 대표'],
    ['미국', '미중 갈등'],
    ['오차', '5차 협상'],
    ['150㎜', '150만 명'],
    ['3만명', '33만 명'],
    ['31', '3-1로 이겼다'],
    ['조', '2조각'],
    ['H20', 'H200은'],
  ])('not by %s: %s', (query, text) => {
    expect(finds(query, text, analyse)).toBe(false);
  });
});

describe('without a dictionary', () => {
  it.each([
    ['12만명', '12만 명이', true],
    ['최상목', '최상목이 말했다', true],
    ['협회', '반도체산업협회는', true],
    ['유가', '고유가에 시달린다', true],
    ['이차전지', '2차전지 업체', true],
    ['유심', '유심히 살폈다', false],
    ['150㎜', '150만 명', false],
  ])('by %s: %s is %s', (query, text, isFound) => {
    expect(finds(query, text, withoutDictionary)).toBe(isFound);
  });
});

it('a text without any word has nothing to be found by', () => {
  expect(tokensOf('…「」, “ ” 🎉 <>', analyse)).toEqual([]);
  expect(termsOf('  ', analyse)).toEqual([]);
});

it('a form that is spelled apart is the same: NFD, full width', () => {
  expect(tokensOf('한국'.normalize('NFD'), analyse)).toEqual(tokensOf('한국', analyse));
  expect(tokensOf('ＡＩ', analyse)).toEqual(tokensOf('ai', analyse));
});
