import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArticleInput } from '../../src/articles/article-input.ts';
import { importArticles } from '../../src/articles/import-articles.ts';
import { followOnce } from '../../src/kernel/follower-work.ts';
import { readAsked } from '../../src/search/asked.ts';
import { searchFollower } from '../../src/search/follow.ts';
import { search } from '../../src/search/queries.ts';
import { type Newsroom, openNewsroom } from '../newsroom.ts';
import { describeStores } from '../stores.ts';
import {
  type Document,
  type Outcome,
  outcomeOf,
  type Query,
  readPart,
  scoreOf,
  scoresByKind,
} from './score.ts';

/** What was measured, rounded down: it may only go up. */
const floors = {
  tuning: { macroF1: 1, microF1: 1, traps: 1 },
  'traps-1': { macroF1: 0.99, microF1: 0.99, traps: 0.98 },
  'traps-2': { macroF1: 0.99, microF1: 0.99, traps: 0.98 },
  'traps-3': { macroF1: 0.99, microF1: 0.99, traps: 0.98 },
  'traps-4': { macroF1: 0.99, microF1: 0.99, traps: 0.97 },
  'traps-5': { macroF1: 0.99, microF1: 0.99, traps: 0.98 },
  'traps-6': { macroF1: 0.99, microF1: 0.99, traps: 0.98 },
  'hold-out': { macroF1: 0.98, microF1: 0.98, traps: 0.75 },
};

// The analysis is the same on both engines, and so is the match; the one that starts faster is enough.
describeStores(
  'the search set',
  (stores) => {
    describe.each([
      'tuning',
      'traps-1',
      'traps-2',
      'traps-3',
      'traps-4',
      'traps-5',
      'traps-6',
      'hold-out',
    ] as const)('%s', (name) => {
      const { documents, queries } = readPart(name);
      let newsroom: Newsroom;
      beforeAll(async () => {
        newsroom = await openNewsroom(stores);
        await fill(newsroom, documents);
      });
      afterAll(() => newsroom.close());

      it('finds what readers mean and nothing else', async () => {
        const outcomes: Outcome[] = [];
        for (const query of queries) outcomes.push(outcomeOf(query, await found(newsroom, query)));
        if (process.env.SOKBO_SHOW) show(name, outcomes);
        const { macroF1, microF1 } = scoreOf(outcomes);
        const traps = scoreOf(outcomes.filter(({ kind }) => kind === 'trap')).right;
        expect(macroF1).toBeGreaterThanOrEqual(floors[name].macroF1);
        expect(microF1).toBeGreaterThanOrEqual(floors[name].microF1);
        expect(traps).toBeGreaterThanOrEqual(floors[name].traps);
      });
    });
  },
  ['pglite'],
);

async function fill({ kernel }: Newsroom, documents: Document[]): Promise<void> {
  const inputs = documents.map(({ id, headline, lead, body }) =>
    readArticleInput({ id, headline, paragraphs: [lead, body] }),
  );
  await importArticles(kernel, inputs, { name: 'intake', role: 'intake' });
  const { db } = kernel.store;
  await db
    .insertInto('follower')
    .values({ name: 'search' })
    .onConflict((c) => c.doNothing())
    .execute();
  while ((await followOnce(kernel.store, searchFollower)) > 0);
}

async function found({ kernel }: Newsroom, { query }: Query): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await search(kernel.store.db, readAsked({ q: query, limit: '100', cursor }));
    ids.push(...page.items.map(({ sourceId }) => sourceId ?? ''));
    cursor = page.cursor;
  }
  return ids;
}

/** The numbers of both parts; single answers only of the one that may be tuned on. */
function show(name: keyof typeof floors, outcomes: Outcome[]): void {
  console.log(name);
  console.table(scoresByKind(outcomes));
  if (name === 'hold-out') return;
  for (const { f1, query, kind, missing, wrong } of outcomes)
    if (f1 < 1) console.log(`${kind}: ${query}  missing: ${missing.join(' ')}  wrong: ${wrong.join(' ')}`);
}
