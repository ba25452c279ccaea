import { type Kysely, sql } from 'kysely';
import { subjectsOf } from '../articles/subjects/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { occurrencesIn, tellingWords } from '../korean/tokens/telling-words.ts';
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
const newWords = 4;
const readParagraphs = 30;

/** Subjects that fit a draft and that it has not, the best first. */
export async function suggestTags(
  db: Kysely<DB>,
  { headline, text, tags }: Omit<DraftSeen, 'id'>,
  { cut, now, limit }: { cut: CutWords; now: Date; limit: number },
): Promise<Suggestion[]> {
  const paragraphs = text.split('\n').filter(Boolean).slice(0, readParagraphs);
  const tokens = await cut([headline, ...paragraphs]);
  const occurrences = occurrencesIn(
    tokens.map((own, index) => ({ counts: index === 0 ? headlineCounts : 1, tokens: own })),
  );
  const words = tellingWords(occurrences, await rarityOf(db, [occurrences]));
  const weightOf = new Map(words.map(({ word, weight }) => [word, weight]));
  const scores = new Map<string, number>();
  const add = (tag: string, score: number) => scores.set(tag, (scores.get(tag) ?? 0) + score);
  const inHeadline = namesIn(tokens[0] ?? []);
  const known = await knownTags(db, new Set(tokens.flatMap((own) => [...namesIn(own)])));
  for (const tag of known) {
    // 금리 in a text of 기준금리.
    if ([...known].some((other) => other !== tag && other.includes(tag))) continue;
    add(tag, counts.named * (0.3 + (weightOf.get(tag) ?? 0)));
    if (inHeadline.has(tag)) add(tag, counts.inHeadline);
  }
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
  for (const { id, score } of near) for (const tag of theirs.get(id) ?? []) add(tag, counts.ofAlike * score);
  for (const { word, weight } of words.slice(0, newWords))
    if (/^[가-힣A-Z]/i.test(word) && !known.has(word)) add(word, counts.telling * weight * 0.5);
  const used = new Set(tags);
  const all = [...scores].filter(([tag]) => !used.has(tag)).sort(([, a], [, b]) => b - a);
  const isUsed = await knownTags(db, new Set(all.map(([tag]) => tag)));
  return all.slice(0, limit).map(([tag]) => ({ tag, isNew: !isUsed.has(tag) }));
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
