import { sql } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { personMeant } from './desk-queries.ts';
import { holdPerson, holdPersons, personEvent } from './hold-person.ts';

/**
 * Makes one of two people who are the same: the other one keeps the page, is known by the names of both, and has what was
 * found of both. The address of the first leads there.
 * @param other by number or address
 * @throws WordedRefusal where there is nobody to join, or one of them is withdrawn
 */
export async function mergePerson(
  kernel: Kernel,
  id: number,
  other: string,
  by: string,
): Promise<Acknowledged<number>> {
  return act(kernel, by, async ({ trx, at, record }) => {
    await holdPersons(trx);
    const from = await holdPerson(trx, id);
    const meant = await personMeant(trx, other);
    if (meant === null || meant === id)
      throw new WordedRefusal(422, 'known-person.problem.other', {}, 'other');
    const into = await holdPerson(trx, meant);
    if (from.withdrawn_at || into.withdrawn_at)
      throw new WordedRefusal(409, 'known-person.problem.withdrawn', {}, 'other');
    const names = [...into.aliases, from.name, ...from.aliases].filter((name) => name !== into.name);
    await trx
      .updateTable('known_person')
      .set({
        aliases: [...new Set(names)],
        short_forms: [...new Set([...into.short_forms, ...from.short_forms])],
        hanja: into.hanja ?? from.hanja,
        latin: into.latin ?? from.latin,
        note: into.note || from.note,
        is_confirmed: into.is_confirmed || from.is_confirmed,
        changed_at: at,
      })
      .where('id', '=', into.id)
      .execute();
    await trx
      .updateTable('known_person')
      .set({ merged_into: into.id, changed_at: at })
      .where(({ eb, or }) => or([eb('id', '=', id), eb('merged_into', '=', id)]))
      .execute();
    await trx
      .updateTable('known_person_ruling')
      .set({ person_id: into.id })
      .where('person_id', '=', id)
      .execute();
    await trx
      .updateTable('known_person_quotation')
      .set({ person_id: into.id })
      .where('person_id', '=', id)
      .execute();
    await sql`update known_person_article as mine set person_id = ${into.id}
      where person_id = ${id} and not exists (select from known_person_article as theirs
        where theirs.article_id = mine.article_id and theirs.person_id = ${into.id})`.execute(trx);
    await trx.deleteFrom('known_person_article').where('person_id', '=', id).execute();
    record(personEvent('known-person.merged', [into.id, id], { from: id }));
    return into.id;
  });
}
