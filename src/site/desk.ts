import type { VNode } from 'preact';
import type { Person } from './person.ts';
import type { Site } from './site.ts';

/** An entry of the desk's menu. */
export type DeskEntry = {
  address: string;
  /** Key of the catalogue. */
  name: string;
  permission: string;
  /** Address of the entry below which it stands, in a menu of its own. */
  below?: string;
  /** A script that every page of the desk has, for those who may. */
  script?: string;
};

/** Leads from a published article's page at the desk to a slice's own page on it; `name` is a key of the catalogue. */
export type ArticleAtDesk = { address: (id: string) => string; name: string; permission: string };

/** What stands in the bar of every page of the desk, for everyone who has signed in, and a script that goes with it. */
export type DeskBar = { part: (site: Site, person: Person) => Promise<VNode>; script?: string };

/** A part beside a draft, made of its text when the page is made; a slice's own forms in it have addresses of its own. */
export type DraftBeside = (site: Site, person: Person, draft: DraftSeen) => Promise<VNode | null>;

/** A draft as far as other slices see it: its headline, its text, a line a paragraph, and its subjects. */
export type DraftSeen = { id: number; headline: string; text: string; tags: string[] };
