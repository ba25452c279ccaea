import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Occurrences, Rarity } from '../korean/tokens/telling-words.ts';
import { all, rarityIn, type WordCount } from './queries.ts';

/**
 * Counts articles that are read for the first time. What is corrected or killed later stays counted: it is a measure.
 * @returns how rare their words are now
 */
export async function countWords(db: Kysely<DB>, texts: Occurrences[]): Promise<Rarity> {
  const counts = new Map<string, number>(texts.length > 0 ? [[all, texts.length]] : []);
  for (const text of texts) for (const word of text.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const counted = await sql<WordCount>`
    insert into related_word (word, articles)
    select * from unnest(${rows.map(([word]) => word)}::text[], ${rows.map(([, count]) => count)}::integer[])
    on conflict (word) do update set articles = related_word.articles + excluded.articles
    returning word, articles
  `.execute(db);
  return rarityIn(counted.rows);
}
