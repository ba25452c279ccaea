import { type Kysely, sql } from 'kysely';
import { publishedEditions } from '../../articles/published/queries.ts';
import { type Card, type Cursor, cardPage } from '../../articles/queries.ts';
import { readBody } from '../../body/schema.ts';
import { openBody } from '../../body/teaser.ts';
import { blockTexts } from '../../body/text.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Instrument } from '../bars.ts';
import { asInstrument, instrumentColumns } from '../queries.ts';
import { findCodes, isNamed } from './codes-in-text.ts';

/** An instrument and all that it is called, now and before. */
export type Known = { instrument: Instrument; names: string[] };

/** Whose codes these are, or were; by code. A code that one has now is not another's who had it before. */
export async function knownBy(db: Kysely<DB>, codes: string[]): Promise<Map<string, Known>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom(
      sql<{ code: string; id: number | null }>`(
        select asked.code, coalesce(
          (select id from instrument where instrument.code = asked.code),
          (select instrument_id from instrument_alias where kind = 'code' and alias = asked.code
            order by until desc limit 1)) as id
        from unnest(${[...new Set(codes)]}::text[]) as asked (code)
      )`.as('asked'),
    )
    .innerJoin('instrument', 'instrument.id', 'asked.id')
    .select(instrumentColumns)
    .select('asked.code as written')
    .select(
      sql<
        string[]
      >`array(select alias from instrument_alias where kind = 'name' and instrument_id = instrument.id)`.as(
        'others',
      ),
    )
    .execute();
  return new Map(
    rows.map(({ written, others, ...row }) => [
      written,
      { instrument: asInstrument(row), names: [row.name, ...others] },
    ]),
  );
}

/** What everybody may read of published articles, by id. */
export async function textsOf(db: Kysely<DB>, articleIds: string[]): Promise<Map<string, string[]>> {
  if (articleIds.length === 0) return new Map();
  const rows = await publishedEditions(db, articleIds)
    .select(['article.id', 'edition.body', 'edition.access'])
    .execute();
  return new Map(rows.map(({ id, body, access }) => [id, blockTexts(openBody(readBody(body), access))]));
}

/** The instruments that some texts speak of, in the order in which they do; and whether codes are named at all. */
export async function instrumentsIn(
  db: Kysely<DB>,
  texts: string[],
): Promise<{ hasCodes: boolean; instruments: Instrument[] }> {
  const found = texts.flatMap(findCodes);
  const known = await knownBy(
    db,
    found.map(({ code }) => code),
  );
  const instruments = new Map<number, Instrument>();
  for (const each of found) {
    const whose = known.get(each.code);
    if (whose && isNamed(each, whose.names)) instruments.set(whose.instrument.id, whose.instrument);
  }
  return { hasCodes: found.length > 0, instruments: [...instruments.values()] };
}

/** One page of the articles that speak of an instrument, by the codes and names that it has and had, newest first. */
export async function articlesOn(
  db: Kysely<DB>,
  { id, code }: Instrument,
  { before, limit }: { before: Cursor | null; limit: number },
): Promise<{ cards: Card[]; next: Cursor | null }> {
  const { rows } = await sql<{ article_id: string; listed_at: Date }>`
    with named as (
      select lower(regexp_replace(name, '\\s', '', 'g')) as name from instrument where id = ${id}
      union select lower(regexp_replace(alias, '\\s', '', 'g')) from instrument_alias
        where kind = 'name' and instrument_id = ${id}
    )
    select distinct article_code.listed_at, article_id
    from article_code join article on article.id = article_id
    where article.state = 'published'
      and (article_code.code = ${code} or article_code.code in (
        select alias from instrument_alias where kind = 'code' and instrument_id = ${id}
          and not exists (select from instrument where instrument.code = alias)))
      and (is_sure or exists (
        select from unnest(befores) as before, named where right(before, length(named.name)) = named.name))
      and (${before?.listedAt ?? null}::timestamptz is null
        or (article_code.listed_at, article_id) < (${before?.listedAt ?? null}::timestamptz, ${before?.id ?? null}::text))
    order by article_code.listed_at desc, article_id desc limit ${limit + 1}
  `.execute(db);
  return cardPage(db, rows, limit);
}
