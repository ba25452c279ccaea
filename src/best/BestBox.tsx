import { cutAtBlank } from '../body/text.ts';
import type { CardData } from '../site/ArticleList.tsx';
import { CardPicture } from '../site/CardPicture.tsx';
import { Headline } from '../site/Headline.tsx';
import { Time } from '../site/Time.tsx';

/** Two lines of the box at its widest hold some 55 Hangul; the box stands on every page, so no more is sent. */
const leadLength = 64;

/** 베스트 기사: picture, lead and time of each, in rank order. */
export function BestBox({ cards }: { cards: CardData[] }) {
  if (cards.length === 0) return null;
  return (
    <section class="best" aria-labelledby="best">
      <h2 id="best">베스트 기사</h2>
      <ol>
        {cards.map((card) => (
          <li>
            <article class="card">
              <h3 class="card-headline">
                <a href={`/news/${card.id}`}>
                  <Headline {...card} />
                </a>
              </h3>
              <p class="card-lead">{cutAtBlank(card.lead, leadLength)}</p>
              {card.first_published_at && (
                <p class="card-meta">
                  <Time at={card.first_published_at} />
                </p>
              )}
              <CardPicture picture={card.lead_picture} sizes="5.25rem" upTo={320} />
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}
