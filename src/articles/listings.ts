import type { Transaction } from 'kysely';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { EditionContent } from './edition.ts';
import { accessList } from './queries.ts';
import { tagList } from './subjects/queries.ts';

type Placing = Pick<EditionContent, 'section_id' | 'secondary_section_ids' | 'reporter_ids' | 'tags'> & {
  access?: string | null;
};
type Listed = { id: string; listedAt: Date; content: Placing };

/**
 * Puts articles into the public lists: latest, their sections and those above, their reporters, their subjects, that of the product that
 * they are for. From here on readers see them. Returns the lists of each article.
 */
export async function list(trx: Transaction<DB>, articles: Listed[]): Promise<string[][]> {
  const sections = await sectionLists(trx);
  const lists = articles.map(({ content }) => listsOf(content, sections));
  const rows = articles.flatMap(({ id, listedAt }, index) =>
    (lists[index] ?? []).map((name) => ({ list: name, listed_at: listedAt, article_id: id })),
  );
  await bulkInsert(trx, 'listing', rows);
  return lists;
}

/** Takes an article out of all public lists and returns which they were. */
export async function unlist(trx: Transaction<DB>, id: string): Promise<string[]> {
  const rows = await trx.deleteFrom('listing').where('article_id', '=', id).returning('list').execute();
  return rows.map((row) => row.list);
}

/** The lists of each section: its own, or of the one that it was merged into, and of the one above. */
async function sectionLists(trx: Transaction<DB>): Promise<Map<number, number[]>> {
  const rows = await trx.selectFrom('section').select(['id', 'parent_id', 'merged_into']).execute();
  return new Map(
    rows.map((row) => {
      const shown = rows.find(({ id }) => id === row.merged_into) ?? row;
      return [row.id, shown.parent_id === null ? [shown.id] : [shown.id, shown.parent_id]];
    }),
  );
}

function listsOf(content: Placing, sectionLists: Map<number, number[]>): string[] {
  const own = content.section_id === null ? [] : [content.section_id];
  const sections = [...own, ...content.secondary_section_ids].flatMap((id) => sectionLists.get(id) ?? []);
  return [
    ...new Set([
      'latest',
      ...sections.map((id) => `section:${id}`),
      ...content.reporter_ids.map((id) => `reporter:${id}`),
      ...content.tags.map(tagList),
      ...(content.access ? [accessList(content.access)] : []),
    ]),
  ];
}
