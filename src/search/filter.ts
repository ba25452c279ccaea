import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** What narrows a search beside its words. */
export type Filter = {
  /** Of each group an article must stand in one list: `section:3`, `reporter:8`. */
  lists: string[][];
  from: Date | null;
  until: Date | null;
};

/** A place in the order of the newest first. */
export type Place = { listedAt: Date; id: string };

export type Matches = { places: Place[]; total: number; totalIsExact: boolean };

export function placesOf(rows: { article_id: string | null; listed_at: Date | null }[]): Place[] {
  return rows.flatMap(({ article_id: id, listed_at: listedAt }) =>
    id && listedAt ? [{ id, listedAt }] : [],
  );
}

/** One that was just killed stands in the index for a moment, and is not there for readers: those are few, and have an index. */
export const isPublished = sql<SqlBool>`not exists (select from article where id = entry.article_id and state <> 'published')`;

export function isWithin({ lists, from, until }: Filter): RawBuilder<SqlBool> {
  return sql`${from ? sql`listed_at >= ${from}` : sql`true`} and ${until ? sql`listed_at < ${until}` : sql`true`}
    and ${sql.join(
      [
        sql`true`,
        ...lists.map(
          (list) =>
            sql`exists (select from listing where listing.list = any(${list}::text[]) and listing.listed_at = entry.listed_at
              and listing.article_id = entry.article_id)`,
        ),
      ],
      sql` and `,
    )}`;
}

export function isAfter(place: Place | null): RawBuilder<SqlBool> {
  return place ? sql`(listed_at, article_id) < (${place.listedAt}, ${place.id})` : sql`true`;
}
