import { WordedRefusal } from '../desk/worded-refusal.ts';
import { act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';

export const aliasActs = ['confirm', 'refuse', 'add'] as const;
export type AliasAct = (typeof aliasActs)[number];

const kinds = { confirm: 'alias.confirmed', refuse: 'alias.refused', add: 'alias.added' } as const;

/** One word, as it is looked for. */
const word = /^[\p{L}\p{N}&.-]{2,30}$/u;

/**
 * Says whether two spellings are taken for each other, in both directions. What is refused stays so, however often articles
 * write it.
 * @throws WordedRefusal where these are no two words
 */
export async function decideAlias(
  kernel: Kernel,
  move: AliasAct,
  given: { form: string; alias: string },
  actor: string,
): Promise<void> {
  const [form, alias] = [given.form, given.alias].map((text) => cleanText(text).toLowerCase()) as [
    string,
    string,
  ];
  for (const [field, text] of Object.entries({ form, alias }))
    if (!word.test(text)) throw new WordedRefusal(422, 'alias.problem.word', {}, field);
  if (form === alias) throw new WordedRefusal(422, 'alias.problem.same', {}, 'alias');
  await act(kernel, actor, async ({ trx, at, record }) => {
    const pairs = [
      [form, alias],
      [alias, form],
    ] as const;
    const decision = { is_used: move !== 'refuse', decided_by: actor, decided_at: at };
    await trx
      .insertInto('search_alias_decision')
      .values(pairs.map(([one, other]) => ({ form: one, alias: other, ...decision })))
      .onConflict((conflict) => conflict.columns(['form', 'alias']).doUpdateSet(decision))
      .execute();
    record({ kind: kinds[move], subject: `${form} = ${alias}`, data: { form, alias }, tags: [] });
  });
}
