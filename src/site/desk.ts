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

/** What stands in the bar of every page of the desk, for everyone who has signed in, and a script that goes with it. */
export type DeskBar = { part: (site: Site, person: Person) => Promise<VNode>; script?: string };
