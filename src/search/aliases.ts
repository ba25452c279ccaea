import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Term } from '../korean/tokens/tokens.ts';
import type { Entry } from './entries.ts';
import type { Aliases } from './to-tsquery.ts';

/** Spellings that fewer articles gave may be somebody's slip. */
const leastArticles = 1;
const mostAliases = 4;

/** Learns from articles that the index has not seen which words are spelled in two ways. */
export async function noteSpellings(db: Kysely<DB>, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const known = await db
    .selectFrom('search_entry')
    .select('article_id')
    .where(
      'article_id',
      'in',
      entries.map(({ id }) => id),
    )
    .execute();
  const old = new Set(known.map(({ article_id }) => article_id));
  const pairs = entries.filter(({ id }) => !old.has(id)).flatMap(pairsOf);
  if (pairs.length === 0) return;
  await sql`
    insert into search_alias (form, alias, articles)
    select form, alias, count(*)
    from unnest(${pairs.map(([form]) => form)}::text[], ${pairs.map(([, alias]) => alias)}::text[]) as pair (form, alias)
    group by form, alias
    on conflict (form, alias) do update set articles = search_alias.articles + excluded.articles
  `.execute(db);
}

/** Each pair of an article once, and in both directions: readers search by either. */
function pairsOf({ spellings }: Entry): [string, string][] {
  const both = spellings.flatMap(({ form, alias }): [string, string][] => [
    [form, alias],
    [alias, form],
  ]);
  return [...new Map(both.map((pair) => [pair.join(' '), pair])).values()];
}

/** Other spellings of what is looked for, those that most articles gave first. */
export async function aliasesOf(db: Kysely<DB>, terms: Term[]): Promise<Aliases> {
  const forms = [...new Set(terms.flatMap((term) => term.forms))];
  if (forms.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_alias')
    .select(['form', 'alias'])
    .where('form', 'in', forms)
    .where('articles', '>=', leastArticles)
    .orderBy('articles', 'desc')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ form }) => form)].map(([form, found]) => [
      form,
      found.slice(0, mostAliases).map(({ alias }) => ({ forms: [alias], units: [] })),
    ]),
  );
}
