import { page, type Slice } from '../../site/site.ts';
import { checkPosts } from './check-posts.ts';
import { livePosts } from './live.tsx';
import { operations } from './operations.ts';
import { postPage } from './post-page.tsx';
import { postsPage } from './posts-page.tsx';

/** 실시간 중계: articles that go on by posts. */
export const liveBlogs: Slice = {
  routes: (site, app) => {
    app.get('/news/:id{[0-9]{14}}/posts', (c) =>
      page(site, c, ['page', 'order'], (read) => postsPage(site, read, c.req.param('id'), c.req.query())),
    );
    app.get('/news/:id{[0-9]{14}}/posts/:number{[1-9][0-9]{0,8}}', (c) =>
      page(site, c, [], (read) => postPage(site, read, c.req.param('id'), Number(c.req.param('number')))),
    );
  },
  operations,
  live: livePosts,
  check: ({ kernel }) => checkPosts(kernel.store.db),
};
