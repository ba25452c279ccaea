/**
 * A page holds the same posts for ever: the first eight are page 1, whatever comes after them. Only the last page grows,
 * from four posts to eleven, until it is two.
 */
const pageLength = 8;
const fewest = 4;

/** The last page of a live blog that has so many posts. */
export function lastPage(posts: number): number {
  return Math.max(1, Math.floor((posts + pageLength - fewest) / pageLength));
}

/** Numbers of the first and last post of a page. */
export function postsOfPage(page: number, posts: number): { from: number; to: number } {
  const from = (page - 1) * pageLength + 1;
  return { from, to: page === lastPage(posts) ? posts : page * pageLength };
}

/** The page on which a post is found. */
export function pageOfPost(number: number, posts: number): number {
  return Math.min(blockOf(number), lastPage(posts));
}

/** The page that will be a post's in the end. */
function blockOf(number: number): number {
  return Math.ceil(number / pageLength);
}

/** Everything that is new in a live blog. */
export function liveTag(articleId: string): string {
  return `posts:${articleId}`;
}

/** The posts of a page that is not the last one any more. */
export function pageTag(articleId: string, page: number): string {
  return `posts:${articleId}:${page}`;
}

/** What an act on a post changes. */
export function tagsOfPost(articleId: string, number: number): string[] {
  return [liveTag(articleId), pageTag(articleId, blockOf(number))];
}
