import { BodyView } from '../../body/BodyView.tsx';
import { cutAtBlank } from '../../body/text.ts';
import { noticeName, placeInRegister } from '../../corrections/queries.ts';
import { dayInWords, seoulDay } from '../../korean/seoul-time.ts';
import { withTitle } from '../../site/Byline.tsx';
import { Time } from '../../site/Time.tsx';
import type { LiveBlog, Post } from './queries.ts';

type Props = {
  blog: LiveBlog;
  /** In the order in which they are read. */
  posts: Post[];
  /** Whether new posts come to this page: then it says which it has. */
  isGrowing: boolean;
};

/** Posts of a page, under their days. */
export function Posts({ blog, posts, isGrowing }: Props) {
  return (
    <section
      class="posts"
      aria-label="중계"
      data-last={isGrowing ? blog.posts : undefined}
      data-revision={isGrowing ? blog.revision : undefined}
    >
      {posts.length === 0 && <p class="empty">아직 올라온 소식이 없습니다.</p>}
      {[...Map.groupBy(posts, ({ posted_at }) => seoulDay(posted_at))].map(([day, posts]) => (
        <section>
          <h2 class="day">{dayInWords(day)}</h2>
          <ol>
            {posts.map((post) => (
              <PostItem post={post} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

/** A post in its place; what is told live of it takes this place anew. */
export function PostItem({ post }: { post: Post }) {
  return (
    <li id={`post-${post.number}`} class={post.is_key ? 'post key' : 'post'}>
      <PostText post={post} />
    </li>
  );
}

/** When, what, by whom, and the trace of what was changed. It is dated where its day does not stand above. */
export function PostText({ post, isDated = false }: { post: Post; isDated?: boolean }) {
  const { article_id, number, posted_at, headline, body, reporters, withdrawn_at } = post;
  return (
    <article>
      <p class="post-time">
        <a href={`/news/${article_id}/posts/${number}`}>
          <Time at={posted_at} clock={!isDated} yearless />
        </a>
      </p>
      {headline && <h3>{headline}</h3>}
      {body && !isEmpty(body) && (
        <BodyView body={body} comesLater idPrefix={`${isDated ? 'pinned' : 'post'}-${number}-`} />
      )}
      {reporters.length > 0 && (
        <p class="card-meta">{reporters.map(({ name, title }) => withTitle(name, title)).join(', ')}</p>
      )}
      <Notices post={post} />
      {withdrawn_at && <Withdrawn post={post} at={withdrawn_at} />}
    </article>
  );
}

function Notices({ post: { notices, change, changed_at } }: { post: Post }) {
  return (
    <>
      {notices.map((notice) => (
        <p id={`correction-${notice.id}`} class="post-notice">
          <b>{noticeName(notice)}</b> <Time at={notice.issuedAt} /> {notice.notice}{' '}
          <a href={placeInRegister(notice.id)}>모음에서 보기</a>
        </p>
      ))}
      {changed_at && (change === 'typo' || change === 'update') && (
        <p class="card-meta">
          고침 <Time at={changed_at} />
        </p>
      )}
    </>
  );
}

function Withdrawn({ post, at }: { post: Post; at: Date }) {
  return (
    <p class="post-notice">
      <b>취소</b> <Time at={at} /> 이 소식은 취소했습니다. 사유: {post.withdrawal_reason}
    </p>
  );
}

function isEmpty(body: NonNullable<Post['body']>): boolean {
  return body.childCount === 1 && body.firstChild?.type.name === 'paragraph' && body.textContent === '';
}

/** What a post is called where only one line of it stands. */
export function postTitle({ headline, body, withdrawn_at }: Post): string {
  if (withdrawn_at) return '취소된 소식';
  return headline ?? (cutAtBlank(body?.textContent ?? '', 50) || '사진');
}
