import { seoulIso } from '../korean/seoul-time.ts';
import type { CardData } from './ArticleList.tsx';
import { bylineText } from './Byline.tsx';
import type { FileView } from './file.ts';
import { headlineText } from './Headline.tsx';
import { element, xmlDocument } from './xml.ts';

/** How many articles a feed has. */
export const feedLength = 30;

type Context = { origin: string; agency: string; notice: string };

/** What a feed is of: a page of the site by its path, below which the feed stands; both with the query, where there is one. */
type Subject = { path: string; query?: string; name: string; about: string; began: Date };

type FeedCard = CardData & { last_modified_at: Date | null; listed_at: Date };

/** Articles as Atom (RFC 4287): headline, lead and link, never the text. */
export function atomFeed(
  { path, query = '', name, about, began }: Subject,
  cards: FeedCard[],
  { origin, agency, notice }: Context,
): FileView {
  const address = `${origin}${path}${query}`;
  const times = cards.map(({ last_modified_at, listed_at }) => last_modified_at ?? listed_at);
  const updated = new Date(Math.max(...times.map(Number), began.getTime()));
  const body = xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ko' }, [
      element('id', {}, [address]),
      element('title', {}, [`${name} | ${agency}`]),
      element('subtitle', {}, [about]),
      element('updated', {}, [seoulIso(updated)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${origin}${path}/feed${query}` }),
      element('link', { rel: 'alternate', type: 'text/html', href: address }),
      element('rights', {}, [notice]),
      ...cards.map((card) => entry(card, origin, agency)),
    ]),
  );
  return { type: 'application/atom+xml; charset=utf-8', body };
}

function entry(card: FeedCard, origin: string, agency: string) {
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
