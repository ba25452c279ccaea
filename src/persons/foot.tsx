import type { VNode } from 'preact';
import type { Read } from '../kernel/tag-cache.ts';
import type { Site } from '../site/site.ts';
import { calledName, personAddress } from './names.tsx';
import { personsOfArticles, personTag } from './queries.ts';

const mostShown = 8;

/** The people of an article as links: those whom an editor has confirmed. Of the others, it hears of when one is. */
export async function personsFoot(site: Site, read: Read, articleIds: string[]): Promise<VNode | null> {
  // On a page of many articles they would be a list of their own.
  if (articleIds.length !== 1) return null;
  const persons = await personsOfArticles(site.kernel.store.db, articleIds);
  for (const { id } of persons) read(personTag(id));
  const shown = persons.filter((person) => person.is_confirmed).slice(0, mostShown);
  if (shown.length === 0) return null;
  return (
    <p class="people">
      인물{' '}
      {shown.map((person) => (
        <a href={personAddress(person.slug)}>{calledName(person)}</a>
      ))}
    </p>
  );
}
