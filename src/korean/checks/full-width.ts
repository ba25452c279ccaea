import type { Draft, Finding } from './draft.ts';
import { overTexts } from './over-texts.ts';

/** `．，：；！？％（）`, letters and figures as wide as Hangul: from old input systems and from copy out of China and Japan. */
const WIDE = /[．，：；！？％（）０-９Ａ-Ｚａ-ｚ]+/g;
const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「」『』、。]/u;

/** Finds characters of full width among Korean ones. A quoted Chinese or Japanese sentence keeps its own marks. */
export function checkFullWidth(draft: Draft): Finding[] {
  return overTexts('full-width', draft, (text) =>
    [...text.matchAll(WIDE)]
      .filter(({ 0: wide, index }) => !isEastern(text, wide, index))
      .map(({ 0: wide, index }) => ({
        start: index,
        end: index + wide.length,
        replacement: narrow(wide, text.charAt(index + wide.length)),
      })),
  );
}

function isEastern(text: string, wide: string, at: number): boolean {
  if (!/^[．，：；！？]+$/.test(wide)) return false;
  return EAST.test(text.charAt(at - 1)) && !/[가-힣]/.test(text.charAt(at + wide.length));
}

/** U+FF01 to U+FF5E are ASCII, 0xFEE0 further on. The wide comma holds its blank; the narrow one needs it written. */
function narrow(wide: string, next: string): string {
  const text = wide.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
  return /[,;:?!]$/.test(text) && /[가-힣]/.test(next) ? `${text} ` : text;
}
