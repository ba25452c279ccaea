import type { Transaction } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { programmeById, seriesById, seriesState } from './desk-queries.ts';
import { seriesInput } from './programme-input.ts';
import { programmeTag } from './queries.ts';
import { syncSeries } from './sync-series.ts';

type Given = { slug: string; label: string | null };

/**
 * Adds a series to a programme; what was published under its label before joins at once.
 * @returns its id
 * @throws WordedRefusal where there is no such programme, or address or label are another's; Refused
 */
export async function addSeries(
  kernel: Kernel,
  programme: number,
  value: unknown,
  by: string,
): Promise<Acknowledged<number>> {
  const given = readInput(seriesInput, value);
  return act(kernel, by, async ({ trx, record }) => {
    if (!(await programmeById(trx, programme))) throw new WordedRefusal(404, 'programmes.problem.gone');
    const others = await seriesBeside(trx, given, 0);
    if (others.some(({ slug, programme_id }) => slug === given.slug && programme_id === programme))
      throw new WordedRefusal(422, 'programmes.problem.series-slug', {}, 'slug');
    const { id } = await trx
      .insertInto('programme_series')
      .values(({ fn, selectFrom, lit }) => ({
        ...given,
        programme_id: programme,
        position: selectFrom('programme_series')
          .where('programme_id', '=', programme)
          .select((count) => [fn.coalesce(count(fn.max('position'), '+', lit(1)), lit(1)).as('next')]),
      }))
      .returning('id')
      .executeTakeFirstOrThrow();
    const articles = await syncSeries(trx, id);
    record({
      kind: 'programme.series-added',
      subject: String(programme),
      data: { series: given.name },
      tags: tagsOf(programme, articles),
    });
    return id;
  });
}

/**
 * Changes what is said of a series; with another label, other articles are its parts. Its address stays.
 * @throws WordedRefusal, Refused, Stale
 */
export async function changeSeries(
  kernel: Kernel,
  { programme, id }: { programme: number; id: number },
  value: object,
  by: string,
  madeFrom: string | null,
): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, record }) => {
    const now = await seriesById(trx, programme, id);
    if (!now) throw new WordedRefusal(404, 'programmes.problem.gone');
    const given = readInput(seriesInput, { ...value, slug: now.slug });
    requireUnchanged(seriesState(now), madeFrom);
    await seriesBeside(trx, given, id);
    await trx.updateTable('programme_series').set(given).where('id', '=', id).execute();
    const articles = await syncSeries(trx, id);
    record({
      kind: 'programme.series-changed',
      subject: String(programme),
      data: { series: given.name },
      tags: tagsOf(programme, articles),
    });
  });
}

const tagsOf = (programme: number, articles: string[]) => [
  programmeTag(programme),
  ...articles.map((id) => `article:${id}`),
];

/** The other series; an article's label leads into one of all. */
async function seriesBeside(trx: Transaction<DB>, { label }: Given, own: number) {
  const others = await trx
    .selectFrom('programme_series')
    .select(['slug', 'name', 'label', 'programme_id'])
    .where('id', '!=', own)
    .execute();
  const same = others.find((other) => label !== null && other.label === label);
  if (same) throw new WordedRefusal(422, 'programmes.problem.label', { name: same.name }, 'label');
  return others;
}
