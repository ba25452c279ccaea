import { type Kysely, sql } from 'kysely';
import { subjectsOf } from '../articles/subjects/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { occurrencesIn, type TellingWord, tellingWords } from '../korean/tokens/telling-words.ts';
import type { Token } from '../korean/tokens/tokens.ts';
import { articlesLike, rarityOf } from '../related/queries.ts';
import type { DraftSeen } from '../site/desk.ts';
import type { CutWords } from '../site/words.ts';

/** A subject for a draft; new where no article has it yet. */
export type Suggestion = { tag: string; isNew: boolean };

/** What speaks for a subject: it is named in the text or the headline, articles like it have it, it tells much. */
const counts = { named: 0.5, inHeadline: 0.3, ofAlike: 0.6, telling: 0.5 };
const headlineCounts = 3;
/** Articles like it whose subjects are looked at. */
const alike = 8;
/** The most telling words may be subjects that nobody has used yet. */
const newWords = 10;
const readParagraphs = 30;

/** Subjects that fit a draft and that it has not, the best first. */
export async function suggestTags(
  db: Kysely<DB>,
  { headline, text, tags }: Omit<DraftSeen, 'id'>,
  { cut, now, limit }: { cut: CutWords; now: Date; limit: number },
): Promise<Suggestion[]> {
  const paragraphs = text.split('\n').filter(Boolean).slice(0, readParagraphs);
  const tokens = await cut.tokens([headline, ...paragraphs]);
  const words = await tellingWordsOf(db, tokens);
  const named = await knownTags(db, new Set(tokens.flatMap((own) => [...namesIn(own)])));
  const scores = new Map<string, number>();
  const add = (tag: string, score: number) => scores.set(tag, (scores.get(tag) ?? 0) + score);
  scoreNamed(named, namesIn(tokens[0] ?? []), words, add);
  await scoreAlike(db, words, { now, named }, add);
  for (const { word, weight } of wholeWords(words.slice(0, newWords)))
    if (!named.has(word)) add(word, counts.telling * weight);
  const used = new Set(tags);
  const best = [...scores]
    .filter(([tag]) => !used.has(tag))
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit);
  const isKnown = await knownTags(db, new Set(best.map(([tag]) => tag)));
  return best.map(([tag]) => ({ tag, isNew: !isKnown.has(tag) }));
}

/** 국제유가 and not 유가 beside it: a part of a longer word tells less than that. */
function wholeWords(words: TellingWord[]): TellingWord[] {
  return words.filter(
    ({ word }) =>
      /^[가-힣A-Z]/i.test(word) && !words.some((other) => other.word !== word && other.word.includes(word)),
  );
}

type Add = (tag: string, score: number) => void;

async function tellingWordsOf(db: Kysely<DB>, tokens: Token[][]): Promise<TellingWord[]> {
  const occurrences = occurrencesIn(
    tokens.map((own, index) => ({ counts: index === 0 ? headlineCounts : 1, tokens: own })),
  );
  return tellingWords(occurrences, await rarityOf(db, [occurrences]));
}

function scoreNamed(named: Set<string>, inHeadline: Set<string>, words: TellingWord[], add: Add): void {
  const weights = new Map(words.map(({ word, weight }) => [word, weight]));
  for (const tag of named) {
    // 금리 in a text of 기준금리.
    if ([...named].some((other) => other !== tag && other.includes(tag))) continue;
    add(tag, counts.named * (0.3 + (weights.get(tag) ?? 0)));
    if (inHeadline.has(tag)) add(tag, counts.inHeadline);
  }
}

async function scoreAlike(
  db: Kysely<DB>,
  words: TellingWord[],
  { now, named }: { now: Date; named: Set<string> },
  add: Add,
): Promise<void> {
  const own = {
    id: '',
    listed_at: now,
    words: words.map(({ word }) => word),
    weights: words.map(({ weight }) => weight),
  };
  const near = await articlesLike(db, own, alike);
  const theirs = await subjectsOf(
    db,
    near.map(({ id }) => id),
  );
  const often = Map.groupBy([...theirs.values()].flat(), (tag) => tag);
  const all = near.reduce((sum, { score }) => sum + score, 0);
  // What a single one has may be about that one alone.
  for (const { id, score } of near)
    for (const tag of theirs.get(id) ?? [])
      if (named.has(tag) || (often.get(tag)?.length ?? 0) > 1) add(tag, (counts.ofAlike * score) / all);
}

/** Words of a text, and two that stand side by side written as one: 의대 정원 is 의대정원. */
function namesIn(tokens: Token[]): Set<string> {
  const byPlace = Map.groupBy(tokens, ({ at }) => at);
  const names = new Set(tokens.map(({ text }) => text));
  for (const [at, here] of byPlace)
    for (const { text } of here) for (const next of byPlace.get(at + 1) ?? []) names.add(text + next.text);
  return names;
}

async function knownTags(db: Kysely<DB>, names: Set<string>): Promise<Set<string>> {
  const { rows } = await sql<{ tag: string }>`
    select tag from subject where tag = any(${[...names]}::text[])
  `.execute(db);
  return new Set(rows.map(({ tag }) => tag));
}
