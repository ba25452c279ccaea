import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import { digestOf, type PostContent } from './post-content.ts';

/** Of one kind of fault, this many are named. */
const mostNamed = 20;
/** Editions that are read at once. */
const batch = 1000;

/**
 * Compares what is stored of posts with what the journal says happened to them.
 * @returns a sentence for each fault, empty when all is well
 */
export async function checkPosts(db: Kysely<DB>): Promise<string[]> {
  return [...(await changedEditions(db)), ...(await wrongPosts(db))];
}

type Recorded = { post: number; edition: number; digest: string };

/** Each edition that the journal names must be there, with the content that it had then. */
async function changedEditions(db: Kysely<DB>): Promise<string[]> {
  const faults: string[] = [];
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('journal')
      .leftJoin('post_edition', (join) =>
        join
          .onRef('post_edition.article_id', '=', 'journal.subject')
          .on('post_edition.post', '=', sql<number>`(journal.data->>'post')::integer`)
          .on('post_edition.number', '=', sql<number>`(journal.data->>'edition')::integer`),
      )
      .select(['position', 'subject', 'data', 'digest', 'headline', 'reporters', 'body'])
      .where('position', '>', after)
      .where('kind', 'like', 'post.%')
      .where(sql<boolean>`data ? 'digest'`)
      .orderBy('position')
      .limit(batch)
      .execute();
    for (const { position, subject, data, digest, ...content } of rows) {
      const recorded = data as Recorded;
      const named = `edition ${recorded.edition} of post ${recorded.post} of article ${subject}, of position ${position},`;
      if (!digest) faults.push(`${named} is missing`);
      else if (digest.toString('hex') !== recorded.digest) faults.push(`${named} is another one`);
      else if (!digestOf(content as unknown as PostContent).equals(digest))
        faults.push(`${named} was changed`);
    }
    const last = rows.at(-1);
    if (!last || faults.length >= mostNamed) return faults.slice(0, mostNamed);
    after = last.position;
  }
}

/** A post shows what its newest event says: one that was taken back cannot be brought back unseen. */
async function wrongPosts(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ article_id: string; number: number }>`
    select article_id, number
    from post
    left join (
      select distinct on (subject, data->>'post')
        subject, (data->>'post')::integer as post, kind, (data->>'edition')::integer as edition
      from journal where kind like 'post.%' and kind <> 'post.marked'
      order by subject, data->>'post', position desc
    ) newest on subject = article_id and post = number
    where live_edition is distinct from edition or (kind = 'post.withdrawn') <> (withdrawn_at is not null)
    order by article_id, number limit ${mostNamed}
  `.execute(db);
  return rows.map(
    ({ article_id, number }) => `post ${number} of article ${article_id} is not what the journal says of it`,
  );
}
