import type { Term, Token } from '../korean/tokens/tokens.ts';

/** A place in a text, from its start up to its end. */
export type Span = { start: number; end: number };

/** What can be asked of the thread that has the dictionary, and what it answers: one answer for each text. */
export type Work = {
  tokens: { asked: { texts: string[] }; answer: Token[][] };
  terms: { asked: { texts: string[] }; answer: Term[][] };
  /** Nouns of texts, as they are written, of whose form there is no doubt. */
  nouns: { asked: { texts: string[] }; answer: string[][] };
  /** Words of the texts that are looked for by some terms. */
  marks: { asked: { texts: string[]; terms: Term[] }; answer: Span[][] };
};

export type Asked = { [K in keyof Work]: { id: number; work: K } & Work[K]['asked'] }[keyof Work];
export type Answered = { id: number; answer: unknown } | { id: number; problem: string };
