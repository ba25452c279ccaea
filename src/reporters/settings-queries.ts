import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

export type Who = 'here' | 'left' | 'elsewhere';

/**
 * People whose name, address or beat has a text in it, by name.
 * @param who those who work here, who left, or whom only bylines of others' articles name
 */
export function findReporters(db: Kysely<DB>, who: Who, search: string, limit: number) {
  const part = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('reporter')
    .select(['id', 'slug', 'name', 'title', 'email', 'agency', 'place', 'beats'])
    .where('ours', '=', who !== 'elsewhere')
    .$if(who !== 'elsewhere', (query) => query.where('active', '=', who === 'here'))
    .$if(search !== '', (query) =>
      query.where((where) =>
        where.or([
          where('name', 'ilike', part),
          where('slug', 'ilike', part),
          where('email', 'ilike', part),
          where(where.fn<string>('array_to_string', ['beats', where.val(' ')]), 'ilike', part),
        ]),
      ),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export type FoundReporter = Awaited<ReturnType<typeof findReporters>>[number];

export function reporterById(db: Kysely<DB>, id: number) {
  return db.selectFrom('reporter').selectAll().where('id', '=', id).executeTakeFirst();
}

export type KnownReporter = NonNullable<Awaited<ReturnType<typeof reporterById>>>;

/** Addresses that lead to a reporter's page. */
export async function oldSlugsOf(db: Kysely<DB>, id: number): Promise<string[]> {
  const rows = await db
    .selectFrom('reporter_alias')
    .select('slug')
    .where('reporter_id', '=', id)
    .orderBy('slug')
    .execute();
  return rows.map(({ slug }) => slug);
}

/** What a change of a reporter starts from. */
export function stateOf({ id, ...state }: KnownReporter) {
  return state;
}
