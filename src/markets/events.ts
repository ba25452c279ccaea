/**
 * What the journal says of quotes. An event names at most this many instruments or days, so that none grows without
 * end; one batch of quotes records as many events as it takes.
 */
export const namedByEvent = 500;

/**
 * Data of `quotes.imported`, which names each instrument with its newest new day, and of `quotes.corrected`, which names
 * every day of which something else was said before.
 */
export type QuotesCorrected = { import: number; days: [instrumentId: number, day: string][] };
