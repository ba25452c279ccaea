import type { VNode } from 'preact';
import type { Read } from '../kernel/tag-cache.ts';
import type { Site } from './site.ts';

/** Somebody who has signed in as a reader. Nothing of the desk follows from it. */
export type Reader = { id: string; name: string; email: string };

/** What a slice has stored of a reader, by names that a person understands. */
export type ReaderData = (site: Site, readerId: string) => Promise<Record<string, unknown>>;

/** A kind of mail that readers may choose; one that sells something is no one's unless they ask for it. */
export type ReaderMail = { key: string; name: string; about: string; isUsual: boolean };

/** A part of a reader's own account page, and its style sheet. */
export type AccountPart = {
  sheet: string;
  part: (site: Site, reader: Reader) => Promise<VNode | null>;
};

/**
 * What it takes to read an article whole: `registered` an account, else a product by its key, `gam`. An article without
 * one is free.
 */
type Access = string;

/** An article that is not free, as far as a gate needs to know it. */
type Guarded = { id: string; access: Access };

/** Decides who reads what is not free. One slice has it; without it nobody reads the rest of such an article. */
export type Gate = {
  /** What an article may ask for, for the desk's form and to check an import. */
  kinds: (site: Site) => Promise<{ key: Access; name: string }[]>;
  /** Whether a request may have the whole text: by its cookie, its address, a link that was given away. */
  admits: (site: Site, request: { headers: Headers; url: URL }, article: Guarded) => Promise<boolean>;
  /** What stands where the teaser ends: what it is, what it costs, how to come in. The same for everyone. */
  wall: (site: Site, read: Read, article: Guarded) => Promise<VNode>;
  /** Style sheet of the wall. */
  sheet: string;
};
