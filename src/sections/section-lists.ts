import { sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { TreeSection } from './settings-queries.ts';

const listOf = (id: number) => `section:${id}`;

/** Puts all that a section lists into the lists of others, too. */
export async function listAlso(trx: Transaction<DB>, { id }: TreeSection, others: number[]): Promise<void> {
  for (const other of others) {
    await sql`
      insert into listing (list, listed_at, article_id)
      select ${listOf(other)}, listed_at, article_id from listing where list = ${listOf(id)}
      on conflict do nothing
    `.execute(trx);
  }
}

/**
 * Takes what a section lists out of the list of the one above, but for what is there by another right: it stands in
 * another section below that one, or names that one itself.
 */
export async function unlistAbove(
  trx: Transaction<DB>,
  tree: TreeSection[],
  { id, parent_id }: TreeSection,
): Promise<void> {
  if (parent_id === null) return;
  const siblings = tree.filter((each) => each.parent_id === parent_id && each.id !== id);
  const lists = siblings.map((each) => listOf(each.id));
  await sql`
    delete from listing
    where list = ${listOf(parent_id)}
      and article_id in (select article_id from listing where list = ${listOf(id)})
      and not exists (
        select from listing as other
        where other.article_id = listing.article_id and other.list = any(${lists}::text[])
      )
      and not exists (
        select from article
        join edition on edition.article_id = article.id and edition.number = article.live_edition
        join section as above on above.id = ${parent_id} or above.merged_into = ${parent_id}
        where article.id = listing.article_id
          and (edition.section_id = above.id or above.id = any(edition.secondary_section_ids))
      )
  `.execute(trx);
}

/** A section that is merged lists nothing any more. */
export async function unlist(trx: Transaction<DB>, { id }: TreeSection): Promise<void> {
  await trx.deleteFrom('listing').where('list', '=', listOf(id)).execute();
}
