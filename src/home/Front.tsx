import { dayInWords } from '../korean/seoul-time.ts';
import { type CardData, CardMeta, days } from '../site/ArticleList.tsx';
import { CardPicture } from '../site/CardPicture.tsx';
import { Headline } from '../site/Headline.tsx';
import { Time } from '../site/Time.tsx';
import type { Arrangement } from './queries.ts';

/** The front page: one story large, two beside it, the newest, then a block for each section. */
export function Front({ lead, seconds, newest, sections }: Arrangement) {
  if (!lead) return <p class="empty">아직 기사가 없습니다.</p>;
  return (
    <>
      <div class="front">
        <Lead card={lead} />
        {seconds.length > 0 && (
          <div class="seconds">
            {seconds.map((card) => (
              <PictureCard card={card} sizes="(min-width: 64rem) 18rem, (min-width: 48rem) 45vw, 7rem" />
            ))}
          </div>
        )}
        <Newest cards={newest} />
      </div>
      <div class="front-sections">
        {sections.map((section) => (
          <SectionBlock section={section} />
        ))}
      </div>
    </>
  );
}

function Lead({ card }: { card: CardData }) {
  return (
    <article class="card over lead">
      <div class="card-text">
        <HeadlineLink card={card} as="h2" />
        <p class="card-lead">{card.lead}</p>
        <CardMeta card={card} />
      </div>
      <CardPicture
        picture={card.lead_picture}
        sizes="(min-width: 80rem) 38rem, (min-width: 64rem) 50vw, 100vw"
        upTo={1440}
        isFirst
      />
    </article>
  );
}

function PictureCard({ card, sizes }: { card: CardData; sizes: string }) {
  return (
    <article class="card">
      <div class="card-text">
        <HeadlineLink card={card} as="h2" />
        <p class="card-lead">{card.lead}</p>
        <CardMeta card={{ ...card, byline: { places: [], source: null, reporters: [] } }} />
      </div>
      <CardPicture picture={card.lead_picture} sizes={sizes} upTo={720} />
    </article>
  );
}

function Newest({ cards }: { cards: CardData[] }) {
  return (
    <section class="newest" aria-labelledby="newest">
      <h2 id="newest">
        <a href="/latest">최신뉴스</a>
      </h2>
      {days(cards).map(({ day, cards }, index) => (
        <>
          {day && index > 0 && <h3 class="day">{dayInWords(day)}</h3>}
          <ol>
            {cards.map((card) => (
              <li>
                {card.first_published_at && <Time at={card.first_published_at} clock />}
                <a href={`/news/${card.id}`}>
                  <Headline {...card} />
                </a>
              </li>
            ))}
          </ol>
        </>
      ))}
    </section>
  );
}

function SectionBlock({ section }: { section: Arrangement['sections'][number] }) {
  const { cards } = section;
  if (cards.length === 0) return null;
  return (
    <section class="front-section">
      <h2>
        <a href={`/sections/${section.path}`}>{section.name}</a>
      </h2>
      <ol>
        {cards.map((card, index) => (
          <li>
            <article class="card">
              <div class="card-text">
                <HeadlineLink card={card} as="h3" />
              </div>
              {index === 0 && (
                <CardPicture
                  picture={card.lead_picture}
                  sizes="(min-width: 76rem) 18rem, (min-width: 48rem) 45vw, 7rem"
                  upTo={720}
                />
              )}
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}

function HeadlineLink({ card, as: Heading }: { card: CardData; as: 'h2' | 'h3' }) {
  return (
    <Heading class="card-headline">
      <a href={`/news/${card.id}`}>
        <Headline {...card} />
      </a>
    </Heading>
  );
}
