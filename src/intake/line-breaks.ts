import { readDateline } from '../korean/dateline.ts';
import { readCredit } from './credits.ts';
import { readFurniture } from './furniture.ts';
import { endsSentence, isPictureLabel, type Line } from './lines.ts';
import { readTimes } from './times.ts';
import type { Metric } from './widths.ts';

/** A line and the one right below it. The break is one that width w makes if `fits <= w < needs`. */
export type Break = {
  index: number;
  fits: number;
  needs: number;
  /** Width of the lower line. */
  below: number;
  /** The upper line ends where a sentence can end. */
  ends: boolean;
  /** What stands there may well be lines of their own. */
  unsure: boolean;
};

/** Longer lines are not wrapped by hand. */
export const WIDEST = 200;
/** A story of the best-of box ends with its time. */
const STORY_END = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;
const BULLET =
  /^(?:[▲△▶▷◀◁◇◆■□●○◎※☞★☆•·①-⑳]|[-–—] |\d{1,2}[.)] |\[[가-힣A-Za-z0-9 ]{1,12}\]|[\w.+-]{1,40}@[\w.]{3,40}$)/;

/** The breaks between lines that no empty line parts. Lines that are fixed take no part, unless all do (null). */
export function breaksOf(lines: Line[], metric: Metric, fixed: boolean[] | null): Break[] {
  const breaks: Break[] = [];
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const upper = lines[index];
    const lower = lines[index + 1];
    if (!upper || !lower || lower.gap || upper.role !== null || upper.text.length > WIDEST) continue;
    const text = upper.text.trim();
    const next = lower.text.trim();
    if (fixed && (fixed[index] || fixed[index + 1] || STORY_END.test(text.slice(-20)))) continue;
    const fits = metric(text);
    const needs = fits + 1 + metric(/^\S*/.exec(next)?.[0] ?? '');
    const ends = endsSentence(text);
    const unsure = ends || beginsAnew(next) || isFigures(text);
    breaks.push({
      index,
      fits,
      needs,
      below: next.length > WIDEST ? WIDEST + 1 : metric(next),
      ends,
      unsure,
    });
  }
  return breaks;
}

/** Whether a line is one by itself whatever its width: navigation, times, a picture's label. */
export function isFixed(line: Line): boolean {
  const text = line.text.trim();
  if (text.length > WIDEST) return false;
  return (
    line.role !== null || isPictureLabel(text) || readTimes(text) !== null || readFurniture(text) !== null
  );
}

/** Whether a line begins something new: a list entry, a dateline, a label, an address. */
export function beginsAnew(text: string): boolean {
  const start = text.trimStart().slice(0, 80);
  const bracket = /^[[【(]([^\])】]{1,60})[\])】]/.exec(start)?.[1];
  if (bracket?.includes('=')) return readCredit(bracket) === null && readDateline(bracket) !== null;
  return BULLET.test(start);
}

/** Rows of a table are much alike in width without being wrapped. */
function isFigures(text: string): boolean {
  return /[\d%)]$/.test(text) && text.replace(/[^\d.,%+-]/g, '').length > text.length * 0.4;
}
