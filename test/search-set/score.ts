import { readFileSync } from 'node:fs';

export type Document = { id: string; headline: string; lead: string; body: string };
export type Query = { query: string; kind: string; relevant: string[] };
export type Part = { documents: Document[]; queries: Query[] };

/** What became of one question: `missing` was not found, `wrong` was found and is none. */
export type Outcome = Query & { missing: string[]; wrong: string[]; f1: number };

export type Score = { queries: number; macroF1: number; microF1: number; right: number };

/** @param name of its folder */
export function readPart(name: string): Part {
  const read = (file: string) =>
    JSON.parse(readFileSync(new URL(`${name}/${file}`, import.meta.url), 'utf8'));
  return { documents: read('documents.json'), queries: read('queries.json') };
}

/** @param found each once, in any order */
export function outcomeOf(query: Query, found: string[]): Outcome {
  const missing = query.relevant.filter((id) => !found.includes(id));
  const wrong = found.filter((id) => !query.relevant.includes(id));
  return { ...query, missing, wrong, f1: f1Of(query.relevant.length - missing.length, missing, wrong) };
}

/** Macro: every question counts the same; micro: every story. `right`: the share without any mistake. */
export function scoreOf(outcomes: Outcome[]): Score {
  const missing = outcomes.flatMap((outcome) => outcome.missing);
  const wrong = outcomes.flatMap((outcome) => outcome.wrong);
  const hits = outcomes.flatMap(({ relevant }) => relevant).length - missing.length;
  const share = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    queries: outcomes.length,
    macroF1: share(outcomes.map(({ f1 }) => f1)),
    microF1: f1Of(hits, missing, wrong),
    right: share(outcomes.map(({ f1 }) => (f1 === 1 ? 1 : 0))),
  };
}

/** One line a kind, and one for all. */
export function scoresByKind(outcomes: Outcome[]): Record<string, Score> {
  const kinds = Object.groupBy(outcomes, ({ kind }) => kind);
  const lines = Object.entries(kinds).map(([kind, some = []]) => [kind, scoreOf(some)]);
  return { ...Object.fromEntries(lines), all: scoreOf(outcomes) };
}

function f1Of(hits: number, missing: string[], wrong: string[]): number {
  const all = 2 * hits + missing.length + wrong.length;
  return all === 0 ? 1 : (2 * hits) / all;
}
