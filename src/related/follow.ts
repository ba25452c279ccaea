import { type Kysely, sql, type Transaction } from 'kysely';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { type TellingWord, tellingWords } from '../korean/tokens/telling-words.ts';
import type { CutWords } from '../site/words.ts';
import { countWords } from './count-words.ts';
import { fillNear } from './fill.ts';
import { rarityOf } from './queries.ts';
import { type OpenText, openTexts, wordsIn } from './read-texts.ts';

/** By so many of its most telling words an article is found by others. */
const posted = 12;
/** Of what comes one by one the nearest are found at once; an archive that moves in has time. */
const fewEnough = 20;

/** Keeps the telling words of articles as they are now: whatever happened to one, it is read anew. */
export async function followArticles(
  events: JournalEvent[],
  trx: Transaction<DB>,
  cut: CutWords,
  now: Date,
): Promise<void> {
  const ids = [
    ...new Set(events.flatMap(({ kind, subject }) => (kind.startsWith('article.') ? [subject] : []))),
  ];
  if (ids.length === 0) return;
  const texts = await openTexts(trx, ids);
  const words = await wordsIn(texts, cut);
  const known = await forget(trx, ids);
  const isNew = texts.map(({ id }) => !known.has(id));
  const newOnes = words.filter((_, index) => isNew[index]);
  const counted = await countWords(trx, newOnes);
  const rarity = newOnes.length === words.length ? counted : await rarityOf(trx, words);
  await write(
    trx,
    texts.map((text, index) => ({ text, words: tellingWords(words[index] ?? new Map(), rarity) })),
    now,
  );
  if (texts.length <= fewEnough)
    await fillNear(
      trx,
      texts.map(({ id }) => id),
      now,
    );
}

/** Takes out what was known of some articles, and says of which something was. */
async function forget(trx: Transaction<DB>, ids: string[]): Promise<Set<string>> {
  const rows = await trx
    .deleteFrom('related_article')
    .where('article_id', 'in', ids)
    .returning('article_id')
    .execute();
  return new Set(rows.map(({ article_id }) => article_id));
}

async function write(db: Kysely<DB>, read: { text: OpenText; words: TellingWord[] }[], now: Date) {
  if (read.length === 0) return;
  const of = (words: TellingWord[]) => ({
    words: words.map(({ word }) => word),
    weights: words.map(({ weight }) => weight),
  });
  await bulkInsert(
    db as Transaction<DB>,
    'related_article',
    read.map(({ text, words }) => ({
      article_id: text.id,
      listed_at: text.listedAt,
      edition: text.edition,
      ...of(words),
      near: [],
      due_at: now,
    })),
  );
  const postings = read.flatMap(({ text, words }) =>
    words.slice(0, posted).map(({ word }) => ({ word, listedAt: text.listedAt, id: text.id })),
  );
  await sql`
    insert into related_posting (word, listed_at, article_id)
    select * from unnest(${postings.map(({ word }) => word)}::text[],
      ${postings.map(({ listedAt }) => listedAt)}::timestamptz[], ${postings.map(({ id }) => id)}::text[])
  `.execute(db);
}
