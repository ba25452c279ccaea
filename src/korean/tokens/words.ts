/** A run of one script within a word: `HBM3E` and `를` of HBM3E를. Latin is in small letters. */
export type Piece = { kind: 'hangul' | 'latin' | 'hanja'; text: string };

/**
 * A word as its runs of one script; `start` and `end` are places in the text. One in brackets right behind another,
 * as in 시진핑(習近平), stands at that one's place.
 */
export type Word = { pieces: Piece[]; start: number; end: number; isAside: boolean };

// Figures keep their point and their commas, Latin words their `&` and what joins them to figures: 3.4, R&D, GPT-4o.
const LATIN = String.raw`[\p{Script=Latin}\p{N}]+(?:[.,](?=\d)\d+|&[\p{Script=Latin}\p{N}]+|-(?=\p{N})[\p{Script=Latin}\p{N}]+)*%?`;
const PIECE = new RegExp(
  `(?<hangul>[가-힣ㄱ-ㅎㅏ-ㅣ]+)|(?<hanja>[\\p{Script=Han}々〇]+)|(?<latin>${LATIN})`,
  'gu',
);
/** Joins short words into one: 중·러, 美·中, but not 부동산·금융. */
const DOT = /^[·ㆍ・‧]$/;
const LONGEST_JOINED = 2;

/** The words of a text. What stands together without a blank or a sign is one. */
export function wordsOf(text: string): Word[] {
  const folded = foldWidth(text);
  const words: Word[] = [];
  for (const { 0: found, index, groups = {} } of folded.matchAll(PIECE)) {
    const piece = pieceOf(found, groups);
    const end = index + found.length;
    const last = words.at(-1);
    const between = last && folded.slice(last.end, index);
    if (
      last &&
      (between === '' || (DOT.test(between ?? '') && isShort(last.pieces.at(-1)) && isShort(piece)))
    ) {
      addPiece(last.pieces, piece);
      last.end = end;
    } else words.push({ pieces: [piece], start: index, end, isAside: between === '(' });
  }
  return words;
}

function pieceOf(found: string, groups: Record<string, string | undefined>): Piece {
  if (groups.hangul) return { kind: 'hangul', text: found };
  if (groups.hanja) return { kind: 'hanja', text: found };
  return { kind: 'latin', text: found.toLowerCase().replace(/(?<=\d),(?=\d)/g, '') };
}

function isShort(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind !== 'latin' && piece.text.length <= LONGEST_JOINED;
}

function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last?.kind === piece.kind && piece.kind !== 'latin') last.text += piece.text;
  else pieces.push(piece);
}

/** Full-width letters and figures are what they are in half of it; compatibility forms of Hanja are the characters. */
function foldWidth(text: string): string {
  return text.normalize('NFC').replace(/[\uFF01-\uFF5E\uF900-\uFAFF]/g, (sign) => sign.normalize('NFKC'));
}
