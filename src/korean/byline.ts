import { type Dateline, readDateline } from './dateline.ts';
import { isReportingTitle, splitGlued } from './person-words.ts';
import { formatReporters, type ReadReporters, type Reporter, readReporters } from './reporters.ts';

/** Where a story was filed, for whom, on whose copy, and by whom: the fields of `[베이징=뉴스핌] 조용성 특파원 =`. */
export type Byline = {
  places: string[];
  agency: string | null;
  source: string | null;
  reporters: Reporter[];
};

/** A byline found at the head of a text, the dateline's bracket as printed (if any), and the text after it. */
export type ReadByline = { byline: Byline; dateline: string | null; rest: string };

const OPENING = '[(【〔［（<〈';
const CLOSING = '])】〕］）>〉';
/** The longest list of names before a `=` that was seen is some 60 characters. */
const LONGEST_PEOPLE = 120;
const MOST_DATELINES = 4;

/**
 * Reads the byline at the head of a text: one dateline or several, with or without people, and bare
 * `홍길동 기자 =`. Null when the text does not begin with one; credits (`[사진=뉴스핌DB]`) are none.
 */
export function parseByline(text: string): ReadByline | null {
  const trimmed = text.trimStart();
  return parseDatelines(trimmed) ?? parseBareReporters(trimmed);
}

/** Prints a byline in this agency's form, ending in `=`. `parseByline` reads it back, addresses apart. */
export function formatByline(byline: Byline): string {
  const from = [byline.places.join('·'), byline.source ?? ''].filter(Boolean).join(' ');
  const inside = [from, byline.agency ?? ''].filter(Boolean).join('=');
  const people = formatReporters(byline.reporters);
  return [inside === '' ? '' : `[${inside}]`, people, '='].filter(Boolean).join(' ');
}

/**
 * Reads `[아라뉴스] 본문…`: a newsroom's name alone ahead of the text. To be asked only of an article's first
 * paragraph, as headlines and credits can look the same.
 */
export function parseNewsroomLabel(text: string): ReadByline | null {
  const bracket = readBracket(text.trimStart());
  const dateline = bracket && readDateline(bracket.inside);
  if (!dateline || dateline.certain || dateline.agency === null || bracket.after.trim() === '') return null;
  return { byline: joinPeople(dateline, null), dateline: bracket.inside, rest: bracket.after.trim() };
}

/** Reads `홍길동 기자 본문…`: a name that a flattened page has run together with the text. */
export function parseLeadingReporter(text: string): ReadByline | null {
  const head = text.slice(0, LONGEST_PEOPLE);
  const people = readUnclosedPeople(text, head);
  if (!people || people.rest.trim() === '') return null;
  const { places, source, reporters } = people.people;
  return { byline: { places, agency: null, source, reporters }, dateline: null, rest: people.rest.trim() };
}

/** Puts two bylines of one article together: every place and person once, the first agency and source. */
export function mergeBylines(first: Byline, second: Byline): Byline {
  const known = new Set(first.reporters.map((one) => one.name));
  const same = (name: string) => second.reporters.find((one) => one.name === name);
  return {
    places: [...new Set([...first.places, ...second.places])],
    agency: first.agency ?? second.agency,
    source: first.source ?? second.source,
    reporters: [
      ...first.reporters.map((one) => ({
        ...one,
        title: one.title ?? same(one.name)?.title ?? null,
        email: one.email ?? same(one.name)?.email ?? null,
      })),
      ...second.reporters.filter((one) => !known.has(one.name)),
    ],
  };
}

function parseDatelines(text: string, most = MOST_DATELINES): ReadByline | null {
  const bracket = readBracket(text);
  const dateline = bracket && readDateline(bracket.inside);
  if (!bracket || !dateline) return null;
  const people = readPeople(bracket.after);
  if (!dateline.certain && !people?.closed) return null;
  const byline = joinPeople(dateline, people?.people ?? null);
  const rest = people?.rest ?? bracket.after.replace(/^\s*[=＝〓┃│]\s*/, '');
  const another = most <= 1 ? null : parseDatelines(rest.replace(/^\s*[,·ㆍ/]?\s*/, ''), most - 1);
  if (!another || (people?.closed && another.byline.reporters.length === 0))
    return { byline, dateline: bracket.inside, rest: rest.trim() };
  return { ...another, byline: mergeBylines(byline, another.byline), dateline: bracket.inside };
}

function readBracket(text: string): { inside: string; after: string } | null {
  const kind = OPENING.indexOf(text.charAt(0));
  if (kind < 0 || text === '') return null;
  const end = text.indexOf(CLOSING.charAt(kind), 1);
  if (end < 2 || end > 70) return null;
  return { inside: text.slice(1, end), after: text.slice(end + 1) };
}

type People = { people: ReadReporters; rest: string; closed: boolean };

/** People up to the `=`, or up to another dateline, or, where the sign is missing, up to a reporter's title. */
function readPeople(text: string): People | null {
  const head = text.slice(0, LONGEST_PEOPLE);
  const end = head.search(/[=＝〓┃│[【〔［]|\((?=[^)@]{1,40}[=＝])/);
  if (end >= 0) {
    const people = readReporters(withoutBrackets(head.slice(0, end)));
    const closed = /[=＝〓┃│]/.test(head.charAt(end));
    const anonymous = closed && /^\s*(?:기자|특파원)?\s*$/.test(head.slice(0, end));
    if (people && (anonymous || isPeople(people, closed)))
      return { people, rest: text.slice(closed ? end + 1 : end), closed };
  }
  return readUnclosedPeople(text, head);
}

function isPeople({ reporters, source }: ReadReporters, closed: boolean): boolean {
  if (reporters.length === 0) return source !== null;
  return closed ? reporters.length <= 8 : reporters.some((one) => one.title !== null);
}

function readUnclosedPeople(text: string, head: string): People | null {
  const words = [...head.matchAll(/\S+/g)].slice(0, 12);
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    const word = (last?.[0] ?? '').replace(/[,·]$/, '');
    if (!last || !(isReportingTitle(word) || splitGlued(word))) continue;
    const end = last.index + last[0].length;
    const people = readReporters(withoutBrackets(head.slice(0, end)), true);
    if (!people || people.reporters.length === 0 || !people.reporters.every((one) => one.title)) continue;
    return { people, rest: text.slice(end).replace(/^\s*[-–—:|/]\s+/, ''), closed: false };
  }
  return null;
}

function joinPeople(dateline: Dateline, people: ReadReporters | null): Byline {
  return {
    places: [...new Set([...dateline.places, ...(people?.places ?? [])])],
    agency: dateline.agency,
    source: dateline.source ?? people?.source ?? null,
    reporters: [...dateline.reporters, ...(people?.reporters ?? [])],
  };
}

function parseBareReporters(text: string): ReadByline | null {
  const end = text.slice(0, LONGEST_PEOPLE).search(/[=＝〓]/);
  if (end < 3) return null;
  const people = readReporters(withoutBrackets(text.slice(0, end)));
  const named = people?.reporters ?? [];
  if (!people || named.length === 0 || !named.every((one) => isReportingTitle(one.title ?? ''))) return null;
  const byline = { places: people.places, agency: null, source: people.source, reporters: named };
  return { byline, dateline: null, rest: text.slice(end + 1).trim() };
}

function withoutBrackets(text: string): string {
  return text.replace(/[()<>]/g, ' ').trim();
}
