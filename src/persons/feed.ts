import { type Card, cardsOf } from '../articles/queries.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { seoulIso } from '../korean/seoul-time.ts';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import { bylineText } from '../site/Byline.tsx';
import type { FileView } from '../site/file.ts';
import { headlineText } from '../site/Headline.tsx';
import type { Site } from '../site/site.ts';
import { element, xmlDocument } from '../site/xml.ts';
import { calledName, personAddress } from './names.tsx';
import { articlesOf, personAt, personTag } from './queries.ts';

const feedLength = 30;

/** The newest articles that speak of somebody, as Atom (RFC 4287): headline, lead and link. */
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
  const origin = kernel.config.SOKBO_URL;
  const address = `${origin}${personAddress(person.slug)}`;
  const times = cards.map(({ last_modified_at, listed_at }) => last_modified_at ?? listed_at);
  const body = xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ko' }, [
      element('id', {}, [address]),
      element('title', {}, [`${calledName(person)} | ${name}`]),
      element('updated', {}, [seoulIso(new Date(Math.max(...times.map(Number))))]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${address}/feed` }),
      element('link', { rel: 'alternate', type: 'text/html', href: address }),
      element('rights', {}, [notice]),
      ...cards.map((card) => entry(card, origin, name)),
    ]),
  );
  return { type: 'application/atom+xml; charset=utf-8', body };
}

function entry(card: Card, origin: string, agency: string) {
  const address = `${origin}/news/${card.id}`;
  return element('entry', {}, [
    element('id', {}, [address]),
    element('title', {}, [headlineText(card)]),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', {}, [seoulIso(card.first_published_at ?? card.listed_at)]),
    element('updated', {}, [seoulIso(card.last_modified_at ?? card.listed_at)]),
    element('author', {}, [element('name', {}, [bylineText(card.byline) || agency])]),
    element('summary', {}, [card.lead]),
  ]);
}
