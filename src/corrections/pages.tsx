import type { Read } from '../kernel/tag-cache.ts';
import type { PageView } from '../site/document.tsx';
import { BelowPager, readBelow } from '../site/Pager.tsx';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { correctionKinds, register } from './queries.ts';

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
          {notices.map(({ id, kind, notice, issued_at, article_id, post, headline }) => (
            <li>
              <p class="card-meta">
                <strong>{correctionKinds[kind]}</strong> <Time at={issued_at} />
              </p>
              <h2>
                <a href={`/news/${article_id}${post ? `/posts/${post}` : ''}#correction-${id}`}>{headline}</a>
              </h2>
              <p>{notice}</p>
            </li>
          ))}
        </ol>
        <BelowPager path="/corrections" below={start} next={next} label="이전 알림 더 보기" />
      </>
    ),
  };
}
