import { readCredit } from './credits.ts';
import { type Break, breaksOf, isFixed, WIDEST } from './line-breaks.ts';
import type { Line } from './lines.ts';
import { characters, columns, type Metric } from './widths.ts';
import { type FoundWidth, findWidth, isMadeBy, widthsOf } from './wrap-width.ts';

/** How a page was wrapped: the breaks that the wrapping made. */
export type Wrap = {
  breaks: Break[];
  /** Where lines were cut after so many characters or columns, within words too; else null. */
  cut: { width: number; metric: Metric } | null;
  /** The page was one line before: nothing on it begins a line of its own. */
  flat: boolean;
};

/** Paragraphs are seldom all shorter than this (in columns) where lines are not wrapped. */
const NARROW = 130;
/** Terminals disagree by this much on the width of a line with marks such as ※ and … in it. */
const UNSURE_COLUMNS = 3;
const GAPS_BETWEEN_PARAGRAPHS = 4;
/** So many lines of one length are seldom what wrapping at words makes by chance. */
const SELDOM_BY_CHANCE = 6;

/** Finds the wrapping of a page, or null where lines end as their writers ended them. */
export function findWrap(lines: Line[]): Wrap | null {
  const fixed = lines.map(isFixed);
  const whole = asFlatPage(lines) ?? asCutPage(lines, fixed);
  if (whole) return whole;
  const found = [characters, columns].map((metric) => findWidth(lines, fixed, metric));
  const explained = ({ breaks, width }: FoundWidth) => breaks.filter((one) => isMadeBy(width, one));
  const ends = (one: FoundWidth) => explained(one).filter((made) => made.ends || !made.unsure).length;
  const best = found.sort((a, b) => b.score - a.score || ends(b) - ends(a))[0];
  if (!best || best.score === 0) return asNarrowPage(lines, fixed) ?? asRaggedPage(lines, fixed);
  const breaks = explained(best);
  const strict = { breaks, cut: cutsInsideWords(breaks, best) ? best : null, flat: false };
  return explainsAll(breaks, best.breaks) ? strict : (asRaggedPage(lines, fixed) ?? strict);
}

/** Whether next to no line ends within a sentence where the next word would have fitted. */
function explainsAll(made: Break[], all: Break[]): boolean {
  const within = (breaks: Break[]) => breaks.filter((one) => !one.unsure).length;
  return within(made) >= within(all) * 0.92;
}

// Wrapping at words leaves ragged ends; lines that all end at the same column were cut wherever it fell. A Korean
// word wrapped at its blank leaves one column or none free in some 45 of 100 lines, so a few such lines prove nothing.
function cutsInsideWords(made: Break[], { width }: { width: number }): boolean {
  const full = made.filter((one) => one.fits === width).length;
  const nearly = made.filter((one) => one.fits >= width - 1).length;
  return (
    (made.length >= SELDOM_BY_CHANCE && full === made.length) ||
    (made.length >= 8 && nearly >= made.length * 0.95)
  );
}

/** A page that was flattened into one line and then wrapped: its width explains every break, around furniture too. */
function asFlatPage(lines: Line[]): Wrap | null {
  for (const metric of [characters, columns]) {
    const breaks = breaksOf(lines, metric, null);
    const width = breaks.reduce((widest, one) => Math.max(widest, one.fits), 0);
    const explained = breaks.every((one) => one.needs > width - UNSURE_COLUMNS);
    if (breaks.length >= 4 && explained && lines.length === breaks.length + 1)
      return { breaks, cut: null, flat: true };
  }
  return null;
}

/** A page whose lines were cut after exactly so many characters or columns: the next one would not have fitted. */
function asCutPage(lines: Line[], fixed: boolean[]): Wrap | null {
  return cutAfter(characters, 4, 0.6, lines, fixed) ?? cutAfter(columns, 8, 0.85, lines, fixed);
}

