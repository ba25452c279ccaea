import type { Card } from '../articles/queries.ts';
import { seoulIso } from '../korean/seoul-time.ts';
import { bylineText } from '../site/Byline.tsx';
import { headlineText } from '../site/Headline.tsx';
import { element, xmlDocument } from '../site/xml.ts';
import type { Programme } from './queries.ts';

export const feedType = 'application/atom+xml; charset=utf-8';

type Context = { origin: string; agency: string; notice: string };

/** A programme's articles as Atom (RFC 4287): headline, lead and link, never the text. */
export function programmeFeed(
  programme: Pick<Programme, 'slug' | 'name' | 'purpose' | 'from_day'>,
  cards: Card[],
  { origin, agency, notice }: Context,
): string {
  const address = `${origin}/programmes/${encodeURIComponent(programme.slug)}`;
  const times = cards.map(({ last_modified_at, listed_at }) => last_modified_at ?? listed_at);
  const updated = new Date(
    Math.max(...times.map(Number), Date.parse(`${programme.from_day}T00:00:00+09:00`)),
  );
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ko' }, [
      element('id', {}, [address]),
      element('title', {}, [`${programme.name} | ${agency}`]),
      element('subtitle', {}, [programme.purpose]),
      element('updated', {}, [seoulIso(updated)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${address}/feed` }),
      element('link', { rel: 'alternate', type: 'text/html', href: address }),
      element('rights', {}, [notice]),
      ...cards.map((card) => entry(card, origin, agency)),
    ]),
  );
}

function entry(card: Card, origin: string, agency: string) {
  const address = `${origin}/news/${card.id}`;
  return element('entry', {}, [
    element('id', {}, [address]),
    element('title', {}, [headlineText(card)]),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', {}, [seoulIso(card.first_published_at ?? card.listed_at)]),
    element('updated', {}, [seoulIso(card.last_modified_at ?? card.listed_at)]),
    // Every entry needs one (RFC 4287, 4.1.2).
    element('author', {}, [element('name', {}, [bylineText(card.byline) || agency])]),
    card.section_name ? element('category', { term: card.section_name }) : null,
    element('summary', {}, [card.lead]),
  ]);
}
