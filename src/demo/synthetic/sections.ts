import { Weighted } from './random.ts';

/** A section with its part of a day's articles, in per cent, and what is below it. */
type Section = { name: string; share: number; below: string[]; isAbroad?: boolean };

/** By the counts of a general agency: half is politics, society and business, one in six comes from abroad. */
const sections: Section[] = [
  { name: '정치', share: 13, below: ['국회·정당', '대통령실·총리실', '외교·통일', '국방'] },
  { name: '사회', share: 17, below: ['사건·사고', '법조', '교육', '노동·복지', '환경·날씨'] },
  { name: '경제', share: 10, below: ['경제정책', '금융정책', '물가·지표', '통상'] },
  { name: '부동산', share: 4, below: ['정책', '매매·전세', '분양', '정비사업', '건설'] },
  { name: '증권·금융', share: 8, below: ['증시', '채권·외환', '은행', '보험·카드', '디지털자산'] },
  {
    name: '산업',
    share: 10,
    below: ['반도체·전자', '자동차', '에너지·화학', '조선·해운', 'IT·통신'],
  },
  {
    name: '글로벌',
    share: 12,
    below: ['미국·북미', '유럽', '아시아·태평양', '중동·아프리카', '기타'],
    isAbroad: true,
  },
  { name: '중국', share: 3, below: ['정책·사회', '경제·산업', '과학·기술', '홍콩·대만'], isAbroad: true },
  { name: '전국', share: 11, below: ['수도권', '강원', '충청', '호남·제주', '영남'] },
  { name: '문화·연예', share: 5, below: ['영화·방송', '음악', '공연·전시', '출판·학술', '문화유산'] },
  { name: '스포츠', share: 6, below: ['야구', '축구', '농구·배구', '골프', '종합'] },
  { name: '라이프·여행', share: 1, below: ['여행', '건강', '음식', '생활'] },
];

export const sectionShares = new Weighted(sections, ({ share }) => share);
