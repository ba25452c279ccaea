/** An error that a person caused or can mend. Its message says what was wrong and what to do; no trace is needed. */
export class PlainError extends Error {}
