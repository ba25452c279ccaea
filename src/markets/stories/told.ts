import { fingerprint } from '../../kernel/made-from.ts';
import type { Instrument } from '../bars.ts';
import type { Numbers } from '../rules/rule.ts';
import type { RuleName } from '../rules/rules.ts';

/** An instrument as it was called when a story was told of it. */
type Named = Pick<Instrument, 'id' | 'code' | 'name'>;

/** All that a story is made of: the same gives the same story. */
export type Told = {
  rule: RuleName;
  day: string;
  market: string;
  currency: string;
  /** None where the story is of a whole market. */
  instrument: Named | null;
  numbers: Numbers;
  /** When the prices were true, `2026-11-27T15:30:00+09:00`, and whose they are. */
  dataTime: string;
  source: string;
};

/** What a story is known by, beside its rule and its day. */
export function subjectOf({ instrument, market }: Pick<Told, 'instrument' | 'market'>): string {
  return instrument ? String(instrument.id) : market;
}

/** The same for the same facts. When the prices came and from whom is no fact of the story. */
export function digestOf({ rule, day, instrument, market, numbers }: Told): string {
  return fingerprint({ rule, day, subject: subjectOf({ instrument, market }), numbers });
}
