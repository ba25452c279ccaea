import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Byline, formatByline, mergeBylines, parseByline, parseNewsroomLabel } from './byline.ts';

const person = (name: string, title: string | null = '기자', email: string | null = null) => ({
  name,
  title,
  email,
});

type Case = [
  text: string,
  places: string[],
  agency: string | null,
  source: string | null,
  people: string,
  rest: string,
];

const cases: Case[] = [
  ['[베이징=뉴스핌] 조용성 특파원 = 중국을', ['베이징'], '뉴스핌', null, '조용성 특파원', '중국을'],
  ['[서울=뉴스핌]박공식 기자 = 중국', ['서울'], '뉴스핌', null, '박공식 기자', '중국'],
  ['[서울 = 뉴스핌] 한결음 기자= 본문', ['서울'], '뉴스핌', null, '한결음 기자', '본문'],
  ['[뉴스핌=김근희 기자] 제약업계가', [], '뉴스핌', null, '김근희 기자', '제약업계가'],
  ['[뉴스핌=베이징 강소영 특파원] 본문', ['베이징'], '뉴스핌', null, '강소영 특파원', '본문'],
  ['[뉴스핌 베이징=최헌규 특파원] 본문', ['베이징'], '뉴스핌', null, '최헌규 특파원', '본문'],
  ['(상하이=연합뉴스) 차대운 특파원 = 중국', ['상하이'], '연합뉴스', null, '차대운 특파원', '중국'],
  ['【서울=뉴시스】민소담 유가을 기자 = 설', ['서울'], '뉴시스', null, '민소담 기자, 유가을 기자', '설'],
  ['[서울=뉴스1] 한결음 기자 = 본문', ['서울'], '뉴스1', null, '한결음 기자', '본문'],
  ['(서울=뉴스1) 한결음, 이솔 기자 = 본문', ['서울'], '뉴스1', null, '한결음 기자, 이솔 기자', '본문'],
  ['[세종·서울=뉴스핌] 한결음 기자 = 본문', ['세종', '서울'], '뉴스핌', null, '한결음 기자', '본문'],
  ['[경기 광주=뉴스핌] 한결음 기자 = 본문', ['경기 광주'], '뉴스핌', null, '한결음 기자', '본문'],
  ['[베이징 신화사=뉴스핌]주아라 기자 = 본문', ['베이징'], '뉴스핌', '신화사', '주아라 기자', '본문'],
  ['[신화사=뉴스핌] 본문이다', [], '뉴스핌', '신화사', '', '본문이다'],
  ['[워싱턴=AP/뉴시스] 본문이다', ['워싱턴'], '뉴시스', 'AP', '', '본문이다'],
  ['[서울=뉴스핌] 이든솔 정치부장 = 본문', ['서울'], '뉴스핌', null, '이든솔 정치부장', '본문'],
  ['[서울=뉴스핌] 김철수 의학 전문기자 = 본문', ['서울'], '뉴스핌', null, '김철수 의학 전문기자', '본문'],
  ['[서울=뉴스핌] 봄누리 문화전문기자 = 본문', ['서울'], '뉴스핌', null, '봄누리 문화전문기자', '본문'],
  ['[서울=뉴스핌] 한결음기자 = 본문', ['서울'], '뉴스핌', null, '한결음 기자', '본문'],
  [
    '[서울=뉴스핌] 조은비 기자 문해솔 인턴기자 = 본문',
    ['서울'],
    '뉴스핌',
    null,
    '조은비 기자, 문해솔 인턴기자',
    '본문',
  ],
  ['[서울=뉴스핌] 조용성 베이징 특파원 = 본문', ['서울'], '뉴스핌', null, '조용성 베이징 특파원', '본문'],
  ['[서울=뉴스핌] 남궁 민수 기자 = 본문', ['서울'], '뉴스핌', null, '남궁 민수 기자', '본문'],
  ['[서울=뉴스핌] 브라이언 리 기자 = 본문', ['서울'], '뉴스핌', null, '브라이언 리 기자', '본문'],
  ['[서울=뉴스핌] 국제부 = 본문', ['서울'], '뉴스핌', null, '국제부', '본문'],
  ['[서울=뉴스핌] 온라인뉴스팀 = 본문', ['서울'], '뉴스핌', null, '온라인뉴스팀', '본문'],
  [
    '[판문점=뉴스핌] 공동취재단 다솜해 기자 = 본문',
    ['판문점'],
    '뉴스핌',
    '공동취재단',
    '다솜해 기자',
    '본문',
  ],
  ['[서울=뉴스핌] 사진공동취재단 = 본문', ['서울'], '뉴스핌', '사진공동취재단', '', '본문'],
  ['[서울=뉴스핌] = 본문', ['서울'], '뉴스핌', null, '', '본문'],
  ['[서울=뉴스핌] 한결음 기자 본문이 이어진다', ['서울'], '뉴스핌', null, '한결음 기자', '본문이 이어진다'],
  [
    '[서울=뉴스핌] 홍다온 기자·[도쿄=뉴스핌] 오누리 특파원 = 본문',
    ['서울', '도쿄'],
    '뉴스핌',
    null,
    '홍다온 기자, 오누리 특파원',
    '본문',
  ],
  [
    '(서울=연합뉴스) 차대운 기자 (베이징=연합뉴스) 조용성 특파원 = 본문',
    ['서울', '베이징'],
    '연합뉴스',
    null,
    '차대운 기자, 조용성 특파원',
    '본문',
  ],
  ['[아라경제 도우리 기자] 본문', [], '아라경제', null, '도우리 기자', '본문'],
  ['[헤럴드경제(울산)=한결음 기자] 본문', ['울산'], '헤럴드경제', null, '한결음 기자', '본문'],
  ['[OSEN=잠실, 한결음 기자] 본문', ['잠실'], 'OSEN', null, '한결음 기자', '본문'],
  ['[STN뉴스] 류승우 기자┃본문', [], 'STN뉴스', null, '류승우 기자', '본문'],
  ['한결음 기자 = 본문', [], null, null, '한결음 기자', '본문'],
];

