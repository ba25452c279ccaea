import type { Transaction } from 'kysely';
import { articleMeant } from '../articles/finding/queries.ts';
import { may } from '../desk/policy.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { spanOf } from '../korean/when.ts';
import type { Person } from '../site/person.ts';
import type { DdayInput } from './dday-input.ts';
import { articlesOf, ddayEvent, holdDday, noteChange, stored } from './hold-dday.ts';

type By = Pick<Person, 'name' | 'role'>;

/**
 * Enters something into the calendar; what a reporter enters is a proposal. Where its date was found in a draft, readers
 * see it once that is an article that is out.
 * @throws WordedRefusal where an article is named that readers do not know
 */
export async function addDday(kernel: Kernel, input: DdayInput, by: By): Promise<Acknowledged<number>> {
  const isDecided = may(by.role, 'decide ddays');
  return act(kernel, by.name, async ({ trx, at, record }) => {
    const source = await sourceOf(trx, input.draft);
    const { id } = await trx
      .insertInto('dday')
      .values({
        ...columnsOf(input),
        ...source,
        state: isDecided ? 'planned' : 'proposed',
        changed_at: at,
        created_at: at,
        created_by: by.name,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const articles = await tie(trx, id, input.articles, source.source_article ? [source.source_article] : []);
    await noteChange(trx, id, { act: isDecided ? 'add' : 'propose', reason: '', at, by: by.name });
    record(ddayEvent(isDecided ? 'dday.added' : 'dday.proposed', id, articles));
    return id;
  });
}

/**
 * Mends what the calendar says. A date that was wrong is mended here; one that was put off is postponed, which readers see.
 * A reporter may mend a proposal that nobody has taken.
 * @throws WordedRefusal
 */
export async function amendDday(
  kernel: Kernel,
  id: number,
  input: DdayInput,
  by: By,
): Promise<Acknowledged<void>> {
  return act(kernel, by.name, async ({ trx, at, record }) => {
    const dday = await holdDday(trx, id);
    if (!may(by.role, 'decide ddays') && (dday.state !== 'proposed' || dday.created_by !== by.name))
      throw new WordedRefusal(409, 'dday.problem.taken');
    const before = await articlesOf(trx, id);
    await trx
      .updateTable('dday')
      .set({ ...columnsOf(input), sequence: dday.sequence + 1, changed_at: at })
      .where('id', '=', id)
      .execute();
    await trx.deleteFrom('dday_article').where('dday_id', '=', id).execute();
    const after = await tie(trx, id, input.articles, before);
    await noteChange(trx, id, { act: 'amend', before: dday.when, reason: '', at, by: by.name });
    record(ddayEvent('dday.amended', id, [...before, ...after]));
  });
}

function columnsOf({ title, detail, place, category, when, people, programmes, instruments }: DdayInput) {
  const { first, last } = spanOf(when);
  return {
    ...{ title, detail, place, category, people, programmes, instruments },
    plan: stored(when),
    first_day: first,
    last_day: last,
  };
}

async function sourceOf(trx: Transaction<DB>, draft: number | null) {
  if (draft === null) return { source_article: null, source_draft: null };
  const row = await trx.selectFrom('draft').select('article_id').where('id', '=', draft).executeTakeFirst();
  if (!row) throw new WordedRefusal(422, 'dday.problem.draft', {}, 'draft');
  return { source_article: row.article_id, source_draft: row.article_id ? null : draft };
}

/** @param known articles that may stay tied, whatever readers know of them now */
async function tie(trx: Transaction<DB>, id: number, meant: string[], known: string[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const text of meant) {
    const article = known.includes(text) ? text : await articleMeant(trx, text);
    if (!article) throw new WordedRefusal(422, 'dday.problem.article', { article: text }, 'articles');
    ids.add(article);
  }
  const rows = [...ids].map((article_id) => ({ dday_id: id, article_id }));
  if (rows.length > 0) await trx.insertInto('dday_article').values(rows).execute();
  return [...ids];
}
