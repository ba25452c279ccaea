import { cutAtBlank } from '../body/text.ts';
import { CardPicture } from '../site/CardPicture.tsx';
import { Headline } from '../site/Headline.tsx';
import { Time } from '../site/Time.tsx';
import type { BestCard } from './queries.ts';

/** Two lines of the box at its widest hold some 55 Hangul; the box stands on every page, so no more is sent. */
const leadLength = 56;

/** Picture, lead and time of each, in rank order. */
export function BestList({ cards, saysPinned }: { cards: BestCard[]; saysPinned?: boolean }) {
  return (
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
            <Meta card={card} saysPinned={saysPinned === true} />
            <CardPicture picture={card.lead_picture} sizes="5.25rem" upTo={320} />
          </article>
        </li>
      ))}
    </ol>
  );
}

function Meta({ card, saysPinned }: { card: BestCard; saysPinned: boolean }) {
  const isPinned = saysPinned && card.isPinned;
  if (!card.first_published_at && !isPinned) return null;
  return (
    <p class="card-meta">
      {card.first_published_at && <Time at={card.first_published_at} />}
      {isPinned && <span>편집국 선정</span>}
    </p>
  );
}
