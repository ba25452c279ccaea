import { parseByline, parseLeadingReporter, parseNewsroomLabel, type ReadByline } from '../korean/byline.ts';
import { type BylineLine, parseBylineLine, takeTrailingByline } from '../korean/byline-line.ts';
import { oneLine } from '../korean/plain-text.ts';
import { boxOpenedBy, relatedOnLine } from './boxes.ts';
import { addFurniture, addTimes, type Draft } from './draft.ts';
import { findEmails, takeTrailingEmails } from './emails.ts';
import { isNotice, peelFurniture, readFurniture } from './furniture.ts';
import { isPictureLabel, isProse, type Line } from './lines.ts';
import { addRelated, type BoxState, closeBox, noBox, openBox, staysInBox } from './open-box.ts';
import { type ReadPicture, readPicture, readSignedCaption } from './pictures.ts';
import { sectionNamedIn } from './sections.ts';
import { readTimes } from './times.ts';

/** A piece of the article as it stands on the page, in order; what each becomes is settled when all are known. */
export type Piece =
  | { kind: 'text'; text: string; prose: boolean; dateline: ReadByline | null; at: number }
  | { kind: 'picture'; read: ReadPicture; gap: boolean }
  /** A byline, or an address alone, on a line of its own. */
  | { kind: 'signature'; byline: BylineLine | null };

type State = BoxState & {
  pieces: Piece[];
  /** Running text has been read. */
  written: boolean;
};

const ALIAS = /^[◎▶☞■●◇◆·-]?\s?[가-힣A-Za-z0-9 .=:/|]{0,30}$/;

/** Reads everything below the header into pieces, and into the draft what needs no second look. */
export function readBody(draft: Draft, lines: Line[]): Piece[] {
  const state: State = { ...noBox(), pieces: [], written: false };
  for (const line of lines) readBodyLine(draft, state, { ...line, text: line.text.trim() });
  closeBox(draft, state);
  return state.pieces;
}

function readBodyLine(draft: Draft, state: State, line: Line): void {
  draft.section ??= sectionNamedIn(line.text);
  const opened = boxOpenedBy(oneLine(line.text));
  if (line.role === 'footer' || (state.boxRole === 'aside' && line.role !== 'aside')) closeBox(draft, state);
  if (opened !== null) openBox(draft, state, opened, line);
  else if (state.box !== null && staysInBox(draft, state, line)) return;
  else if (!readAside(draft, state, line)) readArticleLine(draft, state, line);
}

/** What stands between the article's lines without being part of it. */
function readAside(draft: Draft, state: State, line: Line): boolean {
  const text = oneLine(line.text);
  const times = readTimes(text);
  const related = relatedOnLine(text);
  const furniture = isPictureLabel(text) ? [] : readFurniture(text);
  if (times && (times.labelled || draft.openTime !== null || !state.written)) {
    addTimes(draft, times);
    const byline = times.rest === '' ? null : parseBylineLine(times.rest);
    if (byline) state.pieces.push({ kind: 'signature', byline });
  } else if (related !== null) addRelated(draft, related);
  else if (furniture) readBodyFurniture(draft, state, line, furniture);
  else if (line.role === 'aside' && !state.written) readSideByline(draft, state, text);
  else return line.role === 'aside' || line.role === 'footer';
  return true;
}

/** Saved pages have the byline beside the headline, outside the element that holds the text. */
function readSideByline(draft: Draft, state: State, text: string): void {
  const byline = parseBylineLine(text);
  if (byline) state.pieces.push({ kind: 'signature', byline });
  if (byline || (state.pieces.at(-1)?.kind === 'signature' && findEmails(text).length === 1))
    addEmails(draft, text);
}

function readBodyFurniture(draft: Draft, state: State, line: Line, items: string[]): void {
  addFurniture(draft, line.at, items);
  if (state.written && isNotice(line.text) && /무단|저작권|copyright|[ⓒ©]/i.test(line.text))
    state.box = 'over';
}

function readArticleLine(draft: Draft, state: State, line: Line): void {
  const { items, rest } = line.flat ? peelFurniture(line.text) : { items: [], rest: line.text };
  const peeled = items.length > 1 && rest !== '';
  if (peeled) addFurniture(draft, line.at, items);
  const text = peeled ? rest : line.text;
  const byline = parseBylineLine(text);
  if (byline) {
    addEmails(draft, text);
    state.pieces.push({ kind: 'signature', byline });
  } else if (isAddressOnly(draft, text)) state.pieces.push({ kind: 'signature', byline: null });
  else readPictureOrText(draft, state, { ...line, text });
}

function isAddressOnly(draft: Draft, text: string): boolean {
  const { text: rest, emails } = takeTrailingEmails(text);
  if (emails.length === 0 || rest.length > 40 || !ALIAS.test(rest) || isProse(rest)) return false;
  if (/\d{4}[.]\s?\d/.test(rest) || parseByline(rest)) return false;
  draft.emails.push(...emails);
  return true;
}

function readPictureOrText(draft: Draft, state: State, line: Line): void {
  const read = readPicture(line) ?? readSignedCaption(line);
  if (!read) {
    readText(draft, state, line);
    return;
  }
  draft.emails.push(...read.emails);
  for (const email of read.emails) draft.captionEmails.add(email);
  if (read.before !== '') readText(draft, state, { ...line, text: read.before });
  state.pieces.push({ kind: 'picture', read, gap: line.gap });
}

function readText(draft: Draft, state: State, line: Line): void {
  const dateline = parseByline(line.text) ?? (state.written ? null : parseWeakByline(line));
  for (const one of dateline?.byline.reporters ?? []) if (one.email) draft.emails.push(one.email);
  const { text, emails } = takeTrailingEmails((dateline ? dateline.rest : line.text).replace(/\(끝\)$/, ''));
  const trailing = takeTrailingByline(text);
  const body = oneLine(trailing ? trailing.text : text);
  addEmails(draft, body);
  draft.emails.push(...emails);
  const prose = isProse(body);
  state.written ||= prose;
  if (body !== '' || dateline) state.pieces.push({ kind: 'text', text: body, prose, dateline, at: line.at });
  if (trailing) state.pieces.push({ kind: 'signature', byline: trailing.byline });
}

/** Bylines that could be anything else further down: they count ahead of the first running text only. */
function parseWeakByline(line: Line): ReadByline | null {
  return (
    (line.flat ? parseLeadingReporter(line.text) : null) ??
    (isProse(line.text) ? parseNewsroomLabel(line.text) : null)
  );
}

function addEmails(draft: Draft, text: string): void {
  draft.emails.push(...findEmails(text).map((one) => one.address));
}
