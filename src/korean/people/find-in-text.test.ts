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

/** Articles, and all that is said in them. */
const articles: [string, string[], string[]][] = [
  [
    'each says his own',
    ['홍가람 새길당 대표는 “예산을 지키겠다”고 했고, 성나래 민생연합 대표는 “숫자로 답하라”고 맞섰다.'],
    ['홍가람: 예산을 지키겠다', '성나래: 숫자로 답하라'],
  ],
  [
    'one says several things, over sentences and paragraphs',
    [
      '홍가람 대표는 12일 "하나"라며 "둘"이라고 말했다. 그는 "셋"이라고 덧붙였다.',
      '이어 "넷"이라고 강조했다. 홍 대표는 "다섯"이라면서도 "여섯"이라고 했다.',
    ],
    ['하나', '둘', '셋', '넷', '다섯', '여섯'].map((words) => `홍가람: ${words}`),
  ],
  [
    'the subject stands behind, or in the next sentence',
    [
      '“이제 끝났다”고 홍가람 대표는 말했다.',
      '“사람이 먼저입니다.” 성나래 사장은 이렇게 덧붙였다.',
      '“둘은 다르다.” 공청회에서 이솔빛 가람대 교수가 한 말이다.',
    ],
    ['홍가람: 이제 끝났다', '성나래: 사람이 먼저입니다.', '이솔빛: 둘은 다르다.'],
  ],
  [
    'who has no name is nobody, nor is he or she behind them',
    [
      '홍가람 대표가 왔다. 업계 관계자는 “지켜볼 일”이라고 말했다. 그는 “아직 이르다”고 덧붙였다.',
      '노조는 “끝나지 않았다”고 반발했다. “더 싸우겠다”고 했다.',
      '김모 씨는 “모른다”고 했다. 한 홍 대표는 “나도”라고 말했다.',
    ],
    [
      '(업계 관계자): 지켜볼 일',
      '(그): 아직 이르다',
      '(노조): 끝나지 않았다',
      '(): 더 싸우겠다',
      '(김모 씨): 모른다',
      '(한 홍 대표): 나도',
    ],
  ],
  [
    'who is beside somebody is somebody else',
    [
      '홍가람 씨가 왔다. 홍 씨의 동생은 “잘 있다”고 말했다. 홍 씨 측은 “아니다”라고 했다. 홍 씨의 변호인은 “무죄”라고 했다.',
    ],
    ['(홍 씨의 동생): 잘 있다', '(홍 씨 측): 아니다', '(홍 씨의 변호인): 무죄'],
  ],
  [
    'two of one family name and title are not told apart',
    ['김하늘 대표와 김바다 대표가 만났다. 김 대표는 “반갑다”고 말했다. 김하늘 대표는 “먼저 가겠다”고 했다.'],
    ['(김 대표): 반갑다', '김하늘: 먼저 가겠다'],
  ],
  [
    'a fitting title tells two of one family name apart',
    ['김하늘 장관과 김바다 감독이 만났다. 김 감독은 “반갑다”고, 김 장관은 “저도”라고 했다.'],
    ['김바다: 반갑다', '김하늘: 저도'],
  ],
  [
    'a clause within has its own subject',
    [
      '홍가람 대표는 이솔빛 의원이 사과하자 “받아들이겠다”고 답했다.',
      '이솔빛 의원이 “고맙다”고 하자 홍가람 대표는 “천만에”라며 웃었다.',
    ],
    ['홍가람: 받아들이겠다', '이솔빛: 고맙다', '홍가람: 천만에'],
  ],
  [
    'names from abroad, and an office that one person holds',
    [
      '도널드 트럼프 미국 대통령은 “거래는 끝났다”고 말했다. 트럼프는 “곧 보게 될 것”이라고 했다. 백악관은 “사실”이라고 했다.',
      '대통령은 “좋은 날”이라고 했다. 마르타 린드그렌 사무차장은 “기록”이라고 말했다. 외교부 장관은 “그렇다”고 했다.',
    ],
    [
      '도널드 트럼프: 거래는 끝났다',
      '도널드 트럼프: 곧 보게 될 것',
      '(백악관): 사실',
      '도널드 트럼프: 좋은 날',
      '마르타 린드그렌: 기록',
      '(외교부 장관): 그렇다',
    ],
  ],
  [
    'this spokesman, and one called 이',
    [
      '강다온 외교부 대변인은 “확인 중”이라고 밝혔다. 이 대변인은 “곧 알리겠다”고 했다. 이 관계자는 “모른다”고 했다.',
      '이솔빛 감독이 왔다. 이 감독은 “좋다”고 했다.',
    ],
    ['강다온: 확인 중', '강다온: 곧 알리겠다', '(이 관계자): 모른다', '이솔빛: 좋다'],
  ],
  [
    'what is called so, a title, a sign and a song are no speech of anybody',
    [
      '홍가람 대표는 이른바 “혁신의 날”을 열고 이를 “축제”라고 불렀다. 그는 “대화방”의 방장이다.',
      '현수막에는 “환영합니다”라고 적혀 있었다. “고맙다”는 노래가 나왔다.',
    ],
    ['(): 환영합니다'],
  ],
  [
    'what is quoted within',
    [
      '정부 관계자는 “홍가람 대표가 ‘하지 않겠다’고 말했다”고 전했다. 홍가람 대표는 “‘끝’이라는 말을 들었다”고 했다.',
    ],
    ['(정부 관계자): 홍가람 대표가 ‘하지 않겠다’고 말했다', '홍가람: ‘끝’이라는 말을 들었다'],
  ],
  [
    'reported speech, of people with a name only',
    [
      '홍가람 의원은 예산을 늘려야 한다고 말했다. 정부는 늘리겠다고 밝혔다. 이솔빛 교수에 따르면 내년에는 줄어든다.',
      '홍 의원은 지역구는 예외로 해야 한다는 입장을 밝혔다. 이 교수는 비가 더 내릴 것으로 내다봤다.',
    ],
    [
      '홍가람: ~예산을 늘려야 한다~',
      '이솔빛: ~내년에는 줄어든다~',
      '홍가람: ~지역구는 예외로 해야 한다~',
      '이솔빛: ~비가 더 내릴 것~',
    ],
  ],
  [
    'what another says of somebody is not what he says',
    [
      '홍가람 의원은 반대했다고 새벽일보가 전했다. 홍가람 의원이 왔다고 밝혔다. 홍가람 의원은 왔다고 한다. 홍가람 의원은 옳다고 생각했다.',
    ],
    [],
  ],
  [
    'speech that goes on in the next paragraph',
    ['홍가람 총리는 “하나를 말하겠습니다.', '“둘도 말하겠습니다.” 연설은 여기서 멈췄다.'],
    ['홍가람: 하나를 말하겠습니다.', '홍가람: 둘도 말하겠습니다.'],
  ],
  [
    'questions and answers, and a record of a hearing',
    [
      '소설가 윤슬기가 왔다. 윤 작가는 “바다”라고 했다.',
      '― 왜인가. “좋아서다.”',
      '― 또?',
      '“그뿐이다.”',
      '윤 작가: “끝.”',
    ],
    ['윤슬기: 바다', '윤슬기: 좋아서다.', '윤슬기: 그뿐이다.', '윤슬기: 끝.'],
  ],
];

test.each(articles)('%s', (_, paragraphs, expected) => {
  expect(said(...paragraphs)).toEqual(expected);
});

test('the sentence is the evidence, and the words have their place', () => {
  const text = '홍가람 대표가 왔다. 홍 대표는 “‘하나’와 둘”이라고 말했다. 끝.';
  const [one] = findInText(['앞.', text]).quotations;
  expect(one).toEqual({
    text: '‘하나’와 둘',
    isDirect: true,
    speaker: 0,
    speakerText: '홍 대표',
    words: { paragraph: 1, start: 19, end: 26, text: '‘하나’와 둘' },
    sentence: { paragraph: 1, start: 12, end: 35, text: '홍 대표는 “‘하나’와 둘”이라고 말했다.' },
    nested: ['하나'],
  });
});

test.each([
  '“',
  '"',
  '“”',
  '"a" ',
  '“가”며 ',
  '(',
  '가(',
  '다고 ',
  '나는 ',
  '.',
  '<script>"</script>',
  '😀“',
])('20 kB of %s', (piece) => {
  const text = `홍가람 대표는 ${piece.repeat(20_000 / piece.length)}`;
  expect(findInText([text]).people.length).toBeLessThan(2);
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
