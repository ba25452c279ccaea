import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import type { Linked } from '../body/inline-view.tsx';
import { answerGuarded } from '../kernel/answer-guarded.ts';
import type { Follower } from '../kernel/follower.ts';
import { answer } from '../kernel/http.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Read, TagCache } from '../kernel/tag-cache.ts';
import type { ArticleAtDesk, DeskBar, DeskEntry, DraftBeside } from './desk.ts';
import type { Frame } from './frame.ts';
import type { AccountPart, Gate, Reader, ReaderData, ReaderMail } from './gate.ts';
import { isAdmitted } from './is-admitted.ts';
import type { LiveSource } from './live.ts';
import type { DeskEnv, Person } from './person.ts';
import type { ProgramDesk, ProgramDrafts } from './program-desk.ts';
import { rendered, type View } from './rendered.ts';
import { type CutWords, cutPlainly } from './words.ts';

export type { Redirection } from './rendered.ts';

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
  textLinks: TextLinks[];
  gate: Gate | undefined;
  readerOf: Slice['readerOf'];
  readerData: ReaderData[];
  readerMails: ReaderMail[];
  accountParts: AccountPart[];
  footEntries: Service[];
  draftsBeside: DraftBeside[];
  programDesk: ProgramDesk | undefined;
  programDrafts: ProgramDrafts | undefined;
  liveSources: LiveSource[];
  cutWords: CutWords;
  tagLinks: NonNullable<Slice['tagLinks']> | undefined;
  deskEntries: DeskEntry[];
  deskBars: DeskBar[];
  articlesAtDesk: ArticleAtDesk[];
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
  articleAtDesk?: ArticleAtDesk;
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
  /** What leads from an article's text to pages of ours. */
  textLinks?: TextLinks;
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
  /** Publishes what programs write; one slice has it, and another the drafts. */
  programDesk?: ProgramDesk;
  programDrafts?: ProgramDrafts;
  /** Cuts texts into words; one slice has the dictionary, and without it it is done by rules. */
  cutWords?: CutWords;
  /** Pages on an article's subjects, by their names, for those subjects that have one; one slice has them. */
  tagLinks?: (site: Site, tags: string[]) => Promise<Map<string, string>>;
  /** What it tells those whose page is open. */
  live?: LiveSource;
};

/** An entry at the head of every page: `GAM`. */
export type Service = { address: string; name: string };

/** Its sheet is in the page only where it says something. */
type ArticlePart = { sheet: string; part: (site: Site, articleId: string) => Promise<VNode | null> };

/** Its sheet is in the page only where it says something. */
export type ArticleFoot = {
  sheet: string;
  part: (site: Site, read: Read, articleIds: string[]) => Promise<VNode | null>;
};

/** Looks at the paragraphs of an article, and finds the places in any of its texts; null where there are none. */
type TextLinks = (site: Site, read: Read, texts: string[]) => Promise<Linked | null>;

export function openSite(kernel: Kernel, slices: Slice[]): Site {
  const frames = new TagCache<Frame>(10, kernel.now);
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
    textLinks: slices.flatMap(({ textLinks }) => textLinks ?? []),
    gate: slices.find(({ gate }) => gate)?.gate,
    readerOf: slices.find(({ readerOf }) => readerOf)?.readerOf,
    readerData: slices.flatMap(({ readerData }) => readerData ?? []),
    readerMails: slices.flatMap(({ readerMails }) => readerMails ?? []),
    accountParts: slices.flatMap(({ accountPart }) => accountPart ?? []),
    footEntries: slices.flatMap(({ footEntries }) => footEntries ?? []),
    programDesk: slices.find(({ programDesk }) => programDesk)?.programDesk,
    programDrafts: slices.find(({ programDrafts }) => programDrafts)?.programDrafts,
    draftsBeside: slices.flatMap(({ draftBeside }) => draftBeside ?? []),
    cutWords: slices.find(({ cutWords }) => cutWords)?.cutWords ?? cutPlainly,
    tagLinks: slices.find(({ tagLinks }) => tagLinks)?.tagLinks,
    liveSources: slices.flatMap(({ live }) => live ?? []),
    deskEntries: slices.flatMap(({ deskEntries }) => deskEntries ?? []),
    deskBars: slices.flatMap(({ deskBar }) => deskBar ?? []),
    articlesAtDesk: slices.flatMap(({ articleAtDesk }) => articleAtDesk ?? []),
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
  view: (read: Read) => Promise<View>,
): Promise<Response> {
  return answer(c, site.kernel.pages, parameters, (note) => rendered(site, note, view));
}

/**
 * The same for a page of which whoever is admitted gets more: `view` is told whether to show all of it, and names the
 * article in `guarded`. A page that names none is free, and nobody is asked.
 */
export function guardedPage(
  site: Site,
  c: Context,
  view: (read: Read, isWhole: boolean) => Promise<View>,
): Promise<Response> {
  return answerGuarded(
    c,
    site.kernel.pages,
    [],
    (note, isWhole) => rendered(site, note, (read) => view(read, isWhole), isWhole),
    (guarded) => isAdmitted(site, c, guarded),
  );
}
