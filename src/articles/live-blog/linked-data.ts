import { sharedPictureUrl } from '../../body/Figure.tsx';
import { blockTexts, leadPicture } from '../../body/text.ts';
import { seoulIso } from '../../korean/seoul-time.ts';
import { postTitle } from './Posts.tsx';
import type { LiveBlog, Post } from './queries.ts';

/** schema.org LiveBlogPosting: what it says beyond an article, with the posts of the page that it stands in. */
export function liveBlogPosting(blog: LiveBlog, posts: Post[], origin: string): object {
  return {
    '@type': 'LiveBlogPosting',
    coverageStartTime: seoulIso(blog.began_at),
    coverageEndTime: blog.ended_at ? seoulIso(blog.ended_at) : undefined,
    liveBlogUpdate: posts
      .filter(({ withdrawn_at }) => !withdrawn_at)
      .map((post) => blogPosting(post, origin)),
  };
}

/** schema.org BlogPosting of a post that stands. */
export function blogPosting(post: Post, origin: string): object {
  const { article_id, number, posted_at, changed_at, body, reporters, change } = post;
  const picture = body && leadPicture(body);
  const text = body ? blockTexts(body).join('\n') : '';
  return {
    '@type': 'BlogPosting',
    url: `${origin}/news/${article_id}/posts/${number}`,
    headline: postTitle(post),
    articleBody: text || undefined,
    datePublished: seoulIso(posted_at),
    dateModified: changed_at && change !== 'first' ? seoulIso(changed_at) : undefined,
    image: picture ? origin + sharedPictureUrl(picture.picture) : undefined,
    author: reporters.length > 0 ? reporters.map(({ name }) => ({ '@type': 'Person', name })) : undefined,
  };
}
