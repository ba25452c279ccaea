import { z } from 'zod';
import type { Act } from '../kernel/kernel.ts';

/** What readers are told of a text that a program made. */
export const generated = z.object({
  /** In whose name: a desk of the agency, never a person. */
  by: z.string().min(1),
  /** What it goes by, and where on the site that can be looked up. */
  rule: z.string().min(1),
  ruleAddress: z.string().regex(/^\/[\w/-]+$/, 'takes the path of a page of this site'),
  /** When its data was true, and whose it is. */
  dataTime: z.iso.datetime({ offset: true }),
  source: z.string().min(1),
  /** What has to be said beside, such as that nothing is promised. */
  notice: z.string().min(1),
});

export type Generated = z.output<typeof generated>;

/** Somebody has laid hands on it since the program wrote it, which therefore lets it be. */
type Touched = 'touched';

/**
 * What a slice whose program writes asks of the articles, within an act of its own. Articles are given as `sokbo publish`
 * takes them, and each says by `generated` that a program made it.
 */
export type ProgramDesk = {
  /** @returns the article's id */
  publish: (doing: Act, article: object) => Promise<string>;
  /** @returns the new edition's number */
  correct: (
    doing: Act,
    told: { id: string; edition: number },
    article: object,
    notice: string,
  ) => Promise<number | Touched>;
  kill: (doing: Act, told: { id: string; edition: number }, reason: string) => Promise<Touched | undefined>;
};

/** The same of drafts, where a person has the last word. */
export type ProgramDrafts = {
  /** Hands it in at the desk. */
  file: (doing: Act, article: object) => Promise<{ id: number; revision: number }>;
  /** Another text in place of its own, which nobody has published; null takes it off the desk. */
  replace: (
    doing: Act,
    filed: { id: number; revision: number },
    article: object | null,
  ) => Promise<number | Touched | { published: string }>;
};
