import type { Term } from '../korean/tokens/tokens.ts';
import type { Clause } from './query-language.ts';
import { inHeadline } from './segments/cut-article.ts';

/** A clause with the words that it is looked for by; `aliases` are other spellings of a form, as terms. */
type ReadClause = Clause & { terms: Term[] };
export type ReadQuery = { groups: ReadClause[][]; excluded: ReadClause[] };

/** Forms of a word that are spelled otherwise: 習近平 for 시진핑. */
export type Aliases = Map<string, Term[]>;

/** Places one after the other, each with any of some words. */
export type Sequence = string[][];

/** What an article must have to match. `any` are words of one meaning, `either` what was asked for with OR. */
export type Condition =
  | { any: Sequence[] }
  | { either: Condition[] }
  | { all: Condition[] }
  | { not: Condition };

/**
 * What a query looks for; null where that is nothing, as in one that only excludes. Reporters are looked for elsewhere.
 */
export function conditionOf({ groups, excluded }: ReadQuery, aliases: Aliases): Condition | null {
  const wanted = groups.flatMap((group, index): Condition[] => {
    const either = inWords(group).map((clause) => clauseCondition(clause, aliases));
    const joined = joinedWith(groups, index).map((word) => termCondition(joinedTerm(word), '', aliases));
    return either.length > 0 ? [one({ either: [...either, ...joined] })] : [];
  });
  if (wanted.length === 0) return null;
  const unwanted = inWords(excluded).map((clause): Condition => ({ not: clauseCondition(clause, aliases) }));
  return one({ all: [...wanted, ...unwanted] });
}

function inWords(clauses: ReadClause[]): ReadClause[] {
  return clauses.filter(({ kind, terms }) => kind !== 'reporter' && terms.length > 0);
}

function clauseCondition({ kind, terms, isHeadline }: ReadClause, aliases: Aliases): Condition {
  const mark = isHeadline ? inHeadline : '';
  if (kind === 'phrase') return { any: [marked(phraseOf(terms), mark)] };
  return one({ all: terms.map((term) => termCondition(term, mark, aliases)) });
}

function termCondition(term: Term, mark: string, aliases: Aliases): Condition {
  const others = term.forms.flatMap((form) => aliases.get(form) ?? []);
  return { any: [term, ...others].flatMap(waysOf).map((way) => marked(way, mark)) };
}

/** As a whole, in any of its forms, or by its units one after the other. */
function waysOf({ forms, units }: Term): Sequence[] {
  const whole = forms.length > 0 ? [[forms]] : [];
  return units.length > 0 ? [...whole, units.map((unit) => [unit])] : whole;
}

/** Words one after the other, each by its units, or as it is where it has none. */
function phraseOf(terms: Term[]): Sequence {
  return terms.flatMap(({ forms, units }) => (units.length > 0 ? units.map((unit) => [unit]) : [forms]));
}

function marked(sequence: Sequence, mark: string): Sequence {
  return sequence.map((words) => words.map((word) => mark + word));
}

/** The words that those of a query may be together, as they are looked for. */
export function joinedTerms({ groups }: ReadQuery): Term[] {
  return groups.flatMap((_, index) => joinedWith(groups, index).map(joinedTerm));
}

/** 중러 관계 is 중러관계: two words that stand beside each other in a query may be one in a text. */
function joinedWith(groups: ReadClause[][], index: number): string[] {
  return [index - 1, index].flatMap((at) => {
    const first = plainWord(groups[at]);
    const second = plainWord(groups[at + 1]);
    return first && second ? [first + second] : [];
  });
}

function joinedTerm(word: string): Term {
  return { forms: [word], units: [] };
}

function plainWord(group: ReadClause[] | undefined): string | undefined {
  const [clause, other] = group ?? [];
  if (!clause || other || clause.kind !== 'words' || clause.isHeadline || clause.terms.length !== 1) return;
  return clause.terms[0]?.forms.at(-1);
}

/** Without a list of one around it. */
function one(condition: { either: Condition[] } | { all: Condition[] }): Condition {
  const [first, ...more] = 'all' in condition ? condition.all : condition.either;
  return first && more.length === 0 ? first : condition;
}
