import type { Read } from '../kernel/tag-cache.ts';
import type { PageView } from '../site/document.tsx';
import { BelowPager, readBelow } from '../site/Pager.tsx';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { noticeName, register } from './queries.ts';

const pageLength = 30;

/** The public register of corrections, replies and follow-up reports; each links to its article and back. */
export async function registerPage(site: Site, read: Read, below: string | undefined): Promise<PageView> {
  const start = readBelow(below);
  read('corrections');
  const { notices, next } = await register(site.kernel.store.db, start, pageLength);
  for (const { article_id } of notices) read(`article:${article_id}`);
  return {
    title: '정정·반론·추후보도',
    description: '바로잡은 기사와 당사자의 반론, 뒤에 밝혀진 사실을 모았습니다.',
    path: '/corrections',
    sheets: ['corrections/corrections'],
    main: (
      <>
        <div class="list-head">
          <h1>정정·반론·추후보도</h1>
          <p>바로잡은 기사와 당사자의 반론, 뒤에 밝혀진 사실을 모았습니다.</p>
        </div>
        {notices.length === 0 && <p class="empty">아직 없습니다.</p>}
        <ol class="register">
          {notices.map((notice) => (
            <li id={`correction-${notice.id}`}>
              <p class="card-meta">
                <strong>{noticeName(notice)}</strong> <Time at={notice.issued_at} />
              </p>
              <h2>
                <a href={addressOf(notice)}>{notice.headline}</a>
              </h2>
              <p>{notice.notice}</p>
            </li>
          ))}
        </ol>
        <BelowPager path="/corrections" below={start} next={next} label="이전 알림 더 보기" />
      </>
    ),
  };
}

/** Where the notice stands: at its article's head, or at a post. */
function addressOf({
  id,
  article_id,
  post,
}: {
  id: number;
  article_id: string;
  post: number | null;
}): string {
  return `/news/${article_id}${post ? `/posts/${post}` : ''}#correction-${id}`;
}
