import { type Kysely, sql } from 'kysely';
import { type Card, cardsOf } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { likeness, type Occurrences, type Rarity, type TellingWord } from '../korean/tokens/telling-words.ts';

/** What bounds the cost, however large the archive: words that are looked for, and articles of each, before and after. */
const lookedFor = 16;
const before = 60;
const after = 20;
/** Candidates that are compared word by word. */
const compared = 80;
/** Below this two articles only share a turn of phrase. */
const leastAlike = 0.06;
/** What is seven years apart counts half, and never less. */
const halfLife = 7 * 365;
const leastOfAge = 0.5;

/** An article by its telling words; one that is not published has no id. */
type Candidate = { id: string; listed_at: Date; words: string[]; weights: number[] };

/** Published articles by how near they are to one: those of its own thread left out. */
export async function articlesLike(
  db: Kysely<DB>,
  own: Candidate,
  limit: number,
): Promise<{ id: string; score: number }[]> {
  return (await candidates(db, own))
    .map((other) => ({ id: other.id, score: likeness(wordsOf(own), wordsOf(other)) * ageFactor(own, other) }))
    .filter(({ score }) => score >= leastAlike)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
    .slice(0, limit);
}

function wordsOf({ words, weights }: Candidate): TellingWord[] {
  return words.map((word, index) => ({ word, weight: weights[index] ?? 0 }));
}

function ageFactor(one: Candidate, other: Candidate): number {
  const days = Math.abs(one.listed_at.getTime() - other.listed_at.getTime()) / 86_400_000;
  return Math.max(leastOfAge, 0.5 ** (days / halfLife));
}

/** Those that share the rarest words, by how much those weigh: a walk over a few short ranges of one index. */
async function candidates(
  db: Kysely<DB>,
  { id, listed_at, words, weights }: Candidate,
): Promise<Candidate[]> {
  const asked = words.slice(0, lookedFor);
  const { rows } = await sql<Candidate>`
    with shared as (
      select found.article_id, sum(asked.weight) as weight
      from unnest(${asked}::text[], ${weights.slice(0, lookedFor)}::real[]) as asked (word, weight)
      cross join lateral (
        (select article_id from related_posting where word = asked.word and listed_at <= ${listed_at}
          order by listed_at desc, article_id desc limit ${before + 1})
        union all
        (select article_id from related_posting where word = asked.word and listed_at > ${listed_at}
          order by listed_at, article_id limit ${after})
      ) as found
      where found.article_id <> ${id}
      group by found.article_id order by weight desc, article_id desc limit ${compared}
    )
    select related_article.article_id as id, related_article.listed_at, words, weights
    from shared
    join related_article using (article_id)
    join article on article.id = shared.article_id and article.state = 'published'
    left join article as own on own.id = ${id}
    where article.story_id is null or article.story_id is distinct from own.story_id
  `.execute(db);
  return rows;
}

/** Tells how far a page with them can be trusted: `null` for ever, else until when. */
export type Related = { cards: Card[]; until: Date | null };

/** An article that was read by nobody yet is read in a moment, one of an archive that moved in some time. */
const soonMilliseconds = 5_000;
const laterMilliseconds = 600_000;

/** The articles nearest to one that readers have, but for those of its own thread. */
export async function relatedTo(db: Kysely<DB>, id: string, limit: number, now: Date): Promise<Related> {
  const { rows } = await sql<{ near: string[]; due_at: Date | null; is_current: boolean }>`
    select due_at, related_article.edition = own.live_edition as is_current, array(
      select article.id from unnest(near) with ordinality as each (id, place)
      join article on article.id = each.id and article.state = 'published'
      where article.story_id is null or article.story_id is distinct from own.story_id
      order by place limit ${limit}
    ) as near
    from related_article join article as own on own.id = related_article.article_id
    where article_id = ${id}
  `.execute(db);
  const [row] = rows;
  if (!row?.is_current) return { cards: [], until: new Date(now.getTime() + soonMilliseconds) };
  const isLate = row.due_at !== null && row.due_at <= now;
  const until = isLate ? new Date(now.getTime() + laterMilliseconds) : row.due_at;
  return { cards: await cardsOf(db, row.near), until };
}

/** Counts the articles themselves; no word is empty. */
export const all = '';

/** How rare the words of some texts are in the archive. */
export async function rarityOf(db: Kysely<DB>, texts: Occurrences[]): Promise<Rarity> {
  const words = [all, ...new Set(texts.flatMap((text) => [...text.keys()]))];
  const { rows } = await sql<WordCount>`
    select word, articles from related_word where word = any(${words}::text[])
  `.execute(db);
  return rarityIn(rows);
}

export type WordCount = { word: string; articles: number };

export function rarityIn(rows: WordCount[]): Rarity {
  const counts = new Map(rows.map(({ word, articles }) => [word, articles]));
  return { articles: counts.get(all) ?? 0, of: (word) => counts.get(word) ?? 0 };
}
