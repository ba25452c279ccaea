import { renderToString } from 'preact-render-to-string';
import type { JournalEvent } from '../../kernel/journal.ts';
import type { LiveMessage } from '../../kernel/streams.ts';
import type { LiveSource } from '../../site/live.ts';
import type { Site } from '../../site/site.ts';
import { LiveHead } from './LiveHead.tsx';
import { headOf } from './live-blog-part.tsx';
import { PostItem } from './Posts.tsx';
import { type LiveBlog, liveBlogOf, postsOf } from './queries.ts';

/** Those who have a live blog open get each post as it stands now, and what stands above the posts when it changes. */
export const livePosts: LiveSource = {
  changes: async (site, events) => {
    const heard = events.filter((event) => isOurs(event) && site.kernel.streams.isHeard([topicOf(event)]));
    const messages = await Promise.all(heard.map((event) => messagesOf(site, event)));
    return messages.flatMap((told, index) =>
      told.map((message) => ({ ...message, position: heard[index]?.position ?? 0 })),
    );
  },
  state: async ({ kernel }, topic) => {
    if (!topic.startsWith('article:')) return [];
    const blog = await liveBlogOf(kernel.store.db, topic.slice('article:'.length));
    return blog ? [{ topics: [topic], event: 'posts', data: { revision: blog.revision } }] : [];
  },
};

function isOurs({ kind }: JournalEvent): boolean {
  return kind.startsWith('post.') || kind.startsWith('live-blog.');
}

function topicOf({ subject }: JournalEvent): string {
  return `article:${subject}`;
}

async function messagesOf(site: Site, event: JournalEvent): Promise<LiveMessage[]> {
  const { db } = site.kernel.store;
  const blog = await liveBlogOf(db, event.subject);
  if (!blog) return [];
  const topics = [topicOf(event)];
  const revision = Number(event.data.revision);
  const [post] = await postsOf(db, blog.article_id, 'post' in event.data ? [Number(event.data.post)] : []);
  const isAbove = !post || event.kind !== 'post.published' || post.is_key || blog.pinned_post === post.number;
  const head = isAbove ? [await headMessage(site, blog, revision)] : [];
  if (!post) return head;
  const html = renderToString(<PostItem post={post} />);
  return [...head, { topics, event: 'post', data: { id: `post-${post.number}`, revision, html } }];
}

async function headMessage(site: Site, blog: LiveBlog, revision: number): Promise<LiveMessage> {
  const html = renderToString(<LiveHead blog={blog} {...(await headOf(site, blog))} />);
  return {
    topics: [`article:${blog.article_id}`],
    event: 'live-head',
    data: { id: 'live-head', revision, html },
  };
}
