import { act, type Kernel } from '../kernel/kernel.ts';
import type { Person } from '../site/person.ts';
import type { Group } from './kinds.ts';

/** From now on these kinds of notices come to somebody by mail, too, and no others. */
export async function chooseMail(kernel: Kernel, person: Person, mailed: Group[]): Promise<void> {
  await act(kernel, person.name, async ({ trx, record }) => {
    await trx
      .insertInto('notice_choice')
      .values({ person_id: person.id, mailed })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ mailed }))
      .execute();
    record({
      kind: 'person.mail-chosen',
      subject: `person:${person.id}`,
      data: { by: person.id, mailed },
      tags: [],
    });
  });
}
