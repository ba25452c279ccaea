import { Thread } from '../kernel/thread.ts';
import type { Term } from '../korean/tokens/tokens.ts';
import type { CountedText } from '../site/words.ts';
import type { ArticleTexts, Question, Work } from './analyser-messages.ts';

const thread = new Thread<Question>('analyser-worker', import.meta.url);

async function ask<K extends keyof Work>(work: K, asked: Work[K]['asked']): Promise<Work[K]['answer']> {
  if (asked.texts.length === 0) return [];
  return thread.ask({ work, ...asked } as Question);
}

/** Cuts texts into what they are found by, in a thread that has the dictionary: one for the process, it takes 230 MB. */
export const analyser = {
  articles: (texts: ArticleTexts[]) => inPieces(texts, (some) => ask('articles', { texts: some })),
  occurrences: (texts: CountedText[][]) => inPieces(texts, (some) => ask('occurrences', { texts: some })),
  tokens: (texts: string[]) => ask('tokens', { texts }),
  terms: (texts: string[]) => ask('terms', { texts }),
  nouns: (texts: string[]) => ask('nouns', { texts }),
  marks: (texts: string[][], terms: Term[]) => ask('marks', { texts, terms }),
};

/** Some 20 ms of work: a reader's question is answered after that, however large the batch that is being read. */
const piece = 25;

async function inPieces<T, R>(all: T[], ask: (some: T[]) => Promise<R[]>): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < all.length; start += piece)
    answers.push(...(await ask(all.slice(start, start + piece))));
  return answers;
}
