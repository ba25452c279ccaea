import { type Break, breaksOf, WIDEST } from './line-breaks.ts';
import type { Line } from './lines.ts';
import type { Metric } from './widths.ts';

/** A width that explains line breaks, all breaks of the page, and by how much those it explains outnumber the rest. */
export type FoundWidth = { breaks: Break[]; width: number; score: number; metric: Metric };

const NARROWEST = 16;
/** With so many breaks explained it is no chance. */
const CERTAIN = 5;

/** Finds the width that a page was wrapped at, in one metric; its score is 0 where there is none. */
export function findWidth(lines: Line[], fixed: boolean[], metric: Metric): FoundWidth {
  const breaks = breaksOf(lines, metric, fixed);
  const found = { ...bestWidth(breaks, widthsOf(lines, metric)), metric, breaks };
  if (found.score === 0 || found.score >= CERTAIN) return found;
  // Few breaks may fit a width by chance; then no line may be longer than it.
  const longer = lines.some((line, index) => !fixed[index] && metric(line.text.trim()) > found.width);
  return longer ? { ...found, score: 0 } : found;
}

/** Whether a width makes a break: the line fits, and the next word would not. */
export function isMadeBy(width: number, { fits, needs }: Break): boolean {
  return fits <= width && width < needs;
}

/** The widths of all lines; those too long to be wrapped count as just too long. */
export function widthsOf(lines: Line[], metric: Metric): number[] {
  return lines.map((line) => (line.text.length > WIDEST ? WIDEST + 1 : metric(line.text.trim())));
}

/**
 * The width that explains most line breaks by the next word not fitting. One sweep over all widths with difference
 * arrays: linear in the number of lines.
 */
function bestWidth(breaks: Break[], widths: number[]): { width: number; score: number } {
  const explained = new Int32Array(WIDEST + 2);
  const contrary = new Int32Array(WIDEST + 2);
  for (const { fits, needs, unsure } of breaks) {
    if (unsure) continue;
    bump(explained, fits, Math.min(needs, WIDEST + 1));
    bump(contrary, needs, WIDEST + 1);
  }
  const best = { from: 0, to: 0, score: 0 };
  for (let width = 1; width <= WIDEST; width += 1) {
    explained[width] = (explained[width] ?? 0) + (explained[width - 1] ?? 0);
    contrary[width] = (contrary[width] ?? 0) + (contrary[width - 1] ?? 0);
    const score = width < NARROWEST ? 0 : scoreOf(explained[width] ?? 0, contrary[width] ?? 0);
    if (score > best.score) Object.assign(best, { from: width, to: width, score });
    else if (score === best.score && score > 0 && width === best.to + 1) best.to = width;
  }
  const longest = widths.reduce((widest, width) => (width <= best.to ? Math.max(widest, width) : widest), 0);
  return longest < best.from ? { width: 0, score: 0 } : { width: longest, score: best.score };
}

// Two breaks that only the width explains can be chance; three with few against them are not.
function scoreOf(explained: number, contrary: number): number {
  if (explained < 3 && !(explained === 2 && contrary === 0)) return 0;
  return contrary * 3 > explained ? 0 : explained - contrary;
}

function bump(counts: Int32Array, from: number, to: number): void {
  if (from > WIDEST || from >= to) return;
  counts[from] = (counts[from] ?? 0) + 1;
  counts[to] = (counts[to] ?? 0) - 1;
}
