import type { History } from './history.ts';

/** The numbers that a rule has found, as they stand in the store and in the story. */
export type Numbers = Record<string, number | string>;

/** What a case speaks for, if it speaks for anything. */
type Leaning = 'up' | 'down' | null;

/** One rule: what it looks for, and how, in words that a reader can check. */
export type Rule = {
  /** `52주 신고가` */
  title: string;
  /** What it means, a sentence a paragraph. */
  definition: string[];
  /** The limits that it goes by: a name and what it is. */
  thresholds: [string, string][];
  leaning: Leaning;
  /** Where fewer stories can go out than there are, the smaller goes first. */
  rank: number;
  /** What it finds on the day of the bar at a place, looking at no later one; null for nothing. */
  find: (history: History, at: number) => Numbers | null;
};

/** A case that a rule has found. */
export type Fact<Name extends string = string> = { rule: Name; day: string; numbers: Numbers };
