import { correctPost } from '../src/articles/live-blog/correct-post.ts';
import { markPost } from '../src/articles/live-blog/mark-post.ts';
import { readPostInput } from '../src/articles/live-blog/post-input.ts';
import { publishPost } from '../src/articles/live-blog/publish-post.ts';
import { setLiveBlog } from '../src/articles/live-blog/set-live-blog.ts';
import { withdrawPost } from '../src/articles/live-blog/withdraw-post.ts';
import { chief, type Newsroom } from './newsroom.ts';

/** Somebody of a newsroom who writes a live blog. A post is given by its parts, or by its headline. */
export function liveBlogging(newsroom: Newsroom) {
  const input = (post: object | string) =>
    readPostInput(typeof post === 'string' ? { headline: post } : post);
  const kernel = () => newsroom.kernel;
  return {
    begin: (posts: (object | string)[] = [], more: object = {}) =>
      newsroom.publish('rate-cut', {
        liveBlog: {
          posts: posts.map((post) => (typeof post === 'string' ? { headline: post } : post)),
          ...more,
        },
      }),
    post: async (id: string, post: object | string) =>
      (await publishPost(kernel(), id, input(post), chief)).result.post,
    correct: async (id: string, number: number, post: object | string, notice: string | null) => {
      const kind = notice === null ? 'typo' : 'correction';
      return (await correctPost(kernel(), id, number, input(post), { kind, notice }, chief)).result.edition;
    },
    withdraw: async (id: string, number: number, reason = '오보로 확인됐습니다.') =>
      void (await withdrawPost(kernel(), id, number, reason, chief)),
    mark: async (id: string, number: number, marks: { isKey?: boolean; isPinned?: boolean }) =>
      void (await markPost(kernel(), id, number, marks, chief)),
    set: async (id: string, setting: { first?: 'newest' | 'oldest'; hasEnded?: boolean }) =>
      void (await setLiveBlog(kernel(), id, setting, chief)),
  };
}

/** Numbers of the posts of a page, in the order in which they stand. */
export function postsIn(html: string): number[] {
  return [...html.matchAll(/<li id="post-(\d+)"/g)].map(([, number]) => Number(number));
}
