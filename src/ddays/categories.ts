/** Categories of the calendar, by the words in their addresses. */
export const categories = {
  politics: '정치·외교',
  economy: '경제 지표',
  markets: '증시·기업',
  policy: '제도·시행',
  society: '사회·재판',
  science: '과학·우주',
  culture: '문화·행사',
  sports: '스포츠',
  days: '명절·기념일',
} as const;

export type Category = keyof typeof categories;
export const categoryNames = Object.keys(categories) as Category[];

export function isCategory(text: string): text is Category {
  return Object.hasOwn(categories, text);
}
