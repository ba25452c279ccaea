import type { Hono } from 'hono';
import { z } from 'zod';
import type { Acknowledged } from '../../kernel/kernel.ts';
import { readInput } from '../../kernel/read-input.ts';
import { acknowledgement } from '../../site/acknowledgement.ts';
import type { Site } from '../../site/site.ts';
import { correction, operator } from '../operations.ts';
import { correctPost } from './correct-post.ts';
import { markPost } from './mark-post.ts';
import { postOrder, readPostInput } from './post-input.ts';
import { publishPost } from './publish-post.ts';
import { setLiveBlog } from './set-live-blog.ts';
import { withdrawPost } from './withdraw-post.ts';

const setting = z.object({ first: postOrder.nullish(), hasEnded: z.boolean().nullish() });
const marks = z.object({ isKey: z.boolean().nullish(), isPinned: z.boolean().nullish() });
const postCorrection = correction.omit({ article: true }).extend({ post: z.unknown() });

/** What the command line asks of live blogs. */
export function operations({ kernel }: Site, app: Hono): void {
  const acknowledgePost = (id: string, post: number, acknowledged: Acknowledged<unknown>) =>
    acknowledgement(kernel, post, acknowledged, `/news/${id}/posts/${post}`);
  const onPost = '/articles/:id/posts/:post{[1-9][0-9]{0,8}}';

  app.put('/articles/:id/live-blog', async (c) => {
    const id = c.req.param('id');
    const set = await setLiveBlog(kernel, id, readInput(setting, await c.req.json()), operator);
    return c.json(acknowledgement(kernel, id, set, `/news/${id}`));
  });

  app.post('/articles/:id/posts', async (c) => {
    const id = c.req.param('id');
    const published = await publishPost(kernel, id, readPostInput(await c.req.json()), operator);
    return c.json(acknowledgePost(id, published.result.post, published));
  });

  app.post(`${onPost}/corrections`, async (c) => {
    const { id, post } = { id: c.req.param('id'), post: Number(c.req.param('post')) };
    const { post: text, kind, notice, baseEdition } = readInput(postCorrection, await c.req.json());
    const given = { kind, notice: notice ?? null, baseEdition };
    return c.json(
      acknowledgePost(id, post, await correctPost(kernel, id, post, readPostInput(text), given, operator)),
    );
  });

  app.put(`${onPost}/marks`, async (c) => {
    const { id, post } = { id: c.req.param('id'), post: Number(c.req.param('post')) };
    const marked = await markPost(kernel, id, post, readInput(marks, await c.req.json()), operator);
    return c.json(acknowledgePost(id, post, marked));
  });

  app.post(`${onPost}/withdrawal`, async (c) => {
    const { id, post } = { id: c.req.param('id'), post: Number(c.req.param('post')) };
    const { reason } = readInput(z.object({ reason: z.string() }), await c.req.json());
    return c.json(acknowledgePost(id, post, await withdrawPost(kernel, id, post, reason, operator)));
  });
}
