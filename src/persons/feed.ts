import { cardsOf } from '../articles/queries.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import { atomFeed, feedLength } from '../site/atom.ts';
import type { FileView } from '../site/file.ts';
import type { Site } from '../site/site.ts';
import { calledName, personAddress } from './names.tsx';
import { articlesOf, personAt, personTag } from './queries.ts';

/** The newest articles that speak of somebody, as Atom. */
export async function personFeed({ kernel }: Site, read: Read, slug: string): Promise<FileView | null> {
  const { db } = kernel.store;
  const person = await personAt(db, slug.normalize('NFC'));
  if (!person) return null;
  read(personTag(person.id));
  read('latest');
  read(agencyTag);
  if (person.withdrawn_at || !person.is_listed) return null;
  const { ids } = await articlesOf(db, person.id, { before: null, limit: feedLength });
  for (const id of ids) read(`article:${id}`);
  const cards = await cardsOf(db, ids);
  const { name, notice } = await agencyParticulars(db);
  const subject = {
    path: personAddress(person.slug),
    name: calledName(person),
    about: `${calledName(person)}에 관한 기사`,
    began: person.created_at,
  };
  return atomFeed(subject, cards, { origin: kernel.config.SOKBO_URL, agency: name, notice });
}
