import { type Byline, mergeBylines, parseByline } from '../korean/byline.ts';
import { parseSignature } from '../korean/byline-line.ts';
import { isPlaceName } from '../korean/place-names.ts';
import type { Piece } from './body.ts';
import { addByline, type Draft } from './draft.ts';

const COLUMNS = /(?:칼럼|사설|시론|기고|오피니언|논단|시평|에세이|광장|포럼|세상|눈)$/;

/**
 * Settles whose article it is: datelines of the text come first, then signatures, then a column's author; a
 * photographer's dateline counts only where there is nothing else. Gives back the pieces that are not bylines.
 */
export function settleBylines(draft: Draft, pieces: Piece[], labels: string[]): Piece[] {
  const dated = datelineOf(pieces);
  const signatures = pieces.filter((piece) => piece.kind === 'signature').map((piece) => piece.byline);
  const signed = [draft.byline, ...signatures].filter((byline) => byline !== null);
  draft.byline = dated;
  for (const byline of signed) {
    if (!dated || dated.reporters.length === 0) addByline(draft, byline);
    else fillAddresses(dated, byline);
  }
  const rest = pieces.filter((piece) => piece.kind !== 'signature');
  const photographed = dated ? null : photographerOf(rest);
  if (photographed && (!draft.byline || isSamePerson(photographed, draft.byline))) {
    draft.byline = draft.byline ? mergeBylines(photographed, draft.byline) : photographed;
  }
  if (draft.byline) takeCards(draft, draft.byline);
  return draft.byline ? rest : takeAuthor(draft, takeDatelineAtFoot(draft, rest), labels);
}

/** The address of a card is on the page for the article's own reporters only. */
function takeCards(draft: Draft, byline: Byline): void {
  for (const card of draft.cards) {
    fillAddresses(byline, card);
    for (const { email } of byline.reporters) {
      if (email !== null && card.reporters.some((one) => one.email === email)) draft.emails.push(email);
    }
  }
}

/** A list, such as of people in new posts, can have its dateline alone at its end. */
function takeDatelineAtFoot(draft: Draft, pieces: Piece[]): Piece[] {
  const foot = pieces.at(-1);
  if (foot?.kind !== 'picture' || foot.read.picture.caption !== '') return pieces;
  const read = parseByline(`[${foot.read.picture.credit}]`);
  if (!read?.byline.places.every(isPlaceName) || read.byline.places.length === 0) return pieces;
  addByline(draft, read.byline);
  return pieces.slice(0, -1);
}

function photographerOf(pieces: Piece[]): Byline | null {
  const picture = pieces.find((piece) => piece.kind === 'picture' && piece.read.byline !== null);
  return picture?.kind === 'picture' ? (picture.read.byline?.byline ?? null) : null;
}

function isSamePerson(one: Byline, other: Byline): boolean {
  return other.reporters.every(({ name }) => one.reporters.some((known) => known.name === name));
}

function datelineOf(pieces: Piece[]): Byline | null {
  let dated: Byline | null = null;
  for (const piece of pieces) {
    if (piece.kind !== 'text' || !piece.dateline) continue;
    dated = dated ? mergeBylines(dated, piece.dateline.byline) : piece.dateline.byline;
  }
  return dated;
}

function fillAddresses(dated: Byline, byline: Byline): void {
  for (const one of byline.reporters) {
    const same = dated.reporters.find((other) => other.name === one.name);
    if (same) same.email ??= one.email;
  }
}

/** Columns are signed by people who report for nobody: `김철수 한국대 교수` at the text's head or foot. */
function takeAuthor(draft: Draft, pieces: Piece[], labels: string[]): Piece[] {
  if (!labels.some((label) => COLUMNS.test(label))) return pieces;
  const foot = pieces.at(-1);
  const texts = [...draft.subheads, ...(foot?.kind === 'text' ? [foot.text] : [])];
  const signed = texts.find((text) => parseSignature(text) !== null);
  const byline = signed === undefined ? null : parseSignature(signed);
  if (!byline) return pieces;
  addByline(draft, byline);
  draft.subheads = draft.subheads.filter((text) => text !== signed);
  return foot?.kind === 'text' && foot.text === signed ? pieces.slice(0, -1) : pieces;
}
