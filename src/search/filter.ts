import type { Condition } from './condition.ts';
import { inList } from './segments/cut-article.ts';

/** What narrows a search beside its words. */
export type Filter = {
  /** Of each group an article must stand in one list. */
  lists: List[][];
  from: Date | null;
  until: Date | null;
};

type List = { kind: 'section' | 'reporter'; id: number };

/** What an article must have to match; null where nothing is asked for. */
export function narrowed(words: Condition | null, lists: Filter['lists']): Condition | null {
  const all = [
    ...(words ? [words] : []),
    ...lists.map((list): Condition => ({ any: list.map(({ kind, id }) => [[inList(kind, id)]]) })),
  ];
  return all.length > 0 ? { all } : null;
}
