import type { Analyse } from './morpheme.ts';
import { type Term, termsOf, tokensOf } from './tokens.ts';

/** Whether a text is found by a query: by every word of it, whole or by its units one after the other. */
export function finds(query: string, text: string, analyse: Analyse): boolean {
  const tokens = tokensOf(text, analyse);
  const placesOf = (word: string) => tokens.filter((token) => token.text === word).map(({ at }) => at);
  const stands = ({ forms, units }: Term) =>
    forms.some((form) => placesOf(form).length > 0) ||
    placesOf(units[0] ?? '').some((at) => units.every((unit, index) => placesOf(unit).includes(at + index)));
  return termsOf(query, analyse).every(stands);
}
