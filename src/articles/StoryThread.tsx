import { CardLinks } from '../site/CardLinks.tsx';
import { Headline } from '../site/Headline.tsx';
import type { Card } from './queries.ts';

export type StoryData = { key: string; title: string | null; cards: Card[] };

/** An earlier stage says at its head that the event has gone on. */
export function Newer({ articleId, cards }: { articleId: string; cards: Card[] }) {
  const last = cards.at(-1);
  if (!last || last.id === articleId) return null;
  return (
    <p class="newer">
      <b>이어진 보도</b>
      <a href={`/news/${last.id}`}>
        <Headline {...last} />
      </a>
    </p>
  );
}

/** 이전 보도 and 이어진 보도 of the same event. */
export function Thread({ articleId, story }: { articleId: string; story: StoryData }) {
  const here = story.cards.findIndex(({ id }) => id === articleId);
  const groups: [string, Card[]][] = [
    ['이어진 보도', story.cards.slice(here + 1).reverse()],
    ['이전 보도', story.cards.slice(0, Math.max(here, 0)).reverse()],
  ];
  if (story.cards.length < 2) return null;
  return (
    <section class="thread" aria-label="이야기 묶음">
      <h2>
        <a href={`/stories/${encodeURIComponent(story.key)}`}>{story.title ?? '이 사건의 보도'}</a>
      </h2>
      {groups
        .filter(([, cards]) => cards.length > 0)
        .map(([name, cards]) => (
          <>
            <h3>{name}</h3>
            <CardLinks cards={cards} />
          </>
        ))}
    </section>
  );
}
