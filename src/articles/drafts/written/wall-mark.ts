/** What stands before it everybody may read, where the article is not free. */
export const wallMark = '[여기부터 회원]';

/** The beginning of a text as far as previews of it go. */
export function beginningOf(text: string): string {
  return (text.split(wallMark)[0] ?? '').slice(0, 140);
}
