import { type Cast, type Introduction, introduce, type Person } from './cast.ts';

/** Where a text names somebody: the words from `first` to `last`, the title included, and the particle behind them. */
export type Reference = {
  person: Person;
  first: number;
  last: number;
  /** Offsets of the name itself, or of the short form with its title. */
  start: number;
  end: number;
  particle: string;
};

/** A name that a place of the text has, before it is known whose it is. */
export type Name = { introduction: Introduction; first: number; last: number; start: number; end: number };

/** What tells when somebody held an office, or joins two of them. */
export const BETWEEN = /^(?:전|전직|前|현|現|신임|차기|초대|당시|겸|및|부|명예|수석|선임|책임|상임|공동)$/;
/** What ends a phrase: no title behind it belongs to a name before it. */
export const STOP =
  /(?:(?<!마|가|노)을|를|에서|에게|께서|으로|에는|과의|와의|했다|한다|됐다|하는|하던|했던|이라고|라고|다고|하며|면서|지만|는데|한데|라며|라는|이라는)$/;

export function named(name: string, titles: string[], first: number, last: number, start: number): Name {
  return {
    introduction: { name, hanja: null, latin: null, titles },
    first,
    last,
    start,
    end: start + name.length,
  };
}

export function referenceTo(cast: Cast, { introduction, ...place }: Name, particle: string): Reference {
  return { person: introduce(cast, introduction), ...place, particle };
}
