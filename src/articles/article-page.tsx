import type { Linked } from '../body/inline-view.tsx';
import type { Body } from '../body/schema.ts';
import { bodySheets, rareSheet } from '../body/sheets.ts';
import { blockTexts } from '../body/text.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { reportersOf, reportersTag } from '../reporters/queries.ts';
import { breadcrumb, menuTag } from '../sections/queries.ts';
import { feetOf, headsOf } from '../site/article-parts.ts';
import type { PageView } from '../site/document.tsx';
import { headlineText } from '../site/Headline.tsx';
import { notFound, withdrawn } from '../site/problems.tsx';
import type { Site } from '../site/site.ts';
import { storyById } from '../stories/queries.ts';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticlePage, type LiveArticle } from './ArticlePage.tsx';
import { articleAt, editionsOf } from './article-at.ts';
import { liveBlogPart, liveBlogSheet, livePostsScript } from './live-blog/live-blog-part.tsx';
import { madeByProgramSheet } from './MadeByProgram.tsx';
import { storyCards } from './queries.ts';
import { wallOf } from './wall.tsx';

/** @param isWhole for somebody who was admitted, where the article is not free */
export async function articlePage(site: Site, read: Read, id: string, isWhole = false): Promise<PageView> {
  const { db } = site.kernel.store;
  read(`article:${id}`);
  const article = await articleAt(db, id, isWhole);
  if (!article) return notFound();
  if (article.state === 'killed') return withdrawn(article);
  read(menuTag);
  read(reportersTag);
  const sections = await breadcrumb(db, article.section_id);
  const reporters = await reportersOf(db, article.reporter_ids);
  const heads = await headsOf(site, id);
  const feet = await feetOf(site, read, [id]);
  const guarded = article.access ? { id, access: article.access } : undefined;
  const wall = guarded && !isWhole ? await wallOf(site, read, guarded) : null;
  const live = article.coverage_began_at ? await liveBlogPart(site, read, id) : null;
  const view = {
    article,
    sections,
    reporters,
    story: await threadOf(site, read, article),
    editions: await editionsOf(db, id),
    heads: heads.map(({ node }) => node),
    feet: feet.map(({ node }) => node),
    live: live?.main,
    wall: wall?.node,
    linked: await linksIn(site, read, article.body),
    tagLinks: await site.tagLinks?.(site, article.tags),
  };
  return {
    title: headlineText(article),
    description: article.lead,
    path: `/news/${id}`,
    within: sections[0] && `/sections/${sections[0].path}`,
    stream: `/articles/${id}`,
    script: live ? livePostsScript : undefined,
    isText: true,
    sheets: [
      ...articleSheets(article),
      ...[...heads, ...feet].map(({ sheet }) => sheet),
      ...(live ? [liveBlogSheet, rareSheet, 'site/pages/paged'] : []),
      ...(wall?.sheets ?? []),
    ],
    guarded,
    head: (context) => (
      <ArticleHead
        article={article}
        sections={sections}
        reporters={reporters}
        coverage={live?.linkedData(context.origin)}
        {...context}
      />
    ),
    main: <ArticlePage {...view} />,
  };
}

/** What leads from a text elsewhere, of all slices; of two that lead from one place, the first. */
async function linksIn(site: Site, read: Read, body: Body): Promise<Linked | undefined> {
  if (site.textLinks.length === 0) return undefined;
  const texts = blockTexts(body);
  const found = await Promise.all(site.textLinks.map((links) => links(site, read, texts)));
  const all = found.filter((linked) => linked !== null);
  if (all.length < 2) return all[0];
  return (text) =>
    all
      .flatMap((linked) => linked(text))
      .sort((a, b) => a.start - b.start)
      .filter((link, at, links) => links.slice(0, at).every(({ end }) => end <= link.start));
}

/** Style sheets of an article. */
export function articleSheets({ body, generated }: Pick<LiveArticle, 'body' | 'generated'>): string[] {
  return [
    'articles/article',
    'articles/article-foot',
    'articles/reading-tools',
    ...bodySheets(body),
    ...(generated ? [madeByProgramSheet] : []),
  ];
}

async function threadOf(site: Site, read: Read, article: LiveArticle) {
  if (article.story_id === null) return null;
  const { db } = site.kernel.store;
  read(`story:${article.story_id}`);
  const story = await storyById(db, article.story_id);
  const cards = await storyCards(db, article.story_id);
  for (const { id } of cards) read(`article:${id}`);
  return story ? { ...story, cards } : null;
}
