import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { seoulIso } from '../korean/seoul-time.ts';

/** Some 200 kB of JSON. */
const pageLength = 1000;

type Stretch = { from: Date | null; to: Date | null };

/** What stood anywhere in a stretch of time, oldest first, a page at a time: those after the one with this id. */
export async function placementPage(db: Kysely<DB>, after: number, { from, to }: Stretch) {
  let query = db.selectFrom('placement').selectAll().where('id', '>', after);
  if (from) query = query.where((or) => or.or([or('stood_until', 'is', null), or('stood_until', '>', from)]));
  if (to) query = query.where('stood_from', '<', to);
  const rows = await query.orderBy('id').limit(pageLength).execute();
  return {
    placements: rows.map((row) => ({
      place: row.place,
      position: row.position,
      article: row.article_id,
      headline: row.headline,
      from: seoulIso(row.stood_from),
      until: row.stood_until && seoulIso(row.stood_until),
    })),
    next: rows.length < pageLength ? null : (rows.at(-1)?.id ?? null),
  };
}
