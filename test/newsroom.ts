import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import { afterAll, beforeAll } from 'vitest';
import { setAgency } from '../src/agency/set-agency.ts';
import { slices } from '../src/app.ts';
import { type ArticleInput, readArticleInput } from '../src/articles/article-input.ts';
import { correct } from '../src/articles/correct.ts';
import { kill } from '../src/articles/kill.ts';
import type { Actor } from '../src/articles/life-cycle.ts';
import { publish } from '../src/articles/publish.ts';
import { readConfig } from '../src/kernel/config.ts';
import { createSiteServer } from '../src/kernel/http.ts';
import { type Kernel, openKernel } from '../src/kernel/kernel.ts';
import { openLog } from '../src/kernel/log.ts';
import type { StoreOptions } from '../src/kernel/store/store.ts';
import { defineReporters } from '../src/reporters/define-reporters.ts';
import { defineSections } from '../src/sections/define-sections.ts';
import { siteApp } from '../src/serve.ts';
import { openSite, type Site, type Slice } from '../src/site/site.ts';
import { type Answer, ask, type Question } from './ask.ts';
import * as cast from './cast.ts';
import { describeStores, type TestStores } from './stores.ts';

export const chief: Actor = { name: '차분한', role: 'chief' };
export const desk: Actor = { name: '데스크', role: 'desk' };

/** An agency with its cast, on a store of its own, behind a real server. */
export type Newsroom = {
  kernel: Kernel;
  site: Site;
  app: Hono;
  port: number;
  /** Stops the clock at a time; null lets it run again. */
  setClock: (time: string | Date | null) => void;
  /** One of the cast's articles as a command takes it, with changes. */
  article: (name: cast.ArticleName, change?: object) => ArticleInput;
  publish: (name: cast.ArticleName, change?: object) => Promise<string>;
  correct: (id: string, name: cast.ArticleName, change: object, notice: string) => Promise<number>;
  kill: (id: string, reason: string) => Promise<void>;
  get: (path: string, question?: Question) => Promise<Answer>;
  close: () => Promise<void>;
};

/** Settings of the environment beside those that every test has, and slices beside those of the product. */
type Opening = { settings?: Record<string, string>; more?: Slice[] };

/** Runs a suite on each store, in a newsroom that opens before its tests and closes after them. */
export function describeNewsroom(
  name: string,
  suite: (newsroom: Newsroom, stores: TestStores) => void,
  { settings, more }: Opening = {},
): void {
  describeStores(name, (stores) => {
    const newsroom = {} as Newsroom;
    beforeAll(async () => void Object.assign(newsroom, await openNewsroom(stores, settings, more)));
    afterAll(() => newsroom.close());
    suite(newsroom, stores);
  });
}

/**
 * @param settings of the environment, beside those that every test has
 * @param more slices that are mounted before those of the product: where there is one of a kind, theirs counts
 */
export async function openNewsroom(
  { placeTestStore }: Pick<TestStores, 'placeTestStore'>,
  settings: Record<string, string> = {},
  more: Slice[] = [],
): Promise<Newsroom> {
  let clock: Date | null = null;
  const kernel = await openTestKernel(await placeTestStore(), () => clock ?? new Date(), settings);
  const mounted = [...more, ...slices];
  const site = openSite(kernel, mounted);
  const app = siteApp(site, mounted);
  await setAgency(kernel, cast.agency, chief.name);
  await defineSections(kernel, cast.sections, chief.name);
  await defineReporters(kernel, cast.reporters, chief.name);
  const server = createSiteServer(kernel, app);
  const port = await listen(server);
  const article: Newsroom['article'] = (name, change = {}) =>
    readArticleInput({ ...cast.articles[name], ...change });
  return {
    kernel,
    site,
    app,
    port,
    article,
    setClock: (time) => {
      clock = time === null ? null : new Date(time);
    },
    publish: async (name, change) => (await publish(kernel, article(name, change), chief)).result,
    correct: async (id, name, change, notice) => {
      const { result } = await correct(
        kernel,
        id,
        article(name, change),
        { kind: 'correction', notice },
        chief,
      );
      return result.edition;
    },
    kill: async (id, reason) => void (await kill(kernel, id, reason, chief)),
    get: (path, question) => ask(port, path, question),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await kernel.close();
    },
  };
}

/** A silent kernel on a test's store. */
export function openTestKernel(
  { dataDir, databaseUrl }: StoreOptions,
  now?: () => Date,
  settings: Record<string, string> = {},
): Promise<Kernel> {
  const config = readConfig({
    SOKBO_DATA: dataDir,
    DATABASE_URL: databaseUrl,
    SOKBO_URL: 'https://saebyeok.example',
    SOKBO_LOG: 'silent',
    ...settings,
  });
  return openKernel(config, openLog(config), now);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
