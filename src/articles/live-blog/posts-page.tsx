import { bodySheets, rareSheet } from '../../body/sheets.ts';
import type { Read } from '../../kernel/tag-cache.ts';
import type { PageView } from '../../site/document.tsx';
import { headlineText } from '../../site/Headline.tsx';
import { LinkedData } from '../../site/OpenGraph.tsx';
import { notFound, withdrawn } from '../../site/problems.tsx';
import type { Site } from '../../site/site.ts';
import { articleAt } from '../article-at.ts';
import { addressOfPage, LivePager, OrderLink, openingPage } from './LivePager.tsx';
import { liveBlogPosting } from './linked-data.ts';
import { liveBlogSheet, livePostsScript, pageOfPosts } from './live-blog-part.tsx';
import { Posts } from './Posts.tsx';
import { lastPage, liveTag, pageTag } from './pages-of-posts.ts';
import { postOrder } from './post-input.ts';
import { liveBlogOf } from './queries.ts';

type Query = { page?: string; order?: string };

/** A page of a live blog's archive. It reads only its own posts, so that what comes later does not drop it. */
export async function postsPage(site: Site, read: Read, id: string, query: Query): Promise<PageView> {
  read(`article:${id}`);
  const article = await articleAt(site.kernel.store.db, id);
  if (article?.state === 'killed') return withdrawn(article);
  const blog = await liveBlogOf(site.kernel.store.db, id);
  if (!article || !blog) return notFound();
  const order = query.order === undefined ? blog.first : postOrder.safeParse(query.order).data;
  const page = query.page === undefined ? openingPage(blog, order ?? 'newest') : pageIn(query.page);
  const isLast = page === lastPage(blog.posts);
  read(isLast ? liveTag(id) : pageTag(id, page));
  if (!order || page < 1 || page > lastPage(blog.posts)) return notFound();
  const posts = await pageOfPosts(site, blog, page, order);
  const title = headlineText(article);
  return {
    title: `${title} - 중계 ${page}쪽`,
    description: article.lead,
    path: addressOfPage(blog, page),
    stream: `/articles/${id}`,
    script: livePostsScript,
    sheets: [
      'articles/article',
      ...bodySheets(...posts.map(({ body }) => body)),
      liveBlogSheet,
      ...(isLast ? [rareSheet] : []),
    ],
    head: ({ origin }) => (
      <LinkedData
        data={{ headline: title, url: `${origin}/news/${id}`, ...liveBlogPosting(blog, posts, origin) }}
      />
    ),
    main: (
      <div class="story">
        <header class="story-head">
          <p class="breadcrumb">
            <a href={`/news/${id}`}>중계 첫 화면으로</a>
          </p>
          <h1>{title}</h1>
        </header>
        <div class="story-text">
          <OrderLink blog={blog} order={order} />
          <Posts blog={blog} posts={posts} isGrowing={isLast} />
          <LivePager blog={blog} page={page} order={order} />
        </div>
      </div>
    ),
  };
}

/** 0 is none. */
function pageIn(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}
