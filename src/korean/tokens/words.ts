import { AMOUNT, counterIn, digitsAsSaid, isMeasure, MORE, wholeNumber } from './amount.ts';
import { isParticle } from './stem.ts';

/** A run of one script within a word: `HBM3E` and `를` of HBM3E를. Latin is in small letters. `isCounter`: 명 of 12만명. */
export type Piece = { kind: 'hangul' | 'latin' | 'hanja'; text: string; isCounter?: boolean };

/**
 * A word as its runs of one script; `start` and `end` are places in the text. One in brackets right behind another,
 * as in 시진핑(習近平), stands at that one's place. `isNext`: nothing but a blank is before it.
 */
export type Word = { pieces: Piece[]; start: number; end: number; isAside: boolean; isNext: boolean };

// Figures keep their point and their commas, Latin words their `&` and what joins them to figures: 3.4, R&D, GPT-4o.
const LATIN = String.raw`[\p{Script=Latin}\p{N}\u3380-\u33DF]+(?:[.,](?=\d)\d+|&[\p{Script=Latin}\p{N}]+|-(?=\p{N})[\p{Script=Latin}\p{N}]+)*%?`;
const PIECE = new RegExp(
  `(?<hangul>[가-힣ㄱ-ㅎㅏ-ㅣ]+)|(?<hanja>[\\p{Script=Han}々〇]+)|(?<latin>(?<![\\p{Script=Latin}\\d])(?:${MORE}|${AMOUNT})|${LATIN})`,
  'gu',
);
/** Behind a single character, joins it to what follows: 중·러, 美·中, 한·미정상회담, but not 부동산·금융. */
const DOTTED = /(?<![가-힣\p{Script=Han}])[가-힣\p{Script=Han}](?:[·ㆍ・‧][가-힣\p{Script=Han}])*[·ㆍ・‧]$/u;
const LONGEST_DOTTED = 12;

/** The words of a text. What stands together without a blank or a sign is one, and a figure and what it counts. */
export function wordsOf(text: string): Word[] {
  const folded = foldWidth(text);
  const words: Word[] = [];
  for (const { 0: found, index, groups = {} } of folded.matchAll(PIECE)) {
    const piece = pieceOf(found, groups);
    const end = index + found.length;
    const last = words.at(-1);
    const between = last ? folded.slice(last.end, index) : null;
    const isOne =
      between === '' || (between === ' ' && isCounted(last, piece)) || isDotted(folded, index, between);
    if (last && isOne) {
      addPiece(last.pieces, piece);
      last.end = end;
    } else
      words.push({ pieces: [piece], start: index, end, isAside: between === '(', isNext: between === ' ' });
  }
  return words;
}

function pieceOf(found: string, groups: Record<string, string | undefined>): Piece {
  if (groups.hangul) return { kind: 'hangul', text: found };
  if (groups.hanja) return { kind: 'hanja', text: found };
  if (/^\d/.test(found) && /[십백천만억조여]/.test(found))
    return { kind: 'latin', text: wholeNumber(found.replace(/여$/, '')) };
  return {
    kind: 'latin',
    text: found
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=\d),(?=\d)/g, ''),
  };
}

/** Whether a piece is what the figure before it counts: 12만 명, 150 mm. */
function isCounted(last: Word | undefined, { kind, text }: Piece): boolean {
  const before = last?.pieces.at(-1);
  if (before?.kind !== 'latin' || !/^\d[\d.]*$/.test(before.text)) return false;
  return kind === 'hangul' ? counterIn(text, isParticle) !== null : kind === 'latin' && isMeasure(text);
}

function isDotted(text: string, index: number, between: string | null): boolean {
  return between?.length === 1 && DOTTED.test(text.slice(Math.max(0, index - LONGEST_DOTTED), index));
}

function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const said = last && piece.kind === 'hangul' ? digitsAsSaid(last.text, piece.text, isParticle) : null;
  const isMeasured = last?.kind === 'latin' && isMeasure(piece.text);
  if (last?.kind === piece.kind && (piece.kind !== 'latin' || isMeasured)) last.text += piece.text;
  else if (last && said) pieces.splice(-1, 1, { kind: 'hangul', text: said });
  else pieces.push(asCounter(last, piece));
}

function asCounter(last: Piece | undefined, piece: Piece): Piece {
  const isBehindFigure = last?.kind === 'latin' && /^\d[\d.%]*$/.test(last.text);
  const counter = isBehindFigure && piece.kind === 'hangul' ? counterIn(piece.text, isParticle) : null;
  return counter ? { kind: 'hangul', text: counter, isCounter: true } : piece;
}

/** Full-width letters and figures are what they are in half of it; compatibility forms of Hanja are the characters. */
function foldWidth(text: string): string {
  return text.normalize('NFC').replace(/[\uFF01-\uFF5E\uF900-\uFAFF]/g, (sign) => sign.normalize('NFKC'));
}
