import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setAgency } from '../agency/set-agency.ts';
import { readArticleInput } from '../articles/article-input.ts';
import { type CorrectionKind, correct } from '../articles/correct.ts';
import { kill } from '../articles/kill.ts';
import { publish } from '../articles/publish.ts';
import { pinBest } from '../best/pin-best.ts';
import { raiseBulletin } from '../bulletins/raise-bulletin.ts';
import { lastPosition } from '../kernel/journal.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { addPlan, setProduct } from '../members/set-product.ts';
import { findPeople } from '../persons/find-people.ts';
import { defineReporters } from '../reporters/define-reporters.ts';
import { defineSections } from '../sections/define-sections.ts';
import { type DemoDday, enterDdays } from './ddays.ts';
import { actOnLiveBlog, type LiveBlogAct } from './live-blog.ts';
import { seedMarkets } from './markets.ts';
import { confirmPersons, type DemoPerson } from './persons.ts';
import { type DemoPicture, desk, folder, storePictures } from './pictures.ts';
import { addDemoProgramme, type DemoProgramme } from './programmes.ts';
import { openShop } from './shop.ts';
import { arrangeTopics, type DemoTopic } from './topics.ts';

type Correct = {
  type: 'correct';
  at: string;
  kind: CorrectionKind;
  notice?: string;
  paragraphs: unknown[];
  headline?: string;
};
type Kill = { type: 'kill'; at: string; reason: string };
type Later = Correct | Kill | LiveBlogAct;
type DemoArticle = {
  key: string;
  headline: string;
  publishedAt: string;
  pictures: DemoPicture[];
  actions?: Later[];
} & Record<string, unknown>;
type DemoBulletin = { text: string; level: string; article: string | null };

type DemoProduct = { product: object; plans: object[] };

const minute = 60_000;

/** Fills a store that nothing ever happened in with the demo agency; does nothing to any other. */
export async function seedDemo(kernel: Kernel): Promise<boolean> {
  if ((await lastPosition(kernel.store.db)) > 0) return false;
  await setAgency(kernel, await readDemo('agency.json'), desk.name);
  await defineSections(kernel, await readDemo('sections.json'), desk.name);
  await defineReporters(kernel, await readDemo('reporters.json'), desk.name);
  await seedMarkets(kernel, await readDemo('instruments.json'));
  await openProduct(kernel, await readDemo('members.json'));
  const ids = await publishArticles(kernel, await readArticles());
  // In a thread of its own, while the store takes what comes next.
  const found = findPeople(kernel, [...ids.values()]);
  const idOf = (key: string) => ids.get(key) ?? null;
  const best = (await readDemo<string[]>('best.json')).flatMap((key) => idOf(key) ?? []);
  await pinBest(kernel, best, desk.name);
  for (const programme of await readDemo<DemoProgramme[]>('programmes.json'))
    await addDemoProgramme(kernel, programme, idOf, desk.name);
  await openShop(kernel);
  const bulletins = await readDemo<DemoBulletin[]>('bulletins.json');
  for (const [index, { text, level, article }] of bulletins.entries()) {
    // They are news of the moment when the demo is first started.
    const earlier = at(kernel, new Date(kernel.now().getTime() - (bulletins.length - index) * 11 * minute));
    await raiseBulletin(earlier, { text, level, article: article ? idOf(article) : null }, desk.name);
  }
  await enterDdays(kernel, await readDemo<DemoDday[]>('ddays.json'), ids);
  await found;
  await confirmPersons(kernel, await readDemo<DemoPerson[]>('persons.json'), ids);
  await arrangeTopics(kernel, await readDemo<DemoTopic[]>('topics.json'), ids);
  return true;
}

/** Before the articles that ask for it. */
async function openProduct(kernel: Kernel, { product, plans }: DemoProduct): Promise<void> {
  const { result: key } = await setProduct(kernel, product, desk.name);
  for (const plan of plans) await addPlan(kernel, key, plan, desk.name);
}

async function readDemo<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, file), 'utf8'));
}

async function readArticles(): Promise<DemoArticle[]> {
  const files = (await readdir(join(folder, 'articles'))).filter((file) => file.endsWith('.json'));
  return Promise.all(files.map((file) => readDemo<DemoArticle>(join('articles', file))));
}

/** Every act in the order of time, each at its own time. Returns ids by key. */
async function publishArticles(kernel: Kernel, articles: DemoArticle[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const acts = articles.flatMap((article) => [
    {
      time: article.publishedAt,
      run: async (then: Kernel) => void ids.set(article.key, await first(then, article)),
    },
    ...(article.actions ?? []).map((action) => ({
      time: action.at,
      run: (then: Kernel) => later(then, ids.get(article.key) ?? '', article, action),
    })),
  ]);
  for (const { time, run } of acts.sort((a, b) => Date.parse(a.time) - Date.parse(b.time)))
    await run(at(kernel, time));
  return ids;
}

async function first(kernel: Kernel, article: DemoArticle): Promise<string> {
  const { result: id } = await publish(kernel, await inputOf(kernel, article), desk);
  return id;
}

async function later(kernel: Kernel, id: string, article: DemoArticle, action: Later): Promise<void> {
  if (action.type === 'kill') {
    await kill(kernel, id, action.reason, desk);
    return;
  }
  if (action.type !== 'correct') return actOnLiveBlog(kernel, id, action);
  const { paragraphs, headline = article.headline, kind, notice = null } = action;
  await correct(
    kernel,
    id,
    await inputOf(kernel, { ...article, paragraphs, headline }),
    { kind, notice },
    desk,
  );
}

async function inputOf(kernel: Kernel, article: DemoArticle) {
  return readArticleInput({ ...article, pictures: await storePictures(kernel, article.pictures) });
}

/** The same agency at another time. */
function at(kernel: Kernel, time: string | Date): Kernel {
  return { ...kernel, now: () => new Date(time) };
}
