import { Time } from '../site/Time.tsx';
import type { editionsOf } from './article-at.ts';

export type Editions = Awaited<ReturnType<typeof editionsOf>>;

const changeNames: Record<string, string> = {
  first: '처음 출고',
  update: '고침',
  typo: '오탈자 고침',
  correction: '바로잡음',
};

/** What was published when, each with what it changed. */
export function ArticleHistory({ articleId, editions }: { articleId: string; editions: Editions }) {
  if (editions.length < 2) return null;
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">기사 수정 이력</h2>
      <ol>
        {editions.map(({ number, change, created_at }) => (
          <li>
            {number}판 {changeNames[change] ?? change} <Time at={created_at} />
            {number > 1 && <a href={`/news/${articleId}/editions/${number}`}>달라진 곳</a>}
          </li>
        ))}
      </ol>
    </section>
  );
}
