/** What was traded on one day. */
export type Bar = {
  /** `2026-11-23` */
  day: string;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
};

export const instrumentStates = ['trading', 'halted', 'delisted'] as const;
export type InstrumentState = (typeof instrumentStates)[number];

/** What is traded: a share, a fund, an index. */
export type Instrument = {
  id: number;
  code: string;
  name: string;
  market: string;
  currency: string;
  state: InstrumentState;
};

/** Where a quote came from. `asOf` is the time that it is true of, `delayMinutes` how late the source gives it. */
export type Provenance = { source: string; asOf: Date; delayMinutes: number };
