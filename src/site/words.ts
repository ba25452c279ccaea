import { type Occurrences, occurrencesIn } from '../korean/tokens/telling-words.ts';
import { type Token, tokensOf } from '../korean/tokens/tokens.ts';
import { withoutDictionary } from '../korean/tokens/without-dictionary.ts';

/** A part of a text and how much it counts: a headline says in few words what the text says in many. */
export type CountedText = { counts: number; text: string };

/** Cuts texts into the words that they are found by. */
export type CutWords = {
  tokens: (texts: string[]) => Promise<Token[][]>;
  /** How often each word is in each of some articles. */
  occurrences: (articles: CountedText[][]) => Promise<Occurrences[]>;
};

/** Where no slice has a dictionary: particles go, compounds stay whole. */
export const cutPlainly: CutWords = {
  tokens: async (texts) => texts.map(cut),
  occurrences: async (articles) =>
    articles.map((parts) => occurrencesIn(parts.map(({ counts, text }) => ({ counts, tokens: cut(text) })))),
};

function cut(text: string): Token[] {
  return tokensOf(text, withoutDictionary);
}
