import type { Draft, Finding } from './draft.ts';
import { overTexts } from './over-texts.ts';

/** Finds runs of blanks between words. Columns of a table are kept apart by tabs, which are none. */
export function checkDoubledBlank(draft: Draft): Finding[] {
  return overTexts('doubled-blank', draft, (text) =>
    [...text.matchAll(/[ \u00a0\u3000]{2,}/g)].map(({ 0: blanks, index }) => ({
      start: index,
      end: index + blanks.length,
      replacement: ' ',
    })),
  );
}

/**
 * Finds `했다 .` and `그는 , 이어`. What follows the mark must end the word, so that ` .NET`, ` ...` and ` .5` are left
 * alone, and what precedes it must be a word.
 */
export function checkBlankBeforeMark(draft: Draft): Finding[] {
  return overTexts('blank-before-mark', draft, (text) =>
    [...text.matchAll(/(?<=[\p{L}\p{N}%)\]”’"'])[ \u00a0]{1,20}(?=[.,?!](?:[\s”’"')\]]|$))/gu)].map(
      ({ 0: blanks, index }) => ({
        start: index,
        end: index + blanks.length + 1,
        values: { mark: text.charAt(index + blanks.length) },
        replacement: text.charAt(index + blanks.length),
      }),
    ),
  );
}
