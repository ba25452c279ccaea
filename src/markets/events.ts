/**
 * What the journal says of quotes. An event names at most this many instruments or days, so that none grows without
 * end; one batch of quotes records as many events as it takes.
 */
export const namedByEvent = 500;

/** Data of `quotes.imported`: daily bars that are new. `days` names the instrument and its newest new day. */
export type QuotesImported = { import: number; days: [instrumentId: number, day: string][] };

/** Data of `quotes.corrected`: every day of which something else was said before. */
export type QuotesCorrected = { import: number; days: [instrumentId: number, day: string][] };
