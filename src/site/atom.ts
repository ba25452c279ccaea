import { seoulIso } from '../korean/seoul-time.ts';
import { element, xmlDocument } from './xml.ts';

export const feedType = 'application/atom+xml; charset=utf-8';

type Feed = {
  /** The page that it is the feed of, and where it lies itself. */
  page: string;
  self: string;
  title: string;
  subtitle: string;
  notice: string;
  /** When it is as old as none of its entries. */
  since: Date;
};

type Entry = {
  address: string;
  title: string;
  published: Date;
  updated: Date;
  author: string;
  category: string | null;
  summary: string;
};

/** Articles as Atom (RFC 4287): headline, lead and link, never the text. */
export function atomFeed({ page, self, title, subtitle, notice, since }: Feed, entries: Entry[]): string {
  const updated = new Date(Math.max(...entries.map(({ updated }) => Number(updated)), Number(since)));
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ko' }, [
      element('id', {}, [page]),
      element('title', {}, [title]),
      element('subtitle', {}, [subtitle]),
      element('updated', {}, [seoulIso(updated)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      element('rights', {}, [notice]),
      ...entries.map(entryOf),
    ]),
  );
}

function entryOf({ address, title, published, updated, author, category, summary }: Entry) {
  return element('entry', {}, [
    element('id', {}, [address]),
    element('title', {}, [title]),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', {}, [seoulIso(published)]),
    element('updated', {}, [seoulIso(updated)]),
    // Every entry needs one (RFC 4287, 4.1.2).
    element('author', {}, [element('name', {}, [author])]),
    category ? element('category', { term: category }) : null,
    element('summary', {}, [summary]),
  ]);
}
