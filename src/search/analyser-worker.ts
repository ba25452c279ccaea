import { parentPort } from 'node:worker_threads';
import { openDictionary } from '../korean/tokens/dictionary.ts';
import type { Analyse } from '../korean/tokens/morpheme.ts';
import { type Term, termsOf, tokensOf, tokenWords } from '../korean/tokens/tokens.ts';
import { withoutDictionary } from '../korean/tokens/without-dictionary.ts';
import type { Answered, Asked, Span } from './analyser-messages.ts';
import { vectorOf } from './vector.ts';

// The worker thread: the dictionary, which would hold up everybody for half a second when it is loaded.

const opening: Promise<Analyse> = openDictionary().catch((error) => {
  console.error(`the dictionary of words could not be loaded, words are cut without it: ${error}`);
  return withoutDictionary;
});

parentPort?.on('message', async (asked: Asked) => {
  const analyse = await opening;
  try {
    post({ id: asked.id, answer: answerTo(asked, analyse) });
  } catch (error) {
    post({ id: asked.id, problem: String(error) });
  }
});

function answerTo(asked: Asked, analyse: Analyse): unknown {
  switch (asked.work) {
    case 'vectors':
      return asked.texts.map((texts) =>
        vectorOf(texts.map(({ weight, text }) => ({ weight, tokens: tokensOf(text, analyse) }))),
      );
    case 'tokens':
      return asked.texts.map((text) => tokensOf(text, analyse));
    case 'terms':
      return asked.texts.map((text) => termsOf(text, analyse));
    case 'nouns':
      return asked.texts.map((text) => nounsIn(text, analyse));
    case 'marks':
      return asked.texts.map((text) => marksIn(text, asked.terms, analyse));
  }
}

/** A word of which several forms are possible has none that could be shown to readers. */
function nounsIn(text: string, analyse: Analyse): string[] {
  const forms = termsOf(text, analyse).flatMap((term) => (term.forms.length === 1 ? term.forms : []));
  return forms.filter((form) => /^[가-힣]{2,12}$/.test(form));
}

function marksIn(text: string, terms: Term[], analyse: Analyse): Span[] {
  const wanted = new Set(terms.flatMap(({ forms, units }) => [...forms, ...units]));
  return tokenWords(text, analyse)
    .filter(({ tokens }) => tokens.some((token) => wanted.has(token.text)))
    .map(({ start, end }) => ({ start, end }));
}

function post(message: Answered): void {
  parentPort?.postMessage(message);
}
