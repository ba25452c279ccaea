import type { CardData } from './ArticleList.tsx';
import { Headline } from './Headline.tsx';
import { Time } from './Time.tsx';

/** Articles as links with their times, for a place below a text. */
export function CardLinks({ cards }: { cards: CardData[] }) {
  return (
    <ul>
      {cards.map((card) => (
        <li>
          <a href={`/news/${card.id}`}>
            <Headline {...card} />
          </a>{' '}
          {card.first_published_at && <Time at={card.first_published_at} />}
        </li>
      ))}
    </ul>
  );
}
