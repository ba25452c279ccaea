import { parseBylineLine } from '../korean/byline-line.ts';
import { oneLine } from '../korean/plain-text.ts';
import { addByline, addFurniture, addTimes, type Draft } from './draft.ts';
import { findEmails } from './emails.ts';
import { peelFurniture, readFurniture } from './furniture.ts';
import { type Candidate, chooseHeadline } from './headline-choice.ts';
import type { Line } from './lines.ts';
import { type Breadcrumb, isSection, peelBreadcrumb, readBreadcrumb } from './sections.ts';
import { readTimes } from './times.ts';

type Crumb = Breadcrumb & {
  text: string;
  at: number /** Its subsection is not a known one: it may be a headline. */;
  weak: boolean;
};
type Found = { candidates: Candidate[]; crumbs: Crumb[] };

/** A ticker (속보 … 더보기) holds a few headlines at most. */
const LONGEST_TICKER = 12;

/** Reads what stands above the article: navigation, breadcrumb, ticker, headline, subheads, times, byline. */
export function readHeader(draft: Draft, lines: Line[]): void {
  const found: Found = { candidates: [], crumbs: [] };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const pair = crumbOnTwoLines(lines, index);
    if (pair) {
      found.crumbs.push({ ...pair, text: `${pair.section} ${pair.subsection}`, at: line.at, weak: false });
      index += 1;
      continue;
    }
    const tickerEnd = line.text.trim() === '속보' ? findTickerEnd(lines, index) : -1;
    if (tickerEnd > index) {
      for (const item of lines.slice(index, tickerEnd + 1))
        addFurniture(draft, item.at, [oneLine(item.text)]);
      index = tickerEnd;
    } else readHeaderLine(draft, { ...line, text: oneLine(line.text) }, found);
  }
  if (found.candidates.length === 0)
    found.candidates.push(...found.crumbs.filter((crumb) => crumb.weak).map(toCandidate));
  chooseBreadcrumb(draft, found);
  chooseHeadline(draft, found.candidates);
}

/** `사회` and `교육`, one below the other, with an empty line above and below them. */
function crumbOnTwoLines(lines: Line[], index: number): Breadcrumb | null {
  const [upper, lower, next] = lines.slice(index, index + 3);
  if (!upper?.gap || !lower || lower.gap || !next?.gap || upper.role !== null) return null;
  const [section, subsection] = [upper.text.trim(), lower.text.trim()];
  return isSection(section) && /^[가-힣·/&A-Z]{2,10}$/.test(subsection) ? { section, subsection } : null;
}

function findTickerEnd(lines: Line[], start: number): number {
  const end = lines.findIndex((line, index) => index > start && /^(?:속보 )?더보기$/.test(line.text.trim()));
  if (end < 0 || end - start > LONGEST_TICKER) return -1;
  return lines.slice(start, end).some((line) => readTimes(line.text)?.labelled) ? -1 : end;
}

function readHeaderLine(draft: Draft, line: Line, found: Found): void {
  if (line.role === 'headline') found.candidates.push(toCandidate(line));
  else if (readTimesOrByline(draft, line.text)) return;
  else if (readCrumb(line, found)) return;
  else {
    const furniture = readFurniture(line.text);
    if (furniture) addFurniture(draft, line.at, furniture);
    else if (line.role !== 'aside' && line.role !== 'footer') readCandidate(draft, line, found);
  }
}

function readTimesOrByline(draft: Draft, text: string): boolean {
  const times = readTimes(text);
  const byline = parseBylineLine(times ? times.rest : text);
  if (times) addTimes(draft, times);
  if (byline) {
    addByline(draft, byline);
    draft.emails.push(...findEmails(text).map((email) => email.address));
  }
  return times !== null || byline !== null;
}

/** Side boxes hold menus of sections: there only a breadcrumb with a subsection is believed. */
function readCrumb({ text, role, at }: Line, found: Found): boolean {
  const sure = readBreadcrumb(text, role === 'breadcrumb');
  if (sure && role === 'aside' && sure.subsection === null) return false;
  const crumb = sure ?? (role === null ? readBreadcrumb(text, true) : null);
  if (crumb) found.crumbs.push({ ...crumb, text, at, weak: sure === null });
  return crumb !== null;
}

/** A flattened page has navigation, breadcrumb, ticker and headline on one line. */
function readCandidate(draft: Draft, line: Line, found: Found): void {
  let { items, rest } = peelFurniture(line.text);
  const peeled = [...items];
  const crumb = peeled.length > 1 || line.flat ? peelBreadcrumb(rest, peeled.length > 0) : null;
  if (crumb) {
    ({ items, rest } = peelFurniture(crumb.rest));
    peeled.push(...items);
  }
  const ticker = peeled.at(-1) === '속보' ? /^(.{1,300}?) ?더보기 /.exec(rest) : null;
  if (ticker) peeled.push(ticker[1] ?? '', '더보기');
  rest = rest.slice(ticker?.[0].length ?? 0);
  const goesOn = rest !== '' && (peeled.length > 1 || crumb !== null);
  found.candidates.push({ ...toCandidate(line), text: goesOn ? rest : line.text });
  if (!goesOn) return;
  addFurniture(draft, line.at, peeled);
  if (crumb)
    found.crumbs.push({ ...crumb.breadcrumb, text: crumb.breadcrumb.section, at: line.at, weak: false });
}

/** A page that lists its sections line by line names the article's own section last, or with its subsection. */
function chooseBreadcrumb(draft: Draft, { crumbs, candidates }: Found): void {
  const sure = crumbs.findLast((crumb) => crumb.subsection !== null || crumb.text !== crumb.section);
  // A menu line by line names every section once, and the article's own again.
  const again = crumbs.findLast(
    (crumb, index) => crumbs.findIndex((one) => one.section === crumb.section) < index,
  );
  const chosen = sure ?? again ?? (crumbs.length <= 2 ? crumbs.at(-1) : undefined);
  for (const crumb of crumbs)
    if (crumb !== chosen && isSection(crumb.text)) addFurniture(draft, crumb.at, [crumb.text]);
  if (!chosen) return;
  [draft.section, draft.subsection] = [chosen.section, chosen.subsection];
  const first = candidates[0];
  if (chosen.subsection !== null || candidates.length < 2 || first?.role !== null) return;
  // 홈, 정치, 국회·정당 on three lines: the subsection looks like a short headline ahead of the headline.
  const known = readBreadcrumb(`${chosen.section} ${first.text}`)?.subsection === first.text;
  const next = first.at === chosen.at + 1 && /^[가-힣·/&A-Z]{2,8}$/.test(first.text);
  if (!known && !(next && crumbs.length <= 2 && (candidates[1]?.text.length ?? 0) >= 12)) return;
  draft.subsection = first.text;
  candidates.shift();
}

function toCandidate({ text, at, role }: { text: string; at: number; role?: Line['role'] }): Candidate {
  return { text, at, role: role ?? null };
}
