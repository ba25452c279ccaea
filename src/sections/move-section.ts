import { type Kysely, sql, type Transaction } from 'kysely';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { menuTag } from './queries.ts';

/**
 * Gives a section a new path, with its subsections; if there is a section at the new path already, the old one is
 * merged into it. Old paths redirect for ever, and no edition is touched.
 * @throws Refused when there is no such section, or it cannot become part of the other
 */
export async function moveSection(
  kernel: Kernel,
  from: string,
  to: string,
  by: string,
): Promise<Acknowledged<'renamed' | 'merged'>> {
  return act(kernel, by, async ({ trx, record }) => {
    const section = await sectionRow(trx, from);
    if (!section) throw new Refused(404, 'there is no such section', 'from');
    const target = await sectionRow(trx, to);
    if (target) await merge(trx, section, target);
    else await rename(trx, section, to);
    const tags = [menuTag, `section:${section.id}`, ...(target ? [`section:${target.id}`] : [])];
    record({ kind: 'section.moved', subject: from, data: { to }, tags });
    return target ? 'merged' : 'renamed';
  });
}

type Row = { id: number; path: string; parent_id: number | null };

function sectionRow(db: Kysely<DB>, path: string): Promise<Row | undefined> {
  return db
    .selectFrom('section')
    .select(['id', 'path', 'parent_id'])
    .where('path', '=', path)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
}

async function rename(trx: Transaction<DB>, section: Row, path: string): Promise<void> {
  if (path.split('/').length !== section.path.split('/').length) {
    throw new Refused(422, 'a section stays on its level: rename it there, or merge it', 'to');
  }
  const below = await trx
    .selectFrom('section')
    .select(['id', 'path'])
    .where('parent_id', '=', section.id)
    .execute();
  for (const { id, path: old } of [section, ...below]) {
    await leaveAlias(trx, old, id);
    const renamed = path + old.slice(section.path.length);
    await trx.updateTable('section').set({ path: renamed }).where('id', '=', id).execute();
  }
  // A path that is in use again is not an old one any more.
  await trx
    .deleteFrom('section_alias')
    .where('path', 'in', (query) =>
      query.selectFrom('section').select('path').where('merged_into', 'is', null),
    )
    .execute();
}

async function merge(trx: Transaction<DB>, section: Row, target: Row): Promise<void> {
  if (section.id === target.id) throw new Refused(422, 'is the section itself', 'to');
  const below = await trx
    .selectFrom('section')
    .select('id')
    .where('parent_id', '=', section.id)
    .executeTakeFirst();
  if (below) throw new Refused(422, 'has subsections: move them first', 'from');
  for (const into of [target.id, ...(target.parent_id === null ? [] : [target.parent_id])]) {
    await sql`
      insert into listing (list, listed_at, article_id)
      select ${`section:${into}`}, listed_at, article_id from listing where list = ${`section:${section.id}`}
      on conflict do nothing
    `.execute(trx);
  }
  await trx.deleteFrom('listing').where('list', '=', `section:${section.id}`).execute();
  await trx
    .updateTable('section')
    .set({ merged_into: target.id, in_menu: false })
    .where((where) => where.or([where('id', '=', section.id), where('merged_into', '=', section.id)]))
    .execute();
  await trx
    .updateTable('section_alias')
    .set({ section_id: target.id })
    .where('section_id', '=', section.id)
    .execute();
  await leaveAlias(trx, section.path, target.id);
}

async function leaveAlias(trx: Transaction<DB>, path: string, sectionId: number): Promise<void> {
  await trx
    .insertInto('section_alias')
    .values({ path, section_id: sectionId })
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ section_id: sectionId }))
    .execute();
}
