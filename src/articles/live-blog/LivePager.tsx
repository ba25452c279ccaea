import { PagerLinks } from '../../site/Pager.tsx';
import { lastPage } from './pages-of-posts.ts';
import type { PostOrder } from './post-input.ts';
import type { LiveBlog } from './queries.ts';

type Place = { blog: LiveBlog; page: number; order: PostOrder };

/** The other order of the same posts. */
export function OrderLink({ blog, order }: Pick<Place, 'blog' | 'order'>) {
  return order === 'newest' ? (
    <a class="order" href={openingAddress(blog, 'oldest')}>
      처음부터 보기
    </a>
  ) : (
    <a class="order" href={openingAddress(blog, 'newest')}>
      최신 소식부터 보기
    </a>
  );
}

/** Goes on in the order of reading, and back to where that begins. */
export function LivePager({ blog, page, order }: Place) {
  const isNewest = order === 'newest';
  const last = lastPage(blog.posts);
  const next = isNewest ? page - 1 : page + 1;
  return (
    <PagerLinks
      first={page === openingPage(blog, order) ? null : openingAddress(blog, order)}
      firstLabel={isNewest ? '최신 소식' : '처음으로'}
      next={next >= 1 && next <= last ? pageAddress(blog, next, order) : null}
      label={isNewest ? '이전 소식 더 보기' : '다음 소식 더 보기'}
    />
  );
}

/** The page that a reader of this order meets first. */
export function openingPage({ posts }: Pick<LiveBlog, 'posts'>, order: PostOrder): number {
  return order === 'newest' ? lastPage(posts) : 1;
}

function openingAddress(blog: LiveBlog, order: PostOrder): string {
  return order === blog.first ? `/news/${blog.article_id}` : `/news/${blog.article_id}/posts?order=${order}`;
}

function pageAddress(blog: LiveBlog, page: number, order: PostOrder): string {
  const more = order === blog.first ? '' : `&order=${order}`;
  return `/news/${blog.article_id}/posts?page=${page}${more}`;
}

/** Where a page of posts is found, in the live blog's own order. */
export function addressOfPage(blog: LiveBlog, page: number): string {
  return page === openingPage(blog, blog.first)
    ? `/news/${blog.article_id}`
    : pageAddress(blog, page, blog.first);
}
