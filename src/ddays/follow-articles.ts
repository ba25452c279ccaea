import type { Follower } from '../kernel/follower.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import { act, type Kernel } from '../kernel/kernel.ts';
import { articlesOf, ddayEvent } from './hold-dday.ts';

/**
 * Makes entries follow the articles that they came from: a draft that is published becomes their article, and what is
 * published or killed lets them be seen, or not. Each is an act of its own, as pages change with it; pages that show an
 * entry of an article have its tag besides, so that a kill takes it away before this has run.
 */
export function followArticles(kernel: Kernel): Follower {
  return {
    name: 'ddays',
    deliver: async (events) => {
      let sources = await sourcesAmong(kernel, events);
      for (const event of events) {
        if (event.kind === 'draft.published') {
          await adopt(kernel, event);
          sources = await sourcesAmong(kernel, events);
        }
        if (!sources.has(event.subject)) continue;
        if (event.kind === 'article.published') await show(kernel, event, 'dday.shown');
        if (event.kind === 'article.killed') await show(kernel, event, 'dday.hidden');
      }
    },
  };
}

/** The articles among some events that entries came from: of an archive that comes in, most likely none. */
async function sourcesAmong({ store }: Kernel, events: JournalEvent[]): Promise<Set<string>> {
  const articles = events.flatMap(({ kind, subject }) => (kind.startsWith('article.') ? [subject] : []));
  if (articles.length === 0) return new Set();
  const rows = await store.db
    .selectFrom('dday')
    .select('source_article')
    .where('source_article', 'in', articles)
    .execute();
  return new Set(rows.flatMap(({ source_article }) => source_article ?? []));
}

async function adopt(kernel: Kernel, { subject, data, actor }: JournalEvent): Promise<void> {
  const article = String(data.article ?? '');
  await act(kernel, actor, async ({ trx, record }) => {
    const waiting = await trx
      .updateTable('dday')
      .set({ source_draft: null, source_article: article })
      .where('source_draft', '=', Number(subject))
      .returning('id')
      .execute();
    for (const { id } of waiting) {
      await trx
        .insertInto('dday_article')
        .values({ dday_id: id, article_id: article })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      record(ddayEvent('dday.shown', id, [article]));
    }
  });
}

async function show(
  kernel: Kernel,
  { subject, actor }: JournalEvent,
  kind: 'dday.shown' | 'dday.hidden',
): Promise<void> {
  await act(kernel, actor, async ({ trx, record }) => {
    const rows = await trx
      .selectFrom('dday')
      .select(['id', 'sequence'])
      .where('source_article', '=', subject)
      .forUpdate()
      .execute();
    for (const { id, sequence } of rows) {
      await trx
        .updateTable('dday')
        .set({ sequence: sequence + 1 })
        .where('id', '=', id)
        .execute();
      record(ddayEvent(kind, id, await articlesOf(trx, id)));
    }
  });
}
