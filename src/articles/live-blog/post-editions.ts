import type { Transaction } from 'kysely';
import { bulkInsert } from '../../kernel/bulk-insert.ts';
import type { NewEvent } from '../../kernel/journal.ts';
import type { Act } from '../../kernel/kernel.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Change } from '../editions.ts';
import { tagsOfPost } from './pages-of-posts.ts';
import type { PostContent } from './post-content.ts';

export type NewPostEdition = {
  post: number;
  number: number;
  change: Change;
  content: PostContent;
  digest: Buffer;
  pictures: number[];
};

/** Stores editions of a live blog's posts; they are never changed again. */
export async function insertPostEditions(
  { trx, at, actor }: Act,
  articleId: string,
  editions: NewPostEdition[],
): Promise<void> {
  const rows = editions.map(({ post, number, change, content, digest }) => ({
    article_id: articleId,
    post,
    number,
    change,
    ...content,
    digest,
    created_at: at,
    created_by: actor,
  }));
  await bulkInsert(trx, 'post_edition', rows);
  const uses = editions.flatMap(({ post, number, pictures }) =>
    pictures.map((picture) => ({ picture_id: picture, article_id: articleId, post, edition: number })),
  );
  await bulkInsert(trx, 'post_picture', uses);
}

type PostEventKind = 'post.published' | 'post.updated' | 'post.corrected' | 'post.withdrawn' | 'post.marked';

/** What happened to a post, and the revision that the live blog has by it. */
type Happened = {
  articleId: string;
  post: number;
  revision: number;
  edition?: { number: number; digest: Buffer };
  /** Pictures that the post showed before, or shows now. */
  pictures?: number[];
};

export function postEvent(
  kind: PostEventKind,
  { articleId, post, revision, edition, pictures = [] }: Happened,
): NewEvent {
  const content = edition && { edition: edition.number, digest: edition.digest.toString('hex') };
  return {
    kind,
    subject: articleId,
    data: { post, revision, ...content },
    tags: [...tagsOfPost(articleId, post), ...pictures.map((picture) => `picture:${picture}`)],
  };
}

/** Pictures that a post shows. */
export async function picturesOfPost(
  trx: Transaction<DB>,
  post: { article_id: string; number: number; live_edition: number },
): Promise<number[]> {
  const rows = await trx
    .selectFrom('post_picture')
    .select('picture_id')
    .where('article_id', '=', post.article_id)
    .where('post', '=', post.number)
    .where('edition', '=', post.live_edition)
    .execute();
  return rows.map(({ picture_id }) => picture_id);
}
