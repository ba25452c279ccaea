import type { Term } from '../korean/tokens/tokens.ts';
import type { Clause } from './query-language.ts';

/** A clause with the words that it is looked for by; `aliases` are other spellings of a form, as terms. */
type ReadClause = Clause & { terms: Term[] };
export type ReadQuery = { groups: ReadClause[][]; excluded: ReadClause[] };

/** Forms of a word that are spelled otherwise: 習近平 for 시진핑. */
export type Aliases = Map<string, Term[]>;

/**
 * A query as PostgreSQL takes it; null where nothing is looked for, as in one that only excludes. Reporters are looked
 * for elsewhere.
 */
export function tsqueryOf({ groups, excluded }: ReadQuery, aliases: Aliases): string | null {
  const wanted = groups.flatMap((group, index) => {
    const words = group.filter(({ kind, terms }) => kind !== 'reporter' && terms.length > 0);
    const either = words.map((clause) => clauseQuery(clause, aliases));
    const joined = joinedWith(groups, index);
    return either.length > 0 ? [any([...either, ...joined])] : [];
  });
  if (wanted.length === 0) return null;
  const unwanted = excluded
    .filter(({ kind, terms }) => kind !== 'reporter' && terms.length > 0)
    .map((clause) => `!(${clauseQuery(clause, aliases)})`);
  return [...wanted, ...unwanted].join(' & ');
}

function clauseQuery({ kind, terms, isHeadline }: ReadClause, aliases: Aliases): string {
  const weight = isHeadline ? ':A' : '';
  if (kind === 'phrase') return phraseQuery(terms, weight);
  return terms.map((term) => termQuery(term, weight, aliases)).join(' & ');
}

function termQuery(term: Term, weight: string, aliases: Aliases): string {
  const others = term.forms.flatMap((form) => aliases.get(form) ?? []);
  return any([term, ...others].flatMap((each) => waysOf(each, weight)));
}

function waysOf({ forms, units }: Term, weight: string): string[] {
  const whole = forms.map((form) => lexeme(form, weight));
  return units.length > 0 ? [...whole, inOrder(units, weight)] : whole;
}

/** Words one after the other, each by its units, or as it is where it has none. */
function phraseQuery(terms: Term[], weight: string): string {
  const steps = terms.flatMap(({ forms, units }) =>
    units.length > 0
      ? units.map((unit) => lexeme(unit, weight))
      : [any(forms.map((form) => lexeme(form, weight)))],
  );
  return steps.length > 1 ? `(${steps.join(' <-> ')})` : (steps[0] as string);
}

function inOrder(units: string[], weight: string): string {
  const steps = units.map((unit) => lexeme(unit, weight));
  return steps.length > 1 ? `(${steps.join(' <-> ')})` : (steps[0] as string);
}

/** 중러 관계 is 중러관계: two words that stand beside each other in a query may be one in a text. */
function joinedWith(groups: ReadClause[][], index: number): string[] {
  return [index - 1, index].flatMap((at) => {
    const first = plainWord(groups[at]);
    const second = plainWord(groups[at + 1]);
    return first && second ? [lexeme(first + second, '')] : [];
  });
}

function plainWord(group: ReadClause[] | undefined): string | undefined {
  const [clause, other] = group ?? [];
  if (!clause || other || clause.kind !== 'words' || clause.isHeadline || clause.terms.length !== 1) return;
  return clause.terms[0]?.forms.at(-1);
}

function any(ways: string[]): string {
  const all = [...new Set(ways)];
  return all.length > 1 ? `(${all.join(' | ')})` : (all[0] as string);
}

function lexeme(word: string, weight: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${weight}`;
}
