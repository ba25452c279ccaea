import { plainText } from '../../korean/plain-text.ts';
import { type Link, missingWords, type RichText } from '../rich-text.ts';

/** A piece of a line, and where it leads. */
export type Run = { text: string; href: string | null };

/** A line of its pieces: clean, with one blank where there were several; null where nothing is left. */
export function richTextOf(runs: Run[]): RichText | null {
  let text = '';
  const links: Link[] = [];
  for (const { text: raw, href } of mergeRuns(runs)) {
    const clean = plainText(raw).replace(/\s+/g, ' ');
    const piece = text === '' || text.endsWith(' ') ? clean.trimStart() : clean;
    const words = piece.trim();
    if (href !== null && words !== '')
      links.push({ at: text.length + piece.indexOf(words), text: words, href });
    text += piece;
  }
  return withLinks(plainText(text).trim(), links);
}

/** Neighbours that lead to the same place: marks and joiners work across the spans that programs cut text into. */
function mergeRuns(runs: Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && last.href === run.href) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

/** A link whose end is composed with what follows it is none any more; that takes a torn syllable. */
function withLinks(text: string, links: Link[]): RichText | null {
  if (text === '') return null;
  const linked = { text, links };
  return links.length === 0 || missingWords(linked) !== null ? text : linked;
}