/** @param least breaks that must be so, and `share` of all of them; by columns, wrapping at words is full by chance more often. */
function cutAfter(
  metric: Metric,
  least: number,
  share: number,
  lines: Line[],
  fixed: boolean[],
): Wrap | null {
  const breaks = breaksOf(lines, metric, fixed);
  const text = (index: number) => lines[index]?.text ?? '';
  const width = lines.reduce(
    (widest, line) => Math.max(widest, line.text.length > WIDEST ? WIDEST + 1 : metric(line.text.trimEnd())),
    0,
  );
  const isFull = ({ index }: Break) => metric(text(index)) + metric(text(index + 1).charAt(0)) > width;
  const full = breaks.filter(isFull).length;
  const sure = breaks.filter((one) => isFull(one) || !one.unsure).length;
  if (width > WIDEST || full < least || full < (metric === columns ? sure : breaks.length) * share)
    return null;
  // Wrapping at words takes the blank away; a cut that falls on one leaves it at the end of the line.
  const blanks = lines.some((line) => /\S $|^ \S/.test(line.text));
  if (!blanks && (metric === columns || full < SELDOM_BY_CHANCE)) return null;
  // A line that is one short lost the blank at its end.
  const made = breaks.filter((one) => isFull(one) || metric(text(one.index)) >= width - 1);
  return { breaks: made, cut: { width, metric }, flat: false };
}

/**
 * A short page has too few breaks to find its width by. It counts as wrapped at its longest line if no break
 * speaks against that, and one speaks for it: within a sentence, or anywhere if empty lines part the paragraphs.
 */
function asNarrowPage(lines: Line[], fixed: boolean[]): Wrap | null {
  if (lines.length > 500) return null;
  const gaps = lines.filter((line) => line.gap).length;
  const reaches = reachingStatements(lines);
  for (const metric of [characters, columns]) {
    const width = Math.max(0, ...widthsOf(lines, metric));
    const breaks = breaksOf(lines, metric, fixed).filter((one) => reaches[one.index]);
    const unsure = breaks.filter((one) => one.unsure).length;
    const enough = breaks.length > unsure || (unsure > 0 && gaps >= GAPS_BETWEEN_PARAGRAPHS);
    const explained = breaks.every((one) => isMadeBy(width, one));
    if (width <= NARROW && enough && explained) return { breaks, cut: null, flat: false };
  }
  return null;
}

/**
 * A page wrapped by hand keeps to no width. Its lines are alike in length all the same, break within sentences,
 * and go on to a sentence's end before the next empty line.
 */
function asRaggedPage(lines: Line[], fixed: boolean[]): Wrap | null {
  const breaks = breaksOf(lines, columns, fixed).filter((one) => one.ends || !one.unsure);
  const within = breaks.filter((one) => !one.unsure);
  const widest = within.reduce((width, one) => Math.max(width, one.fits), 0);
  const alike = (one: Break) => one.fits >= widest * 0.5 && one.below <= widest * 1.35;
  if (within.length < 2 || widest > NARROW || within.filter(alike).length < within.length * 0.8) return null;
  const reaches = reachingStatements(lines);
  const gaps = lines.filter((line) => line.gap).length >= 2;
  const runsOn = (one: Break) => reaches[one.index] || leavesOpen(lines[one.index]?.text ?? '');
  const goesOn = (one: Break) => !one.unsure || (one.ends && (gaps || one.fits >= widest * 0.75));
  const joined = breaks.filter((one) => alike(one) && runsOn(one) && goesOn(one));
  return joined.some((one) => !one.unsure) ? { breaks: joined, cut: null, flat: false } : null;
}

/** For each line, whether the run of lines that it stands in ends in a statement. */
function reachingStatements(lines: Line[]): boolean[] {
  const reaches: boolean[] = new Array(lines.length).fill(false);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const next = lines[index + 1];
    const below = next !== undefined && !next.gap && reaches[index + 1] === true;
    reaches[index] = below || endsStatement(lines[index]?.text ?? '');
  }
  return reaches;
}

/** A line broken within a quotation or a bracket goes on below. */
function leavesOpen(text: string): boolean {
  const straight = text.split('"').length % 2 === 0;
  const curly = text.split('“').length > text.split('”').length;
  return straight || curly || /[[(][^\])]{0,40}$/.test(text.slice(-42));
}

function endsStatement(text: string): boolean {
  const end = text.trim().slice(-80);
  const credit = /[[(<]([^\])>]{2,60})[\])>]$/.exec(end)?.[1];
  return /[다요]\.["'”’]?$/.test(end) || (credit !== undefined && readCredit(credit) !== null);
}
