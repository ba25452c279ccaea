import type { NewEvent } from '../kernel/journal.ts';

type ArticleEventKind =
  | 'article.published'
  | 'article.embargoed'
  | 'article.updated'
  | 'article.corrected'
  | 'article.killed';

/** What readers saw, or see now, of an article: the pages that read any of it are dropped. */
export type Touched = { id: string; lists: Iterable<string>; storyId: number | null; pictures: number[] };

/** Lists are tagged by their own names: `latest`, `section:3`, `reporter:7`. */
export function articleEvent(
  kind: ArticleEventKind,
  { id, lists, storyId, pictures }: Touched,
  edition: { number: number; digest: Buffer } | null,
): NewEvent {
  return {
    kind,
    subject: id,
    data: edition ? { edition: edition.number, digest: edition.digest.toString('hex') } : {},
    tags: [
      `article:${id}`,
      ...new Set(lists),
      ...(storyId === null ? [] : [`story:${storyId}`]),
      ...pictures.map((picture) => `picture:${picture}`),
    ],
  };
}
