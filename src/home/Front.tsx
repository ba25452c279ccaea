import { dayInWords } from '../korean/seoul-time.ts';
import type { MenuSection } from '../sections/queries.ts';
import { type CardData, CardMeta, days } from '../site/ArticleList.tsx';
import { CardPicture } from '../site/CardPicture.tsx';
import { Headline } from '../site/Headline.tsx';
import { Time } from '../site/Time.tsx';

type SectionCards = MenuSection & { cards: CardData[] };
type Props = { lead?: CardData; seconds: CardData[]; newest: CardData[]; sections: SectionCards[] };

/** How many of its articles a section shows. */
const perSection = 4;

/** The front page: one story large, two beside it, the newest, then a block for each section. */
export function Front({ lead, seconds, newest, sections }: Props) {
  if (!lead) return <p class="empty">아직 기사가 없습니다.</p>;
  const blocks = withoutRepeats(sections, [lead, ...seconds]);
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
        {blocks.map((section) => (
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

function SectionBlock({ section }: { section: SectionCards }) {
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

/** An article stands once on the page, in the first of its sections; one with a picture heads the block. */
function withoutRepeats(sections: SectionCards[], above: CardData[]): SectionCards[] {
  const shown = new Set(above.map(({ id }) => id));
  return sections.map((section) => {
    const left = section.cards.filter(({ id }) => !shown.has(id));
    const head = left.find((card) => card.lead_picture) ?? left[0];
    const cards = [...(head ? [head] : []), ...left.filter((card) => card !== head)].slice(0, perSection);
    for (const { id } of cards) shown.add(id);
    return { ...section, cards };
  });
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
