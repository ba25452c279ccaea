import { sharedPictureUrl } from '../../body/Figure.tsx';
import { bodySheets } from '../../body/sheets.ts';
import { leadOf, leadPicture } from '../../body/text.ts';
import type { Read } from '../../kernel/tag-cache.ts';
import { seoulIso } from '../../korean/seoul-time.ts';
import type { PageView } from '../../site/document.tsx';
import { headlineText } from '../../site/Headline.tsx';
import { LinkedData, OpenGraph } from '../../site/OpenGraph.tsx';
import { notFound, withdrawn } from '../../site/problems.tsx';
import type { Site } from '../../site/site.ts';
import { articleAt } from '../article-at.ts';
import { addressOfPage } from './LivePager.tsx';
import { blogPosting } from './linked-data.ts';
import { liveBlogSheet, livePostsScript } from './live-blog-part.tsx';
import { Posts, postTitle } from './Posts.tsx';
import { lastPage, liveTag, pageOfPost, pageTag } from './pages-of-posts.ts';
import { type LiveBlog, liveBlogOf, type Post, postsBetween } from './queries.ts';

/** One post at its own address, to be passed on. */
export async function postPage(site: Site, read: Read, id: string, number: number): Promise<PageView> {
  const { db } = site.kernel.store;
  read(`article:${id}`);
  const article = await articleAt(db, id);
  if (article?.state === 'killed') return withdrawn(article);
  const blog = await liveBlogOf(db, id);
  if (!article || !blog) return notFound();
  const page = pageOfPost(number, blog.posts);
  read(page === lastPage(blog.posts) ? liveTag(id) : pageTag(id, page));
  const [post] = await postsBetween(db, id, number, number);
  if (!post) return notFound();
  const title = headlineText(article);
  return {
    status: post.withdrawn_at ? 410 : 200,
    title: `${postTitle(post)} - ${title}`,
    description: (post.body && leadOf(post.body)) || undefined,
    path: `/news/${id}/posts/${number}`,
    stream: `/articles/${id}`,
    script: livePostsScript,
    sheets: ['articles/article', ...bodySheets(post.body), liveBlogSheet],
    head: ({ agency, origin }) => post.body && <Head post={post} site={agency.name} origin={origin} />,
    main: (
      <div class="story one-post">
        <header class="story-head">
          <h1>
            <a href={`/news/${id}`}>{title}</a>
          </h1>
        </header>
        <div class="story-text">
          <Posts blog={blog} posts={[post]} isGrowing={false} />
          <Neighbours blog={blog} number={number} page={page} />
        </div>
      </div>
    ),
  };
}

function Head({ post, site, origin }: { post: Post; site: string; origin: string }) {
  const picture = post.body && leadPicture(post.body);
  return (
    <>
      <OpenGraph
        properties={[
          ['og:type', 'article'],
          ['og:site_name', site],
          ['og:locale', 'ko_KR'],
          ['og:title', postTitle(post)],
          ['og:description', (post.body && leadOf(post.body)) || undefined],
          ['og:url', `${origin}/news/${post.article_id}/posts/${post.number}`],
          ['og:image', picture ? origin + sharedPictureUrl(picture.picture) : undefined],
          ['article:published_time', seoulIso(post.posted_at)],
        ]}
      />
      <LinkedData data={blogPosting(post, origin)} />
    </>
  );
}

function Neighbours({ blog, number, page }: { blog: LiveBlog; number: number; page: number }) {
  const address = (post: number) => `/news/${blog.article_id}/posts/${post}`;
  return (
    <nav class="pager" aria-label="다른 소식">
      {number > 1 && <a href={address(number - 1)}>앞 소식</a>}
      {number < blog.posts && <a href={address(number + 1)}>다음 소식</a>}
      <a href={`${addressOfPage(blog, page)}#post-${number}`}>중계에서 보기</a>
    </nav>
  );
}
