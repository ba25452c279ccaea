import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import { lookThrough } from './find-people.ts';
import { freeSlug, holdPerson, holdPersons, personEvent } from './hold-person.ts';
import { storeFindings } from './store-findings.ts';
import { openTexts } from './texts.ts';

/** One act looks through no more: the rest is split off again. */
const mostSplit = 100;

/**
 * Makes two people of one: another of the same name, told apart by a word, is meant in some articles, and in every later
 * text of them.
 * @returns the new one's number
 * @throws WordedRefusal where no article or no word is given
 */
export async function splitPerson(
  kernel: Kernel,
  id: number,
  { distinction, articles }: { distinction: string; articles: string[] },
  by: string,
): Promise<Acknowledged<number>> {
  const word = cleanText(distinction);
  if (!word || word.length > 40)
    throw new WordedRefusal(422, 'known-person.problem.distinction', {}, 'distinction');
  const ids = [...new Set(articles)];
  if (ids.length === 0 || ids.length > mostSplit)
    throw new WordedRefusal(422, 'known-person.problem.articles', { most: mostSplit }, 'article');
  const looked = await lookThrough(await openTexts(kernel.store.db, ids));
  return act(kernel, by, async (doing) => {
    const { trx, at, record } = doing;
    await holdPersons(trx);
    const person = await holdPerson(trx, id);
    const named = await trx
      .selectFrom('known_person_article')
      .select(['article_id', 'name'])
      .where('person_id', '=', id)
      .where('article_id', 'in', ids)
      .execute();
    if (named.length === 0)
      throw new WordedRefusal(422, 'known-person.problem.articles', { most: mostSplit }, 'article');
    const { id: other } = await trx
      .insertInto('known_person')
      .values({
        ...{ name: person.name, distinction: word, is_confirmed: true, created_at: at, changed_at: at },
        slug: await freeSlug(trx, person.name, word),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('known_person_ruling')
      .values(
        named.map(({ article_id, name }) => ({
          ...{ article_id, about: 'person', words: name, verdict: 'confirmed', person_id: other },
          ...{ ruled_at: at, ruled_by: by },
        })),
      )
      .execute();
    record(personEvent('known-person.split', [other, id], { from: id }));
    await storeFindings(
      doing,
      named.map(({ article_id }) => article_id),
      looked,
    );
    return other;
  });
}
