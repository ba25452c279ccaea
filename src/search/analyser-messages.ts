import type { Occurrences } from '../korean/tokens/telling-words.ts';
import type { Term, Token } from '../korean/tokens/tokens.ts';
import type { CountedText } from '../site/words.ts';
import type { CutArticle } from './segments/cut-article.ts';
import type { Weight } from './segments/document.ts';

/** A place in a text, from its start up to its end. */
export type Span = { start: number; end: number };

/** The first of some texts that has any of the words that are looked for, and where those are. */
export type Marked = { index: number; spans: Span[] };

/** A text of an article, and where it stands in it. */
export type WeightedText = { weight: Weight; text: string };

/** What an article is found by: its texts, and the lists in which it stands. */
export type ArticleTexts = { texts: WeightedText[]; lists: string[] };

/** What can be asked of the thread that has the dictionary, and what it answers: one answer for each text. */
export type Work = {
  articles: { asked: { texts: ArticleTexts[] }; answer: CutArticle[] };
  /** How often each word is in articles. */
  occurrences: { asked: { texts: CountedText[][] }; answer: Occurrences[] };
  tokens: { asked: { texts: string[] }; answer: Token[][] };
  terms: { asked: { texts: string[] }; answer: Term[][] };
  /** Nouns of texts, as they are written, of whose form there is no doubt. */
  nouns: { asked: { texts: string[] }; answer: string[][] };
  /** Of each list of texts the words that are looked for by some terms; of one that has none the first text. */
  marks: { asked: { texts: string[][]; terms: Term[] }; answer: Marked[] };
};

export type Question = { [K in keyof Work]: { work: K } & Work[K]['asked'] }[keyof Work];
