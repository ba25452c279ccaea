import type { Kernel } from '../kernel/kernel.ts';
import { addDays, seoulDay } from '../korean/seoul-time.ts';
import type { Block } from '../programmes/blocks.ts';
import { keepDraft, putPage } from '../programmes/put-page.ts';
import { addProgramme } from '../programmes/save-programme.ts';
import { addSeries } from '../programmes/save-series.ts';
import { setEvents, setPeople } from '../programmes/set-lists.ts';

/** A programme with series and articles by their keys; events lie so many days from the first start of the demo. */
export type DemoProgramme = {
  facts: object;
  series: ({ slug: string } & Record<string, unknown>)[];
  events: ({ inDays: number } & Record<string, unknown>)[];
  people: ({ reporter: string } & Record<string, unknown>)[];
  page: ({ kind: string; series?: string; articles?: string[] } & Record<string, unknown>)[];
};

type Ids = (key: string) => string | null;

/** Begins a programme of the demo and puts its page before readers. */
export async function addDemoProgramme(
  kernel: Kernel,
  demo: DemoProgramme,
  idOf: Ids,
  by: string,
): Promise<void> {
  const { result: id } = await addProgramme(kernel, demo.facts, by);
  const series = new Map<string, number>();
  for (const each of demo.series) series.set(each.slug, (await addSeries(kernel, id, each, by)).result);
  const today = seoulDay(kernel.now());
  const events = demo.events.map(({ inDays, ...event }) => ({ ...event, day: addDays(today, inDays) }));
  await setEvents(kernel, id, events, by, null);
  const reporters = await kernel.store.db.selectFrom('reporter').select(['id', 'slug']).execute();
  const idOfReporter = (slug: string) => String(reporters.find((each) => each.slug === slug)?.id ?? '');
  const people = demo.people.map((each) => ({ ...each, reporter: idOfReporter(each.reporter) }));
  await setPeople(kernel, id, people, by, null);
  const page = demo.page.map((block) => ({
    ...block,
    ...(block.series && { series: series.get(block.series) ?? null }),
    ...(block.articles && { articles: block.articles.flatMap((key) => idOf(key) ?? []) }),
  }));
  await keepDraft(kernel, id, page as Block[], by, 0);
  await putPage(kernel, id, null, by);
}
