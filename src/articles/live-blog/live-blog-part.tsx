import type { Read } from '../../kernel/tag-cache.ts';
import type { Site } from '../../site/site.ts';
import { LiveHead } from './LiveHead.tsx';
import { LivePager, OrderLink, openingPage } from './LivePager.tsx';
import { liveBlogPosting } from './linked-data.ts';
import { Posts } from './Posts.tsx';
import { lastPage, liveTag, postsOfPage } from './pages-of-posts.ts';
import type { PostOrder } from './post-input.ts';
import { keyMoments, type LiveBlog, liveBlogOf, type Post, postsBetween, postsOf } from './queries.ts';

export const liveBlogSheet = 'articles/live-blog/live-blog';
export const livePostsScript = 'live/live-posts';

/** So many key moments stand above the posts, the newest. */
const mostKeyMoments = 20;

/** What a live blog's article page has below its text: the posts that are read first, and what JSON-LD says of them. */
export async function liveBlogPart(site: Site, read: Read, articleId: string) {
  const { db } = site.kernel.store;
  read(liveTag(articleId));
  const blog = await liveBlogOf(db, articleId);
  if (!blog) return null;
  const order = blog.first;
  const page = openingPage(blog, order);
  const posts = await pageOfPosts(site, blog, page, order);
  return {
    main: (
      <>
        <LiveHead blog={blog} {...(await headOf(site, blog))} />
        {blog.posts > 1 && <OrderLink blog={blog} order={order} />}
        <Posts blog={blog} posts={posts} isGrowing={page === lastPage(blog.posts)} />
        <LivePager blog={blog} page={page} order={order} />
      </>
    ),
    linkedData: (origin: string) => liveBlogPosting(blog, posts, origin),
  };
}

/** What stands above the posts. */
export async function headOf({ kernel }: Site, blog: LiveBlog) {
  const { db } = kernel.store;
  const [pinned] = await postsOf(db, blog.article_id, blog.pinned_post ? [blog.pinned_post] : []);
  return { pinned, keys: await keyMoments(db, blog.article_id, mostKeyMoments) };
}

/** The posts of a page in the order in which they are read. */
export async function pageOfPosts(
  { kernel }: Site,
  blog: LiveBlog,
  page: number,
  order: PostOrder,
): Promise<Post[]> {
  const { from, to } = postsOfPage(page, blog.posts);
  const posts = await postsBetween(kernel.store.db, blog.article_id, from, to);
  return order === 'newest' ? posts.reverse() : posts;
}
