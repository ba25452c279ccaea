import { random } from '../src/demo/synthetic/random.ts';

const sections = [
  '정치',
  '사회',
  '경제',
  '부동산',
  '증권·금융',
  '산업',
  '글로벌',
  '중국',
  '전국',
  '문화·연예',
  '스포츠',
  '라이프·여행',
];
const surnames = [...'김이박최정강조윤장임한오서신권황안송류홍'];
const givenNames = [
  '가온',
  '나래',
  '다온',
  '라온',
  '마루',
  '바다',
  '새롬',
  '아람',
  '지안',
  '하람',
  '해솔',
  '도담',
  '미르',
  '슬기',
];
const places = [
  '서울',
  '부산',
  '대구',
  '인천',
  '광주',
  '대전',
  '울산',
  '세종',
  '수원',
  '춘천',
  '청주',
  '전주',
  '창원',
  '제주',
];
const glosses = ['린자하오(林嘉豪)', '마루야마(丸山)', '장하오란(張浩然·46)', '왕슈메이(王秀梅)'];
const subjects = [
  '정부는',
  '업계는',
  '협회는',
  '위원회는',
  '연구진은',
  '시민단체는',
  '회사 측은',
  '관계자는',
];
const objects = [
  '새 계획을',
  '조사 결과를',
  '대책을',
  '협약을',
  '예산안을',
  '개선 방안을',
  '전망을',
  '일정을',
];
const verbs = [
  '발표했다',
  '검토하고 있다',
  '확정했다',
  '내놓았다',
  '논의했다',
  '연기했다',
  '공개했다',
  '추진하기로 했다',
];
const adverbs = [
  '이날',
  '올해 들어',
  '최근',
  '다음 달부터',
  '예정대로',
  '처음으로',
  '잇달아',
  '지난주에 이어',
];

/** One article in the shape that `sokbo import` takes, some 900 characters of text. */
function syntheticArticle(number: number, next: () => number, start: Date) {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const name = pick(surnames) + pick(givenNames);
  const place = pick(places);
  const sentence = () =>
    `${pick(adverbs)} ${place} ${pick(subjects)} ${Math.ceil(next() * 900)}억원 규모의 ${pick(objects)} ${pick(verbs)}.`;
  const quotation = () =>
    `${name} 위원장은 “${pick(adverbs)} ${pick(objects)} ${pick(verbs)}”며 “‘${pick(glosses)}’의 뜻을 따르겠다”고 말했다.`;
  const publishedAt = new Date(start.getTime() + number * 37_000).toISOString();
  return {
    id: `bench-${number}`,
    headline: `${place} ${pick(objects)} ${pick(verbs)} ${number}`,
    section: pick(sections),
    publishedAt,
    modifiedAt: publishedAt,
    byline: {
      places: [place],
      agency: '온새미통신',
      source: null,
      reporters: [{ name, title: '기자', email: null }],
    },
    paragraphs: Array.from({ length: 6 }, (_, index) =>
      index % 3 === 2 ? quotation() : [sentence(), sentence(), sentence()].join(' '),
    ),
    pictures: [],
    tags: [place],
  };
}

/** JSON lines of `count` live blogs, each of so many posts: every tenth a key moment, some 200 characters each. */
export function* syntheticLiveBlogs(count: number, posts: number): Generator<string> {
  const next = random(posts);
  const start = new Date('2024-04-10T00:00:00+09:00');
  for (let number = 0; number < count; number++) {
    const article = syntheticArticle(number, next, start);
    const made = Array.from({ length: posts }, (_, index) => {
      const { headline, paragraphs, publishedAt } = syntheticArticle(number + index, next, start);
      return { headline, paragraphs: paragraphs.slice(1, 3), postedAt: publishedAt, isKey: index % 10 === 9 };
    });
    yield `${JSON.stringify({ ...article, id: `live-${posts}-${number}`, headline: `중계 ${posts}`, liveBlog: { posts: made } })}\n`;
  }
}

/** JSON lines of `count` articles. */
export function* syntheticLines(count: number): Generator<string> {
  const next = random(20240410);
  const start = new Date('2015-01-01T00:00:00+09:00');
  for (let number = 0; number < count; number++)
    yield `${JSON.stringify(syntheticArticle(number, next, start))}\n`;
}
