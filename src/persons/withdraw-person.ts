import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import { findPeople } from './find-people.ts';
import { holdPerson, holdPersons, personEvent } from './hold-person.ts';

const longestReason = 300;

/**
 * Takes somebody out of all that is shown, on request. What was found is deleted, and never found anew under any of the
 * names, which stay for that alone.
 * @throws WordedRefusal where there is nobody, no reason is given, or it is done already
 */
export async function withdrawPerson(
  kernel: Kernel,
  id: number,
  reason: string,
  by: string,
): Promise<Acknowledged<void>> {
  const given = cleanText(reason);
  if (!given || given.length > longestReason)
    throw new WordedRefusal(422, 'known-person.problem.reason', {}, 'reason');
  return act(kernel, by, async ({ trx, at, record }) => {
    await holdPersons(trx);
    const person = await holdPerson(trx, id);
    if (person.withdrawn_at) throw new WordedRefusal(409, 'known-person.problem.withdrawn');
    await trx.deleteFrom('known_person_quotation').where('person_id', '=', id).execute();
    const named = await trx
      .deleteFrom('known_person_article')
      .where('person_id', '=', id)
      .returning(['article_id', 'hanja'])
      .execute();
    await trx
      .updateTable('known_person')
      .set({
        ...{ withdrawn_at: at, withdrawn_by: by, withdrawn_reason: given, changed_at: at },
        withdrawn_articles: named.map(({ article_id }) => article_id),
        // What articles wrote beside the name tells another of that name from this one.
        hanja: person.hanja ?? named.find(({ hanja }) => hanja)?.hanja ?? null,
      })
      .where('id', '=', id)
      .execute();
    record(personEvent('known-person.withdrawn', [id], { reason: given }));
  });
}

/**
 * Shows somebody again, and looks through the articles that spoke of him or her.
 * @throws WordedRefusal where he or she is not withdrawn
 */
export async function restorePerson(kernel: Kernel, id: number, by: string): Promise<Acknowledged<void>> {
  const restored = await act(kernel, by, async ({ trx, at, record }) => {
    await holdPersons(trx);
    const person = await holdPerson(trx, id);
    if (!person.withdrawn_at) throw new WordedRefusal(409, 'known-person.problem.shown');
    await trx
      .updateTable('known_person')
      .set({
        ...{ withdrawn_at: null, withdrawn_by: null, withdrawn_reason: null, changed_at: at },
        withdrawn_articles: [],
      })
      .where('id', '=', id)
      .execute();
    record(personEvent('known-person.restored', [id]));
    return person.withdrawn_articles;
  });
  await findPeople(kernel, restored.result);
  return { ...restored, result: undefined };
}