describe('parseByline', () => {
  test.each(cases)('%s', (text, places, agency, source, people, rest) => {
    const read = parseByline(text);
    expect(read?.byline.places).toEqual(places);
    expect(read?.byline.agency).toBe(agency);
    expect(read?.byline.source).toBe(source);
    expect(
      read?.byline.reporters.map(({ name, title }) => (title ? `${name} ${title}` : name)).join(', '),
    ).toBe(people);
    expect(read?.rest).toBe(rest);
  });

  test.each([
    '[사진=뉴스핌DB] 본문',
    '[신화사=뉴스핌 특약]',
    '[뉴스핌 베스트 기사]',
    '[중국 핫!이슈] 위챗이',
    '(2024년 기준) 본문',
    '정부가 A=B라고 밝혔다.',
    '',
  ])('reads none from %s', (text) => {
    expect(parseByline(text)).toBeNull();
  });

  test('takes no one from prose that names a reporter', () => {
    const read = parseByline('[서울=뉴스핌] 한국기자협회 소속 홍길동 기자가 말했다.');
    expect(read?.byline.reporters).toEqual([]);
    expect(read?.rest).toBe('한국기자협회 소속 홍길동 기자가 말했다.');
  });

  test('keeps the address that stands beside a name', () => {
    const read = parseByline(
      '[세종=뉴스핌] 방하나 기자(hana@newspim.com), 용두리 기자(duri@newspim.com) = 정부가',
    );
    expect(read?.byline.reporters).toEqual([
      person('방하나', '기자', 'hana@newspim.com'),
      person('용두리', '기자', 'duri@newspim.com'),
    ]);
  });
});

test('a newsroom alone in brackets is read only when asked for', () => {
  expect(parseByline('[파이낸셜뉴스] 정부가 나섰다.')).toBeNull();
  expect(parseNewsroomLabel('[파이낸셜뉴스] 정부가 나섰다.')?.byline.agency).toBe('파이낸셜뉴스');
  expect(parseNewsroomLabel('[중국 핫!이슈] 정부가 나섰다.')).toBeNull();
});

test('merging keeps each place and person once', () => {
  const seoul: Byline = { places: ['서울'], agency: '뉴스핌', source: null, reporters: [person('한결음')] };
  const both: Byline = {
    places: ['서울', '도쿄'],
    agency: '뉴스핌',
    source: '로이터',
    reporters: [person('한결음'), person('오누리')],
  };
  expect(mergeBylines(seoul, both)).toEqual(both);
});

const name = fc
  .tuple(
    fc.constantFrom(...'김이박최정강조윤장임한오서신권'),
    fc.constantFrom(...'가나다라마바사아자차'),
    fc.constantFrom(...'온솔결빛별람찬'),
  )
  .map((syllables) => syllables.join(''));
const reporter = fc.record({
  name,
  title: fc.constantFrom('기자', '특파원', '선임기자', '인턴기자', '정치부장', '논설위원', '통신원'),
  email: fc.constant(null),
});
const byline: fc.Arbitrary<Byline> = fc.record({
  places: fc.uniqueArray(fc.constantFrom('서울', '세종', '베이징', '워싱턴', '경기 광주', '뉴델리'), {
    maxLength: 3,
  }),
  agency: fc.constantFrom('뉴스핌', '연합뉴스', '뉴시스', '뉴스1'),
  source: fc.constantFrom(null, '신화사', '로이터', 'AP', '공동취재단'),
  reporters: fc.uniqueArray(reporter, { maxLength: 4, selector: (one) => one.name }),
});

test('what formatByline prints, parseByline reads back', () => {
  fc.assert(
    fc.property(byline, fc.constantFrom('정부가 나섰다.', '"미룰 수 없다"', ''), (given, body) => {
      const read = parseByline(`${formatByline(given)} ${body}`);
      expect(read?.byline).toEqual(given);
      expect(read?.rest).toBe(body);
    }),
  );
});

test("the captured page's byline is printed as it was", () => {
  expect(
    formatByline({
      places: ['베이징'],
      agency: '뉴스핌',
      source: null,
      reporters: [person('조용성', '특파원')],
    }),
  ).toBe('[베이징=뉴스핌] 조용성 특파원 =');
});
