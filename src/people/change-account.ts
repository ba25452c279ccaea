import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import { type Language, languages, type Person } from '../site/person.ts';
import { PeopleRefused } from './refusals.ts';

/** The interface of the desk speaks this language to them from now on. */
export async function setLanguage(kernel: Kernel, person: Person, value: string): Promise<void> {
  const language = languages.find((known) => known === value);
  if (!language) throw new PeopleRefused(422, 'language.wrong');
  await act(kernel, person.name, async (now) => {
    await now.trx
      .updateTable('person')
      .set({ language: language satisfies Language, updated_at: now.at })
      .where('id', '=', person.id)
      .execute();
    noteOwn(now, 'person.language-changed', person);
  });
}

/** Removes one of a person's own passkeys; it opens nothing any more. */
export async function removePasskey(kernel: Kernel, person: Person, id: string): Promise<void> {
  await act(kernel, person.name, async (now) => {
    const removed = await now.trx
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('person_id', '=', person.id)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw new PeopleRefused(404, 'passkey.unknown');
    noteOwn(now, 'person.passkey-removed', person);
  });
}

type OwnEvent =
  | 'person.password-changed'
  | 'person.passkey-added'
  | 'person.second-factor-on'
  | 'person.second-factor-off';

/** Notes what better-auth has already changed of a person's ways to sign in. */
export async function noteChange(kernel: Kernel, kind: OwnEvent, person: Person): Promise<void> {
  await act(kernel, person.name, async (now) => noteOwn(now, kind, person));
}

function noteOwn({ record }: Act, kind: string, { id }: Person): void {
  record({ kind, subject: `person:${id}`, data: { by: id }, tags: [] });
}
