import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Term } from '../korean/tokens/tokens.ts';
import { analyser } from './analyser.ts';
import type { Aliases } from './condition.ts';

const mostAliases = 4;

/** An acronym stands behind the last word of a name: of 유럽 연합(EU) only a part is written before it. */
const shortestName = 4;

/**
 * Whether what one article wrote side by side may be taken for each other without the desk. How many wrote it says
 * nothing: 고대역폭 메모리(HBM) is written in all of them, and 메모리 is not HBM.
 */
export function isEvident(form: string, alias: string): boolean {
  const [hangul, other] = /^[가-힣]/.test(form) ? [form, alias] : [alias, form];
  if (/\p{Script=Han}/u.test(other)) return true;
  return hangul.length >= Math.max(shortestName, other.length);
}

/** Other spellings of what is looked for: what the desk says, then those that most articles gave. */
export async function aliasesOf(db: Kysely<DB>, terms: Term[]): Promise<Aliases> {
  const forms = [...new Set(terms.flatMap((term) => term.forms))];
  if (forms.length === 0) return new Map();
  const { rows } = await sql<{ form: string; alias: string; is_used: boolean | null }>`
    select form, alias, decision.is_used
    from search_alias as learnt full join search_alias_decision as decision using (form, alias)
    where form = any(${forms}::text[]) and decision.is_used is distinct from false
    order by decision.is_used nulls last, learnt.articles desc, alias
  `.execute(db);
  const used = rows.filter(({ form, alias, is_used }) => is_used || isEvident(form, alias));
  const each = [...Map.groupBy(used, ({ form }) => form)].flatMap(([, own]) => own.slice(0, mostAliases));
  const cut = await analyser.terms(each.map(({ alias }) => alias));
  const found = each.flatMap(({ form, alias }, index) => {
    const [term, other] = cut[index] ?? [];
    // Its own form besides: a name in another script may be cut as one in Korean is.
    return [{ form, terms: [{ forms: [alias], units: term && !other ? term.units : [] }] }];
  });
  return new Map(
    [...Map.groupBy(found, ({ form }) => form)].map(([form, own]) => [form, own.flatMap((one) => one.terms)]),
  );
}
