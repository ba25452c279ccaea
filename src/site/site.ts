import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import type { Follower } from '../kernel/followers.ts';
import { answer } from '../kernel/http.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Rendering } from '../kernel/page-cache.ts';
import { type Read, TagCache } from '../kernel/tag-cache.ts';
import type { DeskBar, DeskEntry, DraftBeside } from './desk.ts';
import { documentOf, type PageView } from './document.tsx';
import { type Frame, frameOf } from './frame.ts';
import type { AccountPart, Gate, Reader, ReaderData, ReaderMail } from './gate.ts';
import { standingHeaders } from './headers.ts';
import type { LiveSource } from './live.ts';
import type { DeskEnv, Person } from './person.ts';

/** Where a slice may put a part of its own on every page. */
export type Slot = 'menu' | 'ticker' | 'box';

type Part = (site: Site, read: Read) => Promise<VNode | null>;

/** A part, where it stands, and the style sheet that it needs. */
type PlacedPart = { slot: Slot; sheet: string; part: Part };

export type Site = {
  kernel: Kernel;
  /** The slices' parts, in the order in which they were mounted. */
  parts: PlacedPart[];
  services: NonNullable<Slice['services']>[];
  articleHeads: ArticlePart[];
  articleFeet: ArticleFoot[];
  gate: Gate | undefined;
  readerOf: Slice['readerOf'];
  readerData: ReaderData[];
  readerMails: ReaderMail[];
  accountParts: AccountPart[];
  footEntries: Service[];
  draftsBeside: DraftBeside[];
  liveSources: LiveSource[];
  deskEntries: DeskEntry[];
  deskBars: DeskBar[];
  identify: Slice['identify'];
  frames: TagCache<Frame>;
};

/** A capability of the product: its folder and its line in app.ts are all there is of it. */
export type Slice = {
  /** What readers see. */
  routes?: (site: Site, app: Hono) => void;
  /** Pages of the newsroom, below /desk. Each route names the permission that it needs. */
  desk?: (site: Site, app: Hono<DeskEnv>) => void;
  /** Its entries in the desk's menu. */
  deskEntries?: DeskEntry[];
  deskBar?: DeskBar;
  /** Who asks, by what a browser sends; null for nobody. One slice knows the people. */
  identify?: (site: Site, headers: Headers) => Promise<Person | null>;
  /** What the command line and the desk call, over the local socket. */
  operations?: (site: Site, app: Hono) => void;
  /** Names the jobs that it does. */
  start?: (site: Site) => void;
  /** What it does when the journal moves, in a process that serves; null where the settings do not ask for it. */
  follow?: (site: Site) => Follower | Follower[] | null;
  /** What it does by the clock, in a process that serves, until the kernel closes. */
  run?: (site: Site) => void;
  /** What the terminal is told when the agency has started, by a word of at most eight letters. */
  greeting?: (site: Site) => Promise<Record<string, string>>;
  /** What is wrong with what it stores, a sentence each, for `sokbo doctor`. */
  check?: (site: Site) => Promise<string[]>;
  /** Where an address that is no page any more leads to. */
  oldAddress?: (site: Site, path: string) => Promise<string | null>;
  /** What stands on every page. */
  parts?: PlacedPart[];
  /** Its entries beside the agency's name, at the head of every page. */
  services?: (site: Site, read: Read) => Promise<Service[]>;
  /** What stands between an article's headline and its text. Its page carries the tag `article:ID` already. */
  articleHead?: ArticlePart;
  /** What it knows of some articles: stands below the text of one, and on a page that leads to several. */
  articleFoot?: ArticleFoot;
  gate?: Gate;
  /** Which reader asks, by what a browser sends; null for nobody. One slice knows the readers. */
  readerOf?: (site: Site, headers: Headers) => Promise<Reader | null>;
  /** What it has stored of a reader, for the one who asks for all of it; dropped when `reader.deleted` is heard of. */
  readerData?: ReaderData;
  /** Mail that readers may choose. */
  readerMails?: ReaderMail[];
  /** What it has to say on a reader's own account page. */
  accountPart?: AccountPart;
  /** Its entries at the foot of every page, the same for everyone. */
  footEntries?: Service[];
  /** What it offers beside a draft. */
  draftBeside?: DraftBeside;
  /** What it tells those whose page is open. */
  live?: LiveSource;
};

