import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { requireUnchanged } from '../kernel/made-from.ts';
import { cleanText, readInput } from '../kernel/read-input.ts';
import type { PersonOfDesk } from './desk-queries.ts';
import { holdPerson, holdPersons, personEvent, slugOf } from './hold-person.ts';

const line = z.string().max(80).default('');

const lines = z
  .string()
  .max(2_000)
  .default('')
  .transform((text) => [...new Set(text.split('\n').map(cleanText).filter(Boolean))]);

const given = z.object({
  name: line,
  distinction: line,
  slug: line,
  hanja: line.transform((text) => text || null),
  latin: line.transform((text) => text || null),
  aliases: lines,
  shortForms: lines,
  note: z.string().max(1_000).default(''),
  confirmed: z.string().default(''),
});

/** What the form of somebody was made from. */
export function stateOf(person: PersonOfDesk) {
  const { name, distinction, slug, hanja, latin, aliases, short_forms, note, is_confirmed } = person;
  return { name, distinction, slug, hanja, latin, aliases, short_forms, note, is_confirmed };
}

/**
 * Changes what is said of somebody. An address that changes leads to the new one.
 * @param madeFrom the fingerprint of what was changed
 * @throws WordedRefusal where there is nobody, the name is missing or the address another's; Stale
 */
export async function changePerson(
  kernel: Kernel,
  id: number,
  form: unknown,
  madeFrom: string | null,
  by: string,
): Promise<Acknowledged<void>> {
  const { shortForms, confirmed, slug: asked, ...texts } = readInput(given, form);
  if (!texts.name) throw new WordedRefusal(422, 'known-person.problem.name', {}, 'name');
  return act(kernel, by, async ({ trx, at, record }) => {
    await holdPersons(trx);
    const person = await holdPerson(trx, id);
    requireUnchanged(stateOf(person), madeFrom);
    const slug = asked ? slugOf(asked) : person.slug;
    if (slug !== person.slug) {
      const other = await trx
        .selectFrom('known_person')
        .select('name')
        .where('slug', '=', slug)
        .executeTakeFirst();
      const before = await trx
        .selectFrom('known_person_address')
        .select('person_id')
        .where('slug', '=', slug)
        .where('person_id', '<>', id)
        .executeTakeFirst();
      if (other || before) throw new WordedRefusal(422, 'known-person.problem.slug', { slug }, 'slug');
      await trx.deleteFrom('known_person_address').where('slug', '=', slug).execute();
      await trx.insertInto('known_person_address').values({ slug: person.slug, person_id: id }).execute();
    }
    await trx
      .updateTable('known_person')
      .set({ ...texts, slug, short_forms: shortForms, is_confirmed: confirmed === 'on', changed_at: at })
      .where('id', '=', id)
      .execute();
    record(personEvent('known-person.changed', [id]));
  });
}
