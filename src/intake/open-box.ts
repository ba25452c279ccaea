import { parseByline } from '../korean/byline.ts';
import { parseBylineLine } from '../korean/byline-line.ts';
import { oneLine } from '../korean/plain-text.ts';
import { type Box, endsSummary, relatedOnLine } from './boxes.ts';
import { addFurniture, addTimes, type Draft } from './draft.ts';
import { findEmails } from './emails.ts';
import { isControl, readFurniture } from './furniture.ts';
import { isPictureLabel, isProse, type Line } from './lines.ts';
import { headlineOnly, readBestBox } from './related.ts';
import { readTimes } from './times.ts';

/** A longer line than this says more than the name of its box. */
const LONGEST_NAME = 24;

/** The box that the lines being read stand in. */
export type BoxState = {
  box: Box | null;
  boxRole: Line['role'];
  boxLines: string[];
  /** Lines of a summary that say something, and whether the sentence that ends it has come. */
  summed: number;
  ended: boolean;
  /** The line before, once the article is over. */
  lastLine: string;
};

/** Where a page begins: in no box. */
export function noBox(): BoxState {
  return { box: null, boxRole: null, boxLines: [], summed: 0, ended: false, lastLine: '' };
}

/** Opens a box, and closes the one before. */
export function openBox(draft: Draft, state: BoxState, box: Box, line: Line): void {
  closeBox(draft, state);
  state.box = box;
  state.boxRole = line.role;
  if (box !== 'summary') return;
  addFurniture(draft, line.at, [oneLine(line.text)]);
  // On a flattened page the whole summary stands on the line of its name.
  state.summed = line.text.length > LONGEST_NAME ? 1 : 0;
}

/** Ends the box that is open, if one is, and reads its stories. */
export function closeBox(draft: Draft, state: BoxState): void {
  if (state.box === 'best') draft.related.push(...readBestBox(state.boxLines));
  state.boxLines = [];
  state.box = null;
  state.boxRole = null;
  state.summed = 0;
  state.ended = false;
}

/** Lines of a box go to it until something ends it. Lists of related headlines end where running text goes on. */
export function staysInBox(draft: Draft, state: BoxState, line: Line): boolean {
  const text = oneLine(line.text);
  const furniture = isPictureLabel(text) ? null : readFurniture(text);
  if (state.box === 'summary') return readSummaryLine(draft, state, line, text);
  if (furniture ?? isControl(text)) addFurniture(draft, line.at, furniture ?? [text]);
  else if (state.box === 'best') state.boxLines.push(line.text);
  else if (state.box === 'over') return readAfterEnd(draft, state, text);
  else if (isProse(text) || parseByline(text) || parseBylineLine(text) || findEmails(text).length > 0) {
    closeBox(draft, state);
    return false;
  } else addRelated(draft, text);
  return true;
}

/** A summary is a few points or sentences; the sentence that says who made it stands behind them or ahead of them. */
function readSummaryLine(draft: Draft, state: BoxState, line: Line, text: string): boolean {
  const isPoint = /^(?:[-–—•·*!▶■□◇◆①-⑳]|\d[.)])/.test(text);
  const ends = endsSummary(text);
  const isText = isProse(text) && !isPoint && !ends && line.gap && (state.ended || state.summed > 0);
  if (isText || parseByline(text)?.dateline != null) {
    closeBox(draft, state);
    return false;
  }
  addFurniture(draft, line.at, [text]);
  if (ends && state.summed > 0) closeBox(draft, state);
  else if (ends) state.ended = true;
  else if (isPoint || isProse(text)) state.summed += 1;
  return true;
}

function readAfterEnd(draft: Draft, state: BoxState, text: string): boolean {
  const times = readTimes(text);
  const related = relatedOnLine(text);
  if (times?.labelled) addTimes(draft, times);
  else if (related !== null) addRelated(draft, related);
  else if (findEmails(text).length === 1)
    readCard(draft, `${state.lastLine} ${text}`) || readCard(draft, text);
  state.lastLine = text;
  return true;
}

/** Below the notice some pages introduce the reporter: the name, and on the next line the address. */
function readCard(draft: Draft, text: string): boolean {
  const card = parseBylineLine(text);
  if (card) draft.cards.push(card);
  return card !== null;
}

/** Adds a story of which the page says no more than its headline. */
export function addRelated(draft: Draft, text: string): void {
  const story = headlineOnly(text);
  if (story.headline !== '') draft.related.push(story);
}
