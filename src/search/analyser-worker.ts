import { setFlagsFromString } from 'node:v8';
import { answerQuestions } from '../kernel/thread.ts';
import { remembering } from '../korean/remember.ts';
import { openDictionary } from '../korean/tokens/dictionary.ts';
import type { Analyse } from '../korean/tokens/morpheme.ts';
import { occurrencesIn } from '../korean/tokens/telling-words.ts';
import { type Token, termsOf, tokensOf } from '../korean/tokens/tokens.ts';
import { withoutDictionary } from '../korean/tokens/without-dictionary.ts';
import type { Question } from './analyser-messages.ts';
import { firstMarks } from './first-marks.ts';
import { cutArticle } from './segments/cut-article.ts';

// The worker thread: the dictionary, which would hold up everybody for half a second when it is loaded.

// A server puts off V8's better translation of WebAssembly for the sake of its start (bin/sokbo.js). The dictionary is used at
// once and always: back to what V8 has by itself.
setFlagsFromString('--wasm-tiering-budget=13000000');

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
    case 'articles':
      return question.texts.map(({ texts, lists }) =>
        cutArticle(
          texts.map(({ weight, text }) => ({ weight, tokens: cut(text) })),
          lists,
        ),
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
