import type { Card } from '../articles/queries.ts';
import { atomFeed } from '../site/atom.ts';
import { bylineText } from '../site/Byline.tsx';
import { headlineText } from '../site/Headline.tsx';
import type { Programme } from './queries.ts';

type Context = { origin: string; agency: string; notice: string };

/** A programme's articles as Atom. */
export function programmeFeed(
  { slug, name, purpose, from_day }: Pick<Programme, 'slug' | 'name' | 'purpose' | 'from_day'>,
  cards: Card[],
  { origin, agency, notice }: Context,
): string {
  const page = `${origin}/programmes/${encodeURIComponent(slug)}`;
  const feed = {
    page,
    self: `${page}/feed`,
    title: `${name} | ${agency}`,
    subtitle: purpose,
    notice,
    since: new Date(`${from_day}T00:00:00+09:00`),
  };
  return atomFeed(
    feed,
    cards.map((card) => ({
      address: `${origin}/news/${card.id}`,
      title: headlineText(card),
      published: card.first_published_at ?? card.listed_at,
      updated: card.last_modified_at ?? card.listed_at,
      author: bylineText(card.byline) || agency,
      category: card.section_name,
      summary: card.lead,
    })),
  );
}
