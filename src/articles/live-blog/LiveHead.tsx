import { seoulDay } from '../../korean/seoul-time.ts';
import { Time } from '../../site/Time.tsx';
import { PostText, postTitle } from './Posts.tsx';
import type { LiveBlog, Post } from './queries.ts';

type Props = { blog: LiveBlog; pinned: Post | undefined; keys: Post[] };

/** What stands above a live blog's posts: whether it goes on, its key moments, the post that is pinned. */
export function LiveHead({ blog, pinned, keys }: Props) {
  const ofOneDay = new Set(keys.map(({ posted_at }) => seoulDay(posted_at))).size === 1;
  return (
    <div id="live-head">
      <State blog={blog} />
      {keys.length > 0 && (
        <section class="key-moments" aria-labelledby="key-moments">
          <h2 id="key-moments">주요 장면</h2>
          <ol>
            {keys.map((post) => (
              <li>
                <Time at={post.posted_at} clock={ofOneDay} yearless />{' '}
                <a href={`/news/${post.article_id}/posts/${post.number}`}>{postTitle(post)}</a>
              </li>
            ))}
          </ol>
        </section>
      )}
      {pinned && (
        <section class="pinned">
          <h2>고정한 소식</h2>
          <PostText post={pinned} isDated />
        </section>
      )}
    </div>
  );
}

function State({ blog: { ended_at } }: { blog: LiveBlog }) {
  if (!ended_at) return <p class="live-state on">실시간 중계</p>;
  return (
    <p class="live-state">
      중계 종료 <Time at={ended_at} />
    </p>
  );
}
