import { type Kysely, sql } from 'kysely';
import { decodePath } from '../../kernel/decode-path.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { headlineText } from '../../site/Headline.tsx';
import { articleIdAtAddress } from '../address.ts';
import { articleIsPublic, type Card, cardsOf } from '../queries.ts';

/**
 * The article that somebody means who gives its number, its address here, or the one that it had elsewhere; null where
 * readers know of none.
 */
export async function articleMeant(db: Kysely<DB>, text: string): Promise<string | null> {
  const path = pathIn(text.trim());
  const [, id] = /^(?:\/news\/)?(\d{14})(?:\/|$)/.exec(path) ?? [];
  if (id) return (await articleIsPublic(db, id)) ? id : null;
  const known = await articleIdAtAddress(db, path);
  return known && (await articleIsPublic(db, known)) ? known : null;
}

/** Without its host; with its query, by which alone some systems tell articles apart. */
function pathIn(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return text;
  const { pathname, search } = new URL(text);
  const path = decodePath(pathname);
  return /^\/news\/\d{14}/.test(path) ? path : path + search;
}

/** Headlines are looked through in this many of the newest articles, which bounds what a search costs. */
const searched = 20_000;

/** Published articles that somebody means: one by its number or address, else the newest with these words in the headline. */
export async function findArticles(db: Kysely<DB>, text: string, limit: number): Promise<Card[]> {
  const meant = await articleMeant(db, text);
  if (meant) return cardsOf(db, [meant]);
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ id: string }>`
    with newest as (
      select article_id, listed_at from listing where list = 'latest'
      order by listed_at desc, article_id desc limit ${searched}
    )
    select article.id from newest
    join article on article.id = newest.article_id
    join edition on edition.article_id = article.id and edition.number = article.live_edition
    where edition.headline ilike ${pattern}
    order by newest.listed_at desc, newest.article_id desc limit ${limit}
  `.execute(db);
  return cardsOf(
    db,
    rows.map(({ id }) => id),
  );
}

/** Of some articles, those that readers can see. */
export async function publishedAmong(db: Kysely<DB>, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'published')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** An article as somebody chooses it. */
export function shownOf(card: Card) {
  return { id: card.id, title: headlineText(card), at: card.first_published_at };
}
