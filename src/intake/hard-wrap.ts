import { beginsAnew } from './line-breaks.ts';
import type { Line } from './lines.ts';
import { findWrap, type Wrap } from './wrap.ts';

/** Joins the lines of a hard-wrapped page back into paragraphs, without a blank lost or added inside words. */
export function joinWrappedLines(lines: Line[]): Line[] {
  const wrap = findWrap(lines);
  if (!wrap) return lines.map((line) => ({ ...line, text: line.text.trim() }));
  const everywhere = wrap.flat || wrap.cut !== null;
  const over = wrap.breaks.filter(({ index }) => everywhere || !beginsAnew(lines[index + 1]?.text ?? ''));
  const joins = new Set(over.map((one) => one.index));
  const joined: Line[] = [];
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    parts.push(line.text);
    if (joins.has(index)) continue;
    const first = lines[index - parts.length + 1] ?? line;
    joined.push({ ...first, text: glue(parts, wrap.cut).trim() });
    parts.length = 0;
  }
  return joined;
}

function glue(parts: string[], cut: Wrap['cut']): string {
  if (parts.length === 1) return parts[0] ?? '';
  const glued = parts.map((part, index) => {
    const before = parts[index - 1];
    if (before === undefined || (cut !== null && isCutInside(before, part, cut)))
      return cut ? part : part.trim();
    const hyphened = /\S[-/]\s*$/.test(before.slice(-4));
    return `${hyphened ? '' : ' '}${cut ? part : part.trim()}`;
  });
  return cut === null ? glued.join('') : glued.join('').replace(/ {2,}/g, ' ');
}

// A blank at the cut was trimmed where the line is short and the next character would still have fitted.
function isCutInside(before: string, after: string, { width, metric }: NonNullable<Wrap['cut']>): boolean {
  if (/\s$/.test(before.slice(-1)) || /^\s/.test(after)) return true;
  return metric(before) + metric(after.charAt(0)) > width;
}
