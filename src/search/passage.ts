import type { Marked, Span } from './analyser-messages.ts';

/** A piece of a text, in parts: those that are looked for are marked. */
export type Passage = { text: string; isMarked: boolean }[];

const longest = 140;
/** How much is shown before the first word that is looked for. */
const before = 40;

/** The text in which something is marked, cut around the first of it; without any its beginning. */
export function passageOf(texts: string[], { index, spans }: Marked): Passage {
  const text = texts[index] ?? '';
  const from = startBefore(text, spans[0]?.start ?? 0);
  const to = Math.min(text.length, from + longest);
  const parts = split(text, spans, from, to);
  if (from > 0) parts.unshift({ text: '…', isMarked: false });
  if (to < text.length) parts.push({ text: '…', isMarked: false });
  return parts;
}

/** At a blank, so that no word is cut. */
function startBefore(text: string, mark: number): number {
  if (text.length <= longest || mark <= before) return 0;
  const from = Math.min(mark - before, text.length - longest);
  const blank = text.indexOf(' ', from);
  return blank >= 0 && blank < mark ? blank + 1 : mark;
}

function split(text: string, spans: Span[], from: number, to: number): Passage {
  const parts: Passage = [];
  let at = from;
  for (const { start, end } of spans) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isMarked: false });
    parts.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to).replace(/[\uD800-\uDBFF]$/, ''), isMarked: false });
  return parts;
}
