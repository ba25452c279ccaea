import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { initialsOf, jamoOf } from '../korean/initials.ts';
import type { Entry } from './entries.ts';
import type { Generation } from './generation.ts';
import { readGive } from './gives.ts';

type Counted = { give: string; more: number };

/** Counts what some articles give now, and no longer what they gave before. */
export async function noteGiven(
  db: Kysely<DB>,
  { given, alias, suggestion }: Generation,
  ids: string[],
  entries: Entry[],
): Promise<void> {
  const { rows: before } = await sql<{ gives: string[] }>`
    delete from ${given} where article_id = any(${ids}::text[]) returning gives
  `.execute(db);
  const giving = entries.filter(({ gives }) => gives.length > 0);
  if (giving.length > 0)
    await sql`
      insert into ${given} (article_id, gives)
      select id, array(select jsonb_array_elements_text(gives))
      from unnest(${giving.map(({ id }) => id)}::text[], ${giving.map(({ gives }) => JSON.stringify(gives))}::jsonb[])
        as article (id, gives)
    `.execute(db);
  const changed = difference(
    before.flatMap(({ gives }) => gives),
    entries.flatMap(({ gives }) => gives),
  );
  await countAliases(db, alias, changed);
  await countSuggestions(db, suggestion, changed);
}

/** In an order, so that two who count do not wait for each other. */
function difference(before: string[], now: string[]): Counted[] {
  const more = new Map<string, number>();
  for (const give of now) more.set(give, (more.get(give) ?? 0) + 1);
  for (const give of before) more.set(give, (more.get(give) ?? 0) - 1);
  return [...more]
    .map(([give, count]) => ({ give, more: count }))
    .filter((counted) => counted.more !== 0)
    .sort((a, b) => (a.give < b.give ? -1 : 1));
}

async function countAliases(db: Kysely<DB>, table: Generation['alias'], all: Counted[]): Promise<void> {
  const rows = all.flatMap(({ give, more }) => {
    const read = readGive(give);
    return read.kind === 'alias' ? [{ ...read, articles: more }] : [];
  });
  if (rows.length === 0) return;
  await sql`
    insert into ${table} as known (form, alias, articles)
    select form, alias, articles from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as row (form text, alias text, articles integer)
    on conflict (form, alias) do update set articles = known.articles + excluded.articles
  `.execute(db);
  if (rows.every(({ articles }) => articles > 0)) return;
  await sql`
    delete from ${table} where articles <= 0 and form = any(${rows.map(({ form }) => form)}::text[])
  `.execute(db);
}

async function countSuggestions(
  db: Kysely<DB>,
  table: Generation['suggestion'],
  all: Counted[],
): Promise<void> {
  const rows = all.flatMap(({ give, more }) => {
    const read = readGive(give);
    if (read.kind === 'alias') return [];
    const { kind, text } = read;
    return [{ kind, text, jamo: jamoOf(text), initials: initialsOf(text), articles: more }];
  });
  if (rows.length === 0) return;
  await sql`
    insert into ${table} as known (kind, text, jamo, initials, articles)
    select kind, text, jamo, initials, articles from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as row (kind text, text text, jamo text, initials text, articles integer)
    on conflict (kind, text) do update set articles = known.articles + excluded.articles
  `.execute(db);
  if (rows.every(({ articles }) => articles > 0)) return;
  await sql`
    delete from ${table} where articles <= 0 and text = any(${rows.map(({ text }) => text)}::text[])
  `.execute(db);
}
