import type { CheckName, Draft } from './draft.ts';

const sound: Draft = {
  headline: '새벽시, 버스 노선 개편안 확정',
  prefixes: [],
  subheads: [],
  byline: { places: ['새벽'], source: null, reporters: [{ name: '한결음', title: '기자' }] },
  paragraphs: [{ text: '새벽시가 버스 노선 개편안을 확정했다.', kind: 'paragraph' }],
  pictures: [],
  publishedAt: new Date('2024-04-10T08:11:00+09:00'),
};

const saying = (...texts: string[]): Draft => ({
  ...sound,
  paragraphs: texts.map((text) => ({ text, kind: 'paragraph' })),
});

/** For each check a draft in which it finds something, and no other does: so that a newsroom knows what it decides on. */
export const checkExamples: Record<CheckName, Draft> = {
  headline: { ...sound, headline: '새벽시, 버스 노선 개편안을 확정했다.' },
  'headline-figures': {
    ...saying('새벽시가 버스 노선 30개를 바꾼다.'),
    headline: '새벽시, 버스 노선 40개 바꾼다',
  },
  'headline-hanja': { ...sound, headline: '習近平 주석, 새벽시 방문' },
  byline: { ...sound, byline: { places: [], source: null, reporters: [] } },
  'empty-body': saying(),
  'repeated-paragraph': saying(
    '새벽시가 버스 노선 개편안을 확정하고 다음 달부터 시행한다.',
    '새벽시가 버스 노선 개편안을 확정하고 다음 달부터 시행한다.',
  ),
  'unbalanced-quotation': saying('시장은 “시민과의 약속이라고 말했다.'),
  'straight-quotation': saying('시장은 "시민과의 약속"이라고 말했다.'),
  day: saying('개편안은 오늘 확정됐다.'),
  'person-title': saying('한결음은 차분했다. 한결음 대표는 곧 자리를 떴다.'),
  gloss: saying('라브로프 장관은 시진핑(習近平) 주석을 만났다.', '시진핑(習近平) 주석은 환영했다.'),
  particle: saying('새벽시는 AI을 쓴다.'),
  'doubled-word': saying('새벽시는 새벽시는 개편안을 확정했다.'),
  'doubled-blank': saying('새벽시가  개편안을 확정했다.'),
  'blank-before-mark': saying('새벽시가 개편안을 확정했다 .'),
  'full-width': saying('새벽시가 ５개 노선을 바꾼다.'),
  contact: saying('문의는 010-1234-5678로 하면 된다.'),
  picture: { ...sound, pictures: [{ caption: '새벽시청에 선 버스', credit: '', alt: '버스 한 대' }] },
};
