import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { jamoOf } from '../korean/initials.ts';
import { typedAsHangul, typedAsLatin } from '../korean/keyboard.ts';
import { slipBetween } from '../korean/slip.ts';
import { type Asked, longestQuery } from './asked.ts';
import type { SuggestionKind } from './gives.ts';
import { type Found, search } from './queries.ts';
import { withoutGone } from './suggestions.ts';

/** With more articles than this nobody needs to be asked what was meant. */
const few = 3;
const mostShown = 3;
const mostTried = 6;
const mostNear = 300;
/** Words that are looked at for slips: a sentence has none that could be told. */
const mostWords = 4;

/** Other queries that may have been meant where few articles were found: only those that find more. */
export async function meantBy(
  db: Kysely<DB>,
  asked: Asked,
  found: Found,
  seconds: number,
): Promise<string[]> {
  if (asked.cursor || !found.totalIsExact || found.total >= few || /["“”|:]/.test(asked.q)) return [];
  const shown: string[] = [];
  for (const q of (await otherQueries(db, asked.q)).slice(0, mostTried)) {
    if (q.length > longestQuery) continue;
    const other = await search(db, { ...asked, q, limit: 1 }, seconds).catch(() => null);
    if (other && other.total > found.total) shown.push(q);
    if (shown.length === mostShown) break;
  }
  return shown;
}

async function otherQueries(db: Kysely<DB>, q: string): Promise<string[]> {
  const keyboard = [typedAsHangul(q), typedAsLatin(q)].filter((text) => text !== null);
  const words = q.split(/\s+/).filter(Boolean);
  const joined = words.length > 1 && words.length <= mostWords ? [words.join('')] : [];
  const others = [...keyboard, ...(await withoutSlips(db, words)), ...joined, ...(await parted(db, words))];
  return [...new Set(others)].filter((other) => other !== q);
}

/** Each word in turn by the nearest that articles have. */
async function withoutSlips(db: Kysely<DB>, words: string[]): Promise<string[]> {
  if (words.length > mostWords) return [];
  const others: string[] = [];
  for (const [index, word] of words.entries()) {
    if (word.length < 2 || word.length > 20) continue;
    for (const near of await nearTo(db, word)) others.push(words.with(index, near).join(' '));
  }
  return others;
}

type Near = { kind: SuggestionKind; text: string; articles: number };

/** One half of a word with one slip is right: words are looked up by the first half, and by the second. */
async function nearTo(db: Kysely<DB>, word: string): Promise<string[]> {
  const keys = jamoOf(word);
  const half = Math.max(2, Math.floor(keys.length / 2));
  const start = keys.slice(0, half);
  const end = [...keys.slice(-half)].reverse().join('');
  const { rows } = await sql<Near>`
    (select kind, text, articles from search_suggestion
      where jamo >= ${start} and jamo < ${`${start}\u{10ffff}`} order by articles desc limit ${mostNear})
    union
    (select kind, text, articles from search_suggestion
      where reverse(jamo) collate "C" >= ${end} and reverse(jamo) collate "C" < ${`${end}\u{10ffff}`}
      order by articles desc limit ${mostNear})
  `.execute(db);
  const near = (await withoutGone(db, rows)).flatMap((row) => {
    const slip = slipBetween(word, row.text);
    return slip === null ? [] : [{ ...row, slip }];
  });
  near.sort((a, b) => a.slip - b.slip || b.articles - a.articles || (a.text < b.text ? -1 : 1));
  return [...new Set(near.map(({ text }) => text))].slice(0, 2);
}

/** 기준금리동결: a word that is two which articles have. */
async function parted(db: Kysely<DB>, words: string[]): Promise<string[]> {
  const [word = '', other] = words;
  if (other !== undefined || word.length < 4 || word.length > 20) return [];
  const cuts = Array.from({ length: word.length - 3 }, (_, index) => index + 2);
  const halves = cuts.flatMap((cut) => [word.slice(0, cut), word.slice(cut)]);
  const { rows } = await sql<Near>`
    select kind, text, articles from search_suggestion where text = any(${halves}::text[])
      and kind = any(${['word', 'tag', 'name', 'reporter']}::text[])
  `.execute(db);
  const known = new Set((await withoutGone(db, rows)).map(({ text }) => text));
  return cuts
    .filter((cut) => known.has(word.slice(0, cut)) && known.has(word.slice(cut)))
    .map((cut) => `${word.slice(0, cut)} ${word.slice(cut)}`);
}
