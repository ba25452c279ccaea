import type { Piece } from './body.ts';
import { settleBylines } from './bylines.ts';
import { addFurniture, type Draft } from './draft.ts';
import { isControl } from './furniture.ts';
import { cleanSubhead, isHeading } from './headline-choice.ts';
import { endsSentence, isSaidToReader } from './lines.ts';
import { looksLikeCaption, pictureFrom } from './pictures.ts';

type Text = Extract<Piece, { kind: 'text' }>;

const MOST_SUBHEADS = 6;
const LONGEST_SUBHEAD = 90;
const LONGEST_CAPTION = 200;
const PHOTO = /^(?:사진|포토|화보|포토뉴스|사진뉴스|PHOTO|Pic|갤러리|포토스토리|포토에세이)$/i;
const LISTS = /^(?:인사|부고|부음|동정|게시판|알림|표|결혼|모집|인사\/부고)$/;

/** Settles what each piece is, now that the headline's labels and all other pieces are known. */
export function settleArticle(draft: Draft, all: Piece[], labels: string[]): void {
  const told = dropSaidToReader(draft, all);
  const body = dropTrailingFurniture(draft, takeSubheads(draft, told, labels));
  const dated = takeCaptionsUnderDatelines(draft, body);
  const signed = settleBylines(draft, dated, labels);
  const pieces = takePhotoPage(draft, signed, labels);
  for (const [index, piece] of pieces.entries()) settle(draft, pieces[index - 1], piece);
}

/** In an article written in the plain form, a polite line is the page's own: what it could not load, whom to ask. */
function dropSaidToReader(draft: Draft, pieces: Piece[]): Piece[] {
  const said = (piece: Piece) =>
    piece.kind === 'text' && piece.dateline === null && isSaidToReader(piece.text);
  const prose = pieces.filter((piece) => piece.kind === 'text' && piece.prose);
  if (prose.filter(said).length * 3 >= prose.length) return pieces;
  for (const piece of pieces)
    if (piece.kind === 'text' && said(piece)) addFurniture(draft, piece.at, [piece.text]);
  return pieces.filter((piece) => !said(piece));
}

/** Headings between the times and the first running text are subheads, unless the article is a list itself. */
function takeSubheads(draft: Draft, pieces: Piece[], labels: string[]): Piece[] {
  const first = pieces.findIndex(
    (piece) => piece.kind === 'text' && (piece.dateline !== null || piece.prose),
  );
  const before = pieces.slice(0, Math.max(first, 0));
  // A heading right above a credit is the caption of its picture.
  const heads = before.filter(
    (piece, index): piece is Text => piece.kind === 'text' && !isBareCredit(before[index + 1]),
  );
  const isRepeated = ({ text }: Text) =>
    before.filter((piece) => piece.kind === 'text' && piece.text === text).length > 1;
  if (heads.length === 0 || labels.some((label) => LISTS.test(label))) return pieces;
  // Nothing ahead of a dateline is the article's; without one, a list can be what the article is.
  const opening = pieces[first];
  const dated = opening?.kind === 'text' && opening.dateline !== null;
  const likely = heads.filter(
    (head) =>
      isHeading(head.text) &&
      !isControl(head.text) &&
      head.text.length <= LONGEST_SUBHEAD &&
      !isRepeated(head),
  );
  if (!dated && (likely.length > MOST_SUBHEADS || heads.some(({ text }) => text.length > LONGEST_SUBHEAD)))
    return pieces;
  for (const head of heads) {
    const { text, at } = head;
    if (likely.length > MOST_SUBHEADS || !likely.includes(head)) addFurniture(draft, at, [text]);
    else if (draft.headline === null) draft.headline = text;
    else if (text !== draft.headline) draft.subheads.push(cleanSubhead(text));
  }
  return pieces.filter((piece, index) => index >= first || piece.kind !== 'text' || !heads.includes(piece));
}

function isBareCredit(piece: Piece | undefined): boolean {
  return piece?.kind === 'picture' && piece.read.picture.caption === '' && !piece.gap;
}

/** Headings without running text below them belong to the page once the article is signed; buttons do in any case. */
function dropTrailingFurniture(draft: Draft, pieces: Piece[]): Piece[] {
  const last = pieces.findLastIndex(
    (piece) => piece.kind === 'text' && (piece.prose || piece.dateline !== null),
  );
  const signed = pieces.findIndex((piece, index) => index > last && piece.kind === 'signature');
  if (last < 0) return pieces;
  const isLeft = (piece: Piece, index: number) =>
    piece.kind === 'text' &&
    ((signed >= 0 && index >= signed) || (index > last && (isControl(piece.text) || piece.text.length < 7)));
  for (const piece of pieces.filter(isLeft))
    if (piece.kind === 'text') addFurniture(draft, piece.at, [piece.text]);
  return pieces.filter((piece, index) => !isLeft(piece, index));
}

/** A dateline with a caption under it can stand ahead of the article's own dateline. */
function takeCaptionsUnderDatelines(draft: Draft, pieces: Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    const next = pieces[index + 1];
    if (piece.kind !== 'text' || !piece.dateline || next?.kind !== 'text' || !next.dateline) return true;
    const anonymous =
      piece.dateline.byline.reporters.length === 0 && next.dateline.byline.reporters.length > 0;
    if (!anonymous && !looksLikeCaption(piece.text)) return true;
    draft.pictures.push(pictureFrom(piece.text, piece.dateline));
    return false;
  });
}

/** On a photo page the article is its captions. */
function takePhotoPage(draft: Draft, pieces: Piece[], labels: string[]): Piece[] {
  if (!labels.some((label) => PHOTO.test(label))) return pieces;
  const texts = pieces.filter((piece): piece is Text => piece.kind === 'text');
  const captions = texts.every((piece) => piece.prose && looksLikeCaption(piece.text));
  if (texts.length === 0 || texts.length > 3 || !captions) return pieces;
  for (const { text, dateline } of texts) draft.pictures.push(pictureFrom(text, dateline));
  return pieces.filter((piece) => piece.kind !== 'text');
}

function settle(draft: Draft, before: Piece | undefined, piece: Piece): void {
  if (piece.kind === 'text' && piece.text !== '') draft.paragraphs.push(piece.text);
  if (piece.kind !== 'picture') return;
  const { picture } = piece.read;
  const bare = isBareCredit(piece) && before?.kind === 'text' && !before.dateline;
  if (bare && canBeCaption(before.text) && draft.paragraphs.at(-1) === before.text) {
    draft.paragraphs.pop();
    draft.pictures.push({ caption: before.text, credit: picture.credit });
  } else draft.pictures.push(picture);
}

function canBeCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && (looksLikeCaption(text) || !endsSentence(text));
}
