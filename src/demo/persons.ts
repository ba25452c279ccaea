import type { Kernel } from '../kernel/kernel.ts';
import { changePerson } from '../persons/change-person.ts';
import { personMeant } from '../persons/desk-queries.ts';
import { quotationsIn } from '../persons/queries.ts';
import { rule } from '../persons/rule.ts';
import { desk } from './pictures.ts';

/** Somebody whom the demo's editors have confirmed, and the articles, by key, of which they have confirmed the words. */
export type DemoPerson = { name: string; note: string; latin?: string; articles: string[] };

/**
 * Confirms some of whom was found in the demo's articles.
 * @param ids of the demo's articles by key
 */
export async function confirmPersons(
  kernel: Kernel,
  persons: DemoPerson[],
  ids: Map<string, string>,
): Promise<void> {
  const { db } = kernel.store;
  for (const { name, note, latin = '', articles } of persons) {
    const id = await personMeant(db, name);
    if (id === null) throw new Error(`no article of the demo speaks of ${name}`);
    await changePerson(kernel, id, { name, note, latin, confirmed: 'on' }, null, desk.name);
    for (const article of articles.flatMap((key) => ids.get(key) ?? []))
      for (const { words, sentence, speaker_text } of await quotationsIn(db, id, [article])) {
        const said = { about: 'quotation', verdict: 'confirmed', words, sentence, speaker: name };
        await rule(kernel, { article }, { ...said, speakerText: speaker_text ?? '' }, desk.name);
      }
  }
}
