import { dayInWords, seoulDay } from '../korean/seoul-time.ts';
import { bylineText } from './Byline.tsx';
import { CardPicture, type CardPictureUse } from './CardPicture.tsx';
import { Headline } from './Headline.tsx';
import { Time } from './Time.tsx';

/** An article as lists and boxes show it. */
export type CardData = {
  id: string;
  headline: string;
  prefixes: string[];
  series: string | null;
  stage: string | null;
  lead: string;
  lead_picture: CardPictureUse | null;
  first_published_at: Date | null;
  section_name: string | null;
  section_path: string | null;
  /** A live blog whose coverage goes on. */
  is_live?: boolean;
  /** What it takes to read it whole; nothing where it is free. */
  access: string | null;
  byline: { places: string[]; source: string | null; reporters: { name: string; title: string | null }[] };
};

type ListProps = {
  cards: CardData[];
  /** The first article stands large, if it has a picture: for the first page of a section. */
  isLed?: boolean;
};

/** Articles of a list in its order. */
export function ArticleList({ cards, isLed }: ListProps) {
  if (cards.length === 0) return <p class="empty">기사가 없습니다.</p>;
  const hasLead = isLed === true && cards[0]?.lead_picture != null;
  return (
    <ol class={hasLead ? 'articles led' : 'articles'}>
      {cards.map((card, index) => (
        <li key={card.id}>
          <ListedArticle card={card} isFirst={index === 0} isLead={hasLead && index === 0} />
        </li>
      ))}
    </ol>
  );
}

/** Articles of a list in its order, under the days on which they appeared; `saysDay` off where the page says it. */
export function ArticlesByDay({ cards, saysDay = true }: { cards: CardData[]; saysDay?: boolean }) {
  if (cards.length === 0) return <ArticleList cards={cards} />;
  return (
    <>
      {days(cards).map(({ day, cards }, index) => (
        <section>
          {day && <h2 class={saysDay ? 'day' : 'unseen'}>{dayInWords(day)}</h2>}
          <ol class="articles by-day">
            {cards.map((card, place) => (
              <li key={card.id}>
                <ListedArticle card={card} under="day" isFirst={index + place === 0} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** Articles of a list under their days; one without a time of its own stays with those it stands among. */
export function days<C extends CardData>(cards: C[]): { day: string | null; cards: C[] }[] {
  const found: { day: string | null; cards: C[] }[] = [];
  for (const card of cards) {
    const day = card.first_published_at && seoulDay(card.first_published_at);
    const last = found.at(-1);
    if (last && (day === null || day === last.day)) last.cards.push(card);
    else found.push({ day, cards: [card] });
  }
  return found;
}

type ListedProps = { card: CardData; under?: 'day'; isFirst: boolean; isLead?: boolean };

function ListedArticle({ card, under, isFirst, isLead }: ListedProps) {
  const Heading = under ? 'h3' : 'h2';
  return (
    <article class="card">
      <div class="card-text">
        <Heading class="card-headline">
          <a href={`/news/${card.id}`}>
            <Headline {...card} />
          </a>
        </Heading>
        <p class="card-lead">{card.lead}</p>
        <CardMeta card={card} under={under} />
      </div>
      <CardPicture
        picture={card.lead_picture}
        sizes={
          isLead ? '(min-width: 48rem) 24rem, calc(100vw - 2rem)' : '(min-width: 48rem) 11.25rem, 6.75rem'
        }
        upTo={isLead ? 960 : 480}
        isFirst={isFirst}
      />
    </article>
  );
}

/** Section, byline, time. */
export function CardMeta({ card, under }: { card: CardData; under?: 'day' }) {
  const byline = bylineText(card.byline);
  return (
    <p class="card-meta">
      {card.section_name && <span>{card.section_name}</span>}
      {byline && <span class="card-by">{byline}</span>}
      {card.first_published_at && <Time at={card.first_published_at} clock={under === 'day'} />}
    </p>
  );
}
