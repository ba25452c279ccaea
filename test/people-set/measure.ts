import { readdirSync, readFileSync } from 'node:fs';
import type { FoundInText, FoundQuotation } from '../../src/korean/people/found.ts';

type LabelledPerson = { name: string; hanja: string | null; latin: string | null; titles: string[] };
type LabelledQuotation = { text: string; speaker: string | null; isDirect: boolean; nested?: string[] };

/** An article of the set, with what a careful reader finds in it. */
export type LabelledArticle = {
  id: string;
  paragraphs: string[];
  people: LabelledPerson[];
  quotations: LabelledQuotation[];
};

/** How many of those found are right, of how many found, and of how many there are to find. */
type Tally = { right: number; found: number; labelled: number };

type Pair = { label: LabelledQuotation; found: FoundQuotation };

const measured = [
  'people',
  'titles',
  'hanja and latin',
  'attributed',
  'attributed, direct',
  'attributed, indirect',
  'quotations at all',
  'nested',
] as const;

export type Measured = (typeof measured)[number];

/** Tallies of a part, and in words what went wrong where. */
export type Measurement = { tallies: Record<Measured, Tally>; differences: string[] };

/** What rules are made on, and two parts that measure them. */
export const parts = ['tuning', 'hold-out', 'hold-out-2'] as const;

export type Part = (typeof parts)[number];

/** The articles of one part, in order. */
export function readPart(part: Part): LabelledArticle[] {
  const folder = new URL(`${part}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LabelledArticle[]);
}

/** What `find` finds in the articles, against the labels. */
export function measure(
  articles: LabelledArticle[],
  find: (paragraphs: string[]) => FoundInText,
): Measurement {
  const nothing = measured.map((what) => [what, { right: 0, found: 0, labelled: 0 }]);
  const measurement: Measurement = { tallies: Object.fromEntries(nothing), differences: [] };
  for (const article of articles) {
    const found = find(article.paragraphs);
    comparePeople(measurement, article, found);
    compareQuotations(measurement, article, found);
  }
  return measurement;
}

export function precision({ right, found }: Tally): number {
  return found === 0 ? 0 : right / found;
}

export function recall({ right, labelled }: Tally): number {
  return labelled === 0 ? 0 : right / labelled;
}

function comparePeople(
  { tallies, differences }: Measurement,
  article: LabelledArticle,
  found: FoundInText,
): void {
  const say = (what: string) => differences.push(`${article.id}: ${what}`);
  const byName = new Map(found.people.map((person) => [same(person.name), person]));
  const labelled = new Set(article.people.map((person) => same(person.name)));
  add(tallies.people, { found: found.people.length });
  for (const name of byName.keys()) if (!labelled.has(name)) say(`nobody is called ${name}`);
  for (const person of article.people) {
    const match = byName.get(same(person.name));
    if (!match) say(`missed ${person.name}`);
    add(tallies.people, { labelled: 1, right: Number(match !== undefined) });
    for (const title of person.titles) {
      const isRight = match?.titles.some((one) => same(one).endsWith(same(title))) ?? false;
      if (match && !isRight) say(`${person.name} is ${title} too`);
      add(tallies.titles, { labelled: 1, right: Number(isRight) });
    }
    for (const form of ['hanja', 'latin'] as const) {
      const label = person[form];
      if (label) add(tallies['hanja and latin'], { labelled: 1, right: Number(match?.[form] === label) });
    }
  }
}

function compareQuotations(measurement: Measurement, article: LabelledArticle, found: FoundInText): void {
  const { tallies, differences } = measurement;
  const speakerOf = (one: FoundQuotation) =>
    one.speaker === null ? null : (found.people[one.speaker]?.name ?? null);
  const pairs = pairUp(article.quotations, found.quotations, speakerOf);
  add(tallies['quotations at all'], { right: pairs.length });
  for (const label of article.quotations) {
    const pair = pairs.find((one) => one.label === label);
    add(tallies['quotations at all'], { labelled: 1 });
    for (const words of label.nested ?? [])
      add(tallies.nested, {
        labelled: 1,
        right: Number(pair?.found.nested.some((one) => same(one) === same(words))) || 0,
      });
    const isRight = pair !== undefined && isSpeaker(label.speaker, speakerOf(pair.found));
    if (label.speaker) tallyAttributed(tallies, label.isDirect, { labelled: 1, right: Number(isRight) });
    if (!isRight && (pair || label.speaker))
      differences.push(
        `${article.id}: ${label.speaker ?? 'nobody with a name'} says «${label.text}», found: ${pair ? speakerOf(pair.found) : 'nothing'}`,
      );
  }
  for (const one of found.quotations) {
    add(tallies['quotations at all'], { found: 1 });
    if (one.speaker !== null) tallyAttributed(tallies, one.isDirect, { found: 1 });
    if (!pairs.some((pair) => pair.found === one))
      differences.push(`${article.id}: nothing is labelled for «${one.text}», found: ${speakerOf(one)}`);
  }
}

/** Each label with at most one of those found; one with the right speaker goes first. */
function pairUp(
  labels: LabelledQuotation[],
  found: FoundQuotation[],
  speakerOf: (one: FoundQuotation) => string | null,
): Pair[] {
  const left = new Set(found);
  const pairs: Pair[] = [];
  for (const label of labels) {
    const fitting = [...left].filter((one) => saysTheSame(label, one));
    const best = fitting.find((one) => isSpeaker(label.speaker, speakerOf(one))) ?? fitting[0];
    if (!best) continue;
    left.delete(best);
    pairs.push({ label, found: best });
  }
  return pairs;
}

function saysTheSame(label: LabelledQuotation, found: FoundQuotation): boolean {
  if (label.isDirect !== found.isDirect) return false;
  return label.isDirect
    ? same(found.text) === same(label.text)
    : same(found.sentence.text).includes(same(label.text));
}

function isSpeaker(label: string | null, found: string | null): boolean {
  return (label && same(label)) === (found && same(found));
}

function tallyAttributed(tallies: Measurement['tallies'], isDirect: boolean, more: Partial<Tally>): void {
  add(tallies.attributed, more);
  add(tallies[isDirect ? 'attributed, direct' : 'attributed, indirect'], more);
}

function add(tally: Tally, { right = 0, found = 0, labelled = 0 }: Partial<Tally>): void {
  tally.right += right;
  tally.found += found;
  tally.labelled += labelled;
}

function same(text: string): string {
  return text.normalize('NFC').trim();
}
