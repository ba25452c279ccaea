/** The people and things that all tests speak of. All of them are made up. */

export const agency = {
  name: '새벽통신',
  slogan: '먼저 듣고 바르게 씁니다',
  publisher: '노을재',
  editor: '차분한',
  phone: '02-000-0000',
  registrationNumber: '서울 아00000',
};

export const sections = [
  { slug: 'politics', name: '정치', subsections: [{ slug: 'assembly', name: '국회' }] },
  { slug: 'economy', name: '경제', subsections: [{ slug: 'finance', name: '금융' }] },
  {
    slug: 'global',
    name: '글로벌',
    subsections: [
      { slug: 'china', name: '중국' },
      { slug: 'etc', name: '기타' },
    ],
  },
];

export const reporters = [
  {
    slug: 'doharin',
    name: '도하린',
    title: '특파원',
    email: 'harin@saebyeok.example',
    agency: '새벽통신',
    place: '베이징',
    beats: ['외교', '중국'],
    bio: '베이징에서 씁니다.',
  },
  {
    slug: 'yungaon',
    name: '윤가온',
    title: '기자',
    email: 'gaon@saebyeok.example',
    agency: '새벽통신',
    beats: ['금융'],
    bio: '금융을 다룹니다.',
  },
];

const harin = { name: '도하린', title: '특파원', email: 'harin@saebyeok.example' };
const gaon = { name: '윤가온', title: '기자', email: 'gaon@saebyeok.example' };
const fromBeijing = { places: ['베이징'], agency: '새벽통신', reporters: [harin] };
const fromSeoul = { places: ['서울'], agency: '새벽통신', reporters: [gaon] };

/** Articles by name, in the shape in which they come in. */
export const articles = {
  'first-report': {
    headline: '라브로프, 베이징 도착… “美·中 사이에 설 뜻 없어”',
    section: '글로벌',
    subsection: '기타',
    stage: '1보',
    story: 'lavrov-in-beijing',
    storyTitle: '라브로프 방중',
    byline: fromBeijing,
    paragraphs: ['라브로프 장관이 10일 베이징에 도착했다.', '시안핑(時安平) 주석은 “환영한다”고 말했다.'],
    tags: ['라브로프'],
    sources: [{ outlet: '새날일보', date: '2024-04-10' }],
  },
  'round-up': {
    headline: '라브로프, 시안핑 만나 “관계 새 장”',
    section: '글로벌',
    subsection: '기타',
    prefixes: ['종합'],
    story: 'lavrov-in-beijing',
    secondarySections: ['정치'],
    byline: fromBeijing,
    paragraphs: ['두 사람은 한 시간 동안 이야기를 나눴다.', '“오래된 벗”이라며 “자주 보자”고 했다.'],
  },
  'rate-cut': {
    headline: '한은, 기준금리 0.25%p 내려',
    prefixes: ['단독'],
    section: '경제',
    subsection: '금융',
    subheads: ['석 달 만의 인하', '“물가 안정 확인”'],
    byline: fromSeoul,
    paragraphs: ['한국은행이 기준금리를 내렸다.', '이유는 물가였다.'],
  },
  'script-tag': {
    headline: '</script><script>alert("속보")</script> 별명 쓴 누리꾼 😀',
    section: '정치',
    byline: fromSeoul,
    paragraphs: ['별명이 <b>화면</b>을 흔들지는 않았다.'],
  },
} satisfies Record<string, object>;

export type ArticleName = keyof typeof articles;
