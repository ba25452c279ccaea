import type { Kysely } from 'kysely';
import { type Card, cardsOf } from '../articles/queries.ts';
import { readBody } from '../body/schema.ts';
import { openBody } from '../body/teaser.ts';
import { blockTexts } from '../body/text.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { Term } from '../korean/tokens/tokens.ts';
import { analyser } from './analyser.ts';
import type { Marked } from './analyser-messages.ts';
import type { Scored } from './found-page.ts';
import { type Passage, passageOf } from './passage.ts';

export type FoundItem = {
  card: Card;
  /** What it was called where it came from. */
  sourceId: string | null;
  headline: Passage;
  snippet: Passage;
  score: number;
};

const unmarked: Marked = { index: 0, spans: [] };

/** What is shown of articles that were found, with what they were found by marked. */
export async function itemsOf(db: Kysely<DB>, places: Scored[], terms: Term[]): Promise<FoundItem[]> {
  const ids = places.map(({ id }) => id);
  const cards = await cardsOf(db, ids);
  const texts = await textsOf(db, ids);
  const headlines = cards.map(({ headline }) => [headline]);
  const bodies = cards.map(({ id }) => texts.get(id)?.paragraphs ?? []);
  const marked = await analyser.marks([...headlines, ...bodies], terms);
  const score = new Map(places.map((place) => [place.id, place.score]));
  const passages = [...headlines, ...bodies].map((own, index) => passageOf(own, marked[index] ?? unmarked));
  return cards.map((card, index) => ({
    card,
    sourceId: texts.get(card.id)?.sourceId ?? null,
    headline: passages[index] ?? [],
    snippet: passages[cards.length + index] ?? [],
    score: score.get(card.id) ?? 0,
  }));
}

async function textsOf(db: Kysely<DB>, ids: string[]) {
  if (ids.length === 0) return new Map<string, { sourceId: string | null; paragraphs: string[] }>();
  const rows = await db
    .selectFrom('article')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .select(['article.id', 'article.source_id', 'edition.body', 'edition.lead', 'edition.access'])
    .where('article.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, source_id, body, lead, access }) => [
      id,
      { sourceId: source_id, paragraphs: [lead, ...blockTexts(openBody(readBody(body), access))] },
    ]),
  );
}
