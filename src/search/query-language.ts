import { joinCounters } from '../korean/tokens/amount.ts';

/** What a query asks for: words, a phrase in quotation marks, or a reporter's name. */
export type Clause = {
  kind: 'words' | 'phrase' | 'reporter';
  text: string;
  isHeadline: boolean;
};

/** Each group by any of its clauses; none of what is excluded. */
export type Query = { groups: Clause[][]; excluded: Clause[] };

/** More are left out: a sentence of this length finds itself. */
const mostClauses = 24;

const PART =
  /(?<or>(?<!\S)(?:OR|\|)(?!\S))|(?<minus>(?<!\S)[-–])?(?:(?<field>제목|기자|title|by):)?(?:["“”](?<phrase>[^"“”]*)["“”]?|(?<word>[^\s"“”]+))/gu;

/**
 * Reads a query: blanks mean and, `OR` between two means either, `-` before one excludes it, quotation marks make a
 * phrase, `제목:` looks in headlines only, `기자:` for a reporter. Whatever is typed is a query.
 */
export function readQuery(text: string): Query {
  const query: Query = { groups: [], excluded: [] };
  let joins = false;
  for (const { groups = {} } of joinCounters(text.normalize('NFC')).matchAll(PART)) {
    if (groups.or) {
      joins = query.groups.length > 0;
      continue;
    }
    const clause = clauseOf(groups);
    if (!clause) continue;
    if (groups.minus) query.excluded.push(clause);
    else if (joins) query.groups.at(-1)?.push(clause);
    else query.groups.push([clause]);
    joins = false;
    if (query.groups.length + query.excluded.length >= mostClauses) break;
  }
  return query;
}

function clauseOf({ field, phrase, word }: Record<string, string | undefined>): Clause | null {
  const text = (phrase ?? word ?? '').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const isReporter = field === '기자' || field === 'by';
  return {
    kind: isReporter ? 'reporter' : phrase === undefined ? 'words' : 'phrase',
    text,
    isHeadline: field === '제목' || field === 'title',
  };
}
