import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Guarded } from '../kernel/page-cache.ts';
import type { Particulars } from './agency.ts';
import { Footer } from './Footer.tsx';
import type { Frame } from './frame.ts';
import { islands, scriptOf } from './islands.ts';
import { Masthead } from './Masthead.tsx';
import { stylesheetOf } from './styles.ts';

/** What a route gives: the main part of a page and what its head says of it. */
export type PageView = {
  title: string;
  description?: string;
  /** Path of the one address that the page has. */
  path: string;
  main: ComponentChildren;
  /** Style sheets that the main part needs beside those of all pages: `home/home` is src/home/home.css. */
  sheets?: string[];
  /** A script that it needs beside the islands of all pages: `live/live-list` is src/live/live-list.script.ts. */
  script?: string;
  /** More of the head: Open Graph of an article, JSON-LD, links to the pages before and after. */
  head?: (context: { agency: Particulars; origin: string }) => ComponentChildren;
  status?: number;
  /** Address of the menu's entry that the page belongs to. */
  within?: string;
  /** What an open page is told live beside bulletins, as an address below /live: `/sections/경제`; '' for all that is new. */
  stream?: string;
  /** The article that the page shows, where that is not free: it is asked for each time who may have it whole. */
  guarded?: Guarded | undefined;
  /** It is one text, and does without the styles of lists. */
  isText?: boolean;
  /** Only the home page bears the agency's name as its heading. */
  isHome?: boolean;
};

/** The whole document, and the hash of its styles. They stand in the page: one round trip shows it complete. */
export function documentOf(view: PageView, frame: Frame, origin: string): { html: string; styles: string } {
  const lists = view.isText ? [] : ['site/pages/paged', 'site/pages/lists'];
  const { css, hash } = stylesheetOf([...frame.sheets, ...lists, ...(view.sheets ?? [])]);
  const html = renderToString(<Document view={view} frame={frame} origin={origin} css={css} />);
  return { html: `<!doctype html>${html}`, styles: hash };
}

type Props = { view: PageView; frame: Frame; origin: string; css: string };

function Document({ view, frame, origin, css }: Props) {
  const { agency, services, footEntries, parts } = frame;
  const title = view.isHome ? view.title : `${view.title} | ${agency.name}`;
  const isFound = (view.status ?? 200) === 200;
  return (
    <html lang="ko">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {view.description && <meta name="description" content={view.description} />}
        {isFound ? (
          <link rel="canonical" href={`${origin}${view.path}`} />
        ) : (
          <meta name="robots" content="noindex" />
        )}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        {view.head?.({ agency, origin })}
        <script type="module" src={islands.path} />
        {view.script && <script type="module" src={scriptOf(view.script).path} />}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <a class="skip" href="#main">
          본문으로 바로가기
        </a>
        <Masthead
          agency={agency}
          isHome={view.isHome ?? false}
          within={view.within}
          services={services}
          menu={parts.menu}
          ticker={parts.ticker}
        />
        <div class={view.isHome ? 'page home' : 'page'}>
          <main id="main" tabIndex={-1} data-stream={isFound ? view.stream : undefined}>
            {view.main}
          </main>
          <aside class="boxes" dangerouslySetInnerHTML={{ __html: parts.box }} />
        </div>
        <Footer agency={agency} entries={footEntries} />
      </body>
    </html>
  );
}
