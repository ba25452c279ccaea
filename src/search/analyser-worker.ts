import { answerQuestions } from '../kernel/thread.ts';
import { remembering } from '../korean/remember.ts';
import { openDictionary } from '../korean/tokens/dictionary.ts';
import type { Analyse } from '../korean/tokens/morpheme.ts';
import { occurrencesIn } from '../korean/tokens/telling-words.ts';
import { type Term, type Token, termsOf, tokensOf, tokenWords } from '../korean/tokens/tokens.ts';
import { withoutDictionary } from '../korean/tokens/without-dictionary.ts';
import type { Marked, Question } from './analyser-messages.ts';
import { vectorOf } from './vector.ts';

// The worker thread: the dictionary, which would hold up everybody for half a second when it is loaded.

const opening: Promise<Analyse> = openDictionary().catch((error) => {
  console.error(`the dictionary of words could not be loaded, words are cut without it: ${error}`);
  return withoutDictionary;
});

/** Several followers of the journal ask for the words of an article, each when it gets there: these are of some hundred. */
const mostKnown = 4_000;
const cutting: Promise<(text: string) => Token[]> = opening.then((analyse) =>
  remembering(mostKnown, (text) => tokensOf(text, analyse)),
);

answerQuestions(async (question: Question): Promise<unknown> => {
  const analyse = await opening;
  const cut = await cutting;
  switch (question.work) {
    case 'vectors':
      return question.texts.map((texts) =>
        vectorOf(texts.map(({ weight, text }) => ({ weight, tokens: cut(text) }))),
      );
    case 'occurrences':
      return question.texts.map((parts) =>
        occurrencesIn(parts.map(({ counts, text }) => ({ counts, tokens: cut(text) }))),
      );
    case 'tokens':
      return question.texts.map(cut);
    case 'terms':
      return question.texts.map((text) => termsOf(text, analyse));
    case 'nouns':
      return question.texts.map((text) => nounsIn(text, analyse));
    case 'marks':
      return question.texts.map((texts) => firstMarks(texts, question.terms, analyse));
  }
});

/** A word of which several forms are possible has none that could be shown to readers. */
function nounsIn(text: string, analyse: Analyse): string[] {
  const forms = termsOf(text, analyse).flatMap((term) => (term.forms.length === 1 ? term.forms : []));
  return forms.filter((form) => /^[가-힣]{2,12}$/.test(form));
}

/**
 * The first text that has a word that is looked for; those that have it letter by letter are cut first, and the others,
 * mostly, not at all: an article is long.
 */
function firstMarks(texts: string[], terms: Term[], analyse: Analyse): Marked {
  const wanted = new Set(terms.flatMap(({ forms, units }) => [...forms, ...units]));
  const isWritten = texts.map((text) => hasAny(text.toLowerCase(), wanted));
  const order = texts.map((_, index) => index).sort((a, b) => Number(isWritten[b]) - Number(isWritten[a]));
  for (const index of order) {
    const found = tokenWords(texts[index] as string, analyse).filter(({ tokens }) =>
      tokens.some((token) => wanted.has(token.text)),
    );
    if (found.length > 0) return { index, spans: found.map(({ start, end }) => ({ start, end })) };
  }
  return { index: 0, spans: [] };
}

function hasAny(text: string, words: Set<string>): boolean {
  return words.values().some((word) => text.includes(word));
}