/** An entry at the head of every page: `GAM`. */
export type Service = { address: string; name: string };

type ArticlePart = { sheet: string; part: (site: Site, articleId: string) => Promise<VNode | null> };

/** Its sheet is in the page only where it says something. */
type ArticleFoot = {
  sheet: string;
  part: (site: Site, read: Read, articleIds: string[]) => Promise<VNode | null>;
};

export function openSite(kernel: Kernel, slices: Slice[]): Site {
  const frames = new TagCache<Frame>(10);
  kernel.watch.react(
    (events) => frames.drop(new Set(events.flatMap((event) => event.tags))),
    () => frames.clear(),
  );
  const site = {
    kernel,
    frames,
    parts: slices.flatMap(({ parts }) => parts ?? []),
    services: slices.flatMap(({ services }) => services ?? []),
    articleHeads: slices.flatMap(({ articleHead }) => articleHead ?? []),
    articleFeet: slices.flatMap(({ articleFoot }) => articleFoot ?? []),
    gate: slices.find(({ gate }) => gate)?.gate,
    readerOf: slices.find(({ readerOf }) => readerOf)?.readerOf,
    readerData: slices.flatMap(({ readerData }) => readerData ?? []),
    readerMails: slices.flatMap(({ readerMails }) => readerMails ?? []),
    accountParts: slices.flatMap(({ accountPart }) => accountPart ?? []),
    footEntries: slices.flatMap(({ footEntries }) => footEntries ?? []),
    draftsBeside: slices.flatMap(({ draftBeside }) => draftBeside ?? []),
    liveSources: slices.flatMap(({ live }) => live ?? []),
    deskEntries: slices.flatMap(({ deskEntries }) => deskEntries ?? []),
    deskBars: slices.flatMap(({ deskBar }) => deskBar ?? []),
    identify: slices.find(({ identify }) => identify)?.identify,
  };
  for (const { start } of slices) start?.(site);
  return site;
}

/**
 * Answers with a page of the site, from the cache where it is kept. `view` is a pure function of the address and
 * the store, and says by `read` which tags it depends on.
 */
export function page(
  site: Site,
  c: Context,
  parameters: string[],
  view: (read: Read) => Promise<PageView | Redirection>,
): Promise<Response> {
  return answer(c, site.kernel.pages, parameters, async (note): Promise<Rendering> => {
    const tags = new Set<string>();
    const read: Read = (tag) => {
      tags.add(tag);
      note(tag);
    };
    const shown = await view(read);
    if ('redirect' in shown) return { status: 301, headers: { location: shown.redirect }, body: '' };
    const frame = await frameOf(site, read);
    const { html, styles } = documentOf(shown, frame, site.kernel.config.SOKBO_URL);
    return {
      status: shown.status ?? 200,
      headers: {
        ...standingHeaders(styles),
        ...freshness(site, shown.status ?? 200, tags),
        'content-type': 'text/html; charset=utf-8',
      },
      body: html,
    };
  });
}

export type Redirection = { redirect: string };

/** Varnish refuses an answer with a header of more than 8 kB. */
const longestSurrogateKey = 8_000;

/**
 * A browser asks every time, which costs a 304. A shared cache may keep the page only where it is purged, by all its
 * tags, and never that there is none: nothing tells it when there is.
 */
function freshness(site: Site, status: number, tags: Set<string>): Record<string, string> {
  const key = [...tags].join(' ');
  const isPurged = site.kernel.config.SOKBO_PURGE_URL && key.length <= longestSurrogateKey;
  if (!isPurged || status === 404) return { 'cache-control': 'no-cache' };
  return { 'cache-control': 'public, max-age=0, s-maxage=86400, must-revalidate', 'surrogate-key': key };
}
