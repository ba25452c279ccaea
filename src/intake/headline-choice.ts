import { isNewsroomName } from '../korean/news-sources.ts';
import { oneLine } from '../korean/plain-text.ts';
import { addFurniture, type Draft } from './draft.ts';
import { isControl, isNotice } from './furniture.ts';
import { isSaidToReader, type Role } from './lines.ts';

/** A line of the header that nothing but a headline or a subhead explains. */
export type Candidate = { text: string; at: number; role: Role };

const LONGEST_TITLE = 200;

/** Takes the headline and the subheads under it from the lines left of the header; the rest is furniture. */
export function chooseHeadline(draft: Draft, all: Candidate[]): void {
  const candidates = withoutControls(
    draft,
    all.filter((one) => one.text !== '' && !isSiteName(one.text)),
  );
  const chosen = candidates[headlineIndex(candidates)];
  if (!chosen) return;
  const texts = new Set(candidates.map((one) => one.text));
  const headline = withoutSiteName(chosen.text, texts);
  draft.headline ??= headline;
  for (const one of candidates) {
    if (one === chosen || one.text === headline) continue;
    if (withoutSiteName(one.text, texts) === headline) continue;
    if (one.at >= chosen.at && isSubhead(one)) draft.subheads.push(cleanSubhead(one.text));
    else addFurniture(draft, one.at, [one.text]);
  }
}

/** Takes the dash or square off a line that stands under the headline. */
export function cleanSubhead(text: string): string {
  return oneLine(text).replace(/^(?:[-–—■□▲△▶▷◆◇●○•·※*]|└|ㄴ) ?(?=\S)/, '');
}

/** `제목 - 뉴스핌` is the page's title if the headline alone is on another line, or the name is a newsroom's. */
export function withoutSiteName(text: string, others: Set<string>): string {
  if (text.length > LONGEST_TITLE) return text;
  const [, headline, site] =
    /^(.{4,}?)\s*(?:[-–|:<]{1,2}|::)\s*([^-–|:<>]{2,24})\s*(?:::)?>?$/.exec(text) ?? [];
  if (headline === undefined || site === undefined) return text;
  return others.has(headline) || site.trim().split(' ').some(isNewsroomName) ? headline : text;
}

function withoutControls(draft: Draft, candidates: Candidate[]): Candidate[] {
  const isPages = (one: Candidate) => one.role === null && (isControl(one.text) || isSaidToReader(one.text));
  const others = candidates.filter((one) => !isPages(one));
  if (others.length === 0) return candidates;
  for (const one of candidates) if (isPages(one)) addFurniture(draft, one.at, [one.text]);
  return others;
}

function headlineIndex(candidates: Candidate[]): number {
  const marked = candidates.findIndex((one) => one.role === 'headline');
  if (marked >= 0) return marked;
  const last = new Map(candidates.map((one, index) => [one.text, index]));
  const repeated = candidates.findIndex((one, index) => (last.get(one.text) ?? index) > index);
  if (repeated >= 0) return repeated;
  // A flattened page begins with its title, its site's name and menu.
  const begun = candidates.findIndex(
    ({ text }) => text.length >= 9 && candidates.some((one) => one.text.startsWith(`${text} `)),
  );
  if (begun >= 0) return begun;
  const likely = candidates.findIndex((one) => one.text.length >= 9 || one.text.split(' ').length >= 3);
  return likely >= 0 ? likely : candidates.length - 1;
}

function isSubhead(one: Candidate): boolean {
  return one.role === 'subhead' || isHeading(one.text);
}

/** Whether a line could be a subhead: more than one word of Hangul, Hanja or Latin, or a long one. */
export function isHeading(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 || (words[0]?.length ?? 0) >= 7;
}

function isSiteName(text: string): boolean {
  return isNotice(text) || (text.length <= 20 && text.split(/[\s·|:]+/).every(isNewsroomName));
}
