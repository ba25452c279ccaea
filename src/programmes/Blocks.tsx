import type { Card } from '../articles/queries.ts';
import { Picture } from '../body/Figure.tsx';
import { hostOf, isWebAddress } from '../body/href.ts';
import { CardMeta } from '../site/ArticleList.tsx';
import { CardPicture } from '../site/CardPicture.tsx';
import { Headline } from '../site/Headline.tsx';
import type { BlockOf } from './blocks.ts';
import { EventsBlock, PeopleBlock } from './EventsAndPeople.tsx';
import type { LandingBlock, Part } from './landing.ts';
import type { Programme } from './queries.ts';

type Props = { programme: Programme; blocks: LandingBlock[] };

/** The blocks of a landing page in their order. */
export function Blocks({ programme, blocks }: Props) {
  return (
    <>
      {blocks.map((block, index) => {
        const id = `block-${index + 1}`;
        switch (block.kind) {
          case 'text':
            return <TextBlock id={id} block={block} sponsor={programme.sponsor_address} />;
          case 'series':
            return <SeriesBlock id={id} block={block} programme={programme} />;
          case 'articles':
            return <ArticlesBlock id={id} block={block} isFirst={index === 0} />;
          case 'events':
            return <EventsBlock id={id} block={block} />;
          case 'people':
            return <PeopleBlock id={id} block={block} />;
          case 'picture':
            return <PictureBlock block={block} isFirst={index === 0} />;
          default:
            return null;
        }
      })}
    </>
  );
}

type BlockProps<K extends LandingBlock['kind']> = { id: string; block: Extract<LandingBlock, { kind: K }> };

function TextBlock({ id, block, sponsor }: BlockProps<'text'> & { sponsor: string | null }) {
  const paragraphs = block.text.split(/\n{2,}/).filter(Boolean);
  return (
    <section class="programme-block programme-text" aria-labelledby={block.heading ? id : undefined}>
      {block.heading && <h2 id={id}>{block.heading}</h2>}
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {block.link && (
        <p class="programme-more">
          <a href={block.link} rel={isOfSponsor(block.link, sponsor) ? 'sponsored noopener' : undefined}>
            {block.linkText || (isWebAddress(block.link) ? hostOf(block.link) : block.link)}
          </a>
        </p>
      )}
    </section>
  );
}

/** Wherever a page leads to who pays for it, it says so. */
function isOfSponsor(link: string, sponsor: string | null): boolean {
  return sponsor !== null && isWebAddress(link) && hostOf(link) === hostOf(sponsor);
}

function SeriesBlock({ id, block, programme }: BlockProps<'series'> & { programme: Programme }) {
  const { series, parts, count } = block;
  const address = `/programmes/${encodeURIComponent(programme.slug)}/${encodeURIComponent(series.slug)}`;
  return (
    <section class="programme-block" aria-labelledby={id}>
      <div class="programme-block-head">
        <h2 id={id}>
          <a href={address}>{block.heading || series.name}</a>
        </h2>
        <span>{count}회</span>
      </div>
      {series.note && <p class="programme-note">{series.note}</p>}
      <Parts parts={parts} isReversed />
      {count > parts.length && (
        <p class="programme-more">
          <a href={address}>1회부터 모두 보기</a>
        </p>
      )}
    </section>
  );
}

/** Parts with their numbers. */
export function Parts({ parts, isReversed }: { parts: Part[]; isReversed?: boolean }) {
  return (
    <ol class="programme-parts" reversed={isReversed}>
      {parts.map(({ number, card }) => (
        <li value={number}>
          <span class="programme-number" aria-hidden="true">
            {number}
          </span>
          <ProgrammeCard card={card} as="h3" hasSeries={false} />
        </li>
      ))}
    </ol>
  );
}

function ArticlesBlock({ id, block, isFirst }: BlockProps<'articles'> & { isFirst: boolean }) {
  return (
    <section class="programme-block" aria-labelledby={block.heading ? id : undefined}>
      {block.heading && <h2 id={id}>{block.heading}</h2>}
      <ul class={block.cards.length > 1 ? 'programme-cards' : 'programme-cards single'}>
        {block.cards.map((card, index) => (
          <li>
            <ProgrammeCard
              card={card}
              as={block.heading ? 'h3' : 'h2'}
              hasSeries
              isFirst={isFirst && index === 0}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type CardProps = { card: Card; as: 'h2' | 'h3'; hasSeries: boolean; isFirst?: boolean };

function ProgrammeCard({ card, as: Heading, hasSeries, isFirst = false }: CardProps) {
  return (
    <article class="card">
      <div class="card-text">
        <Heading class="card-headline">
          <a href={`/news/${card.id}`}>
            <Headline {...card} series={hasSeries ? card.series : null} />
          </a>
        </Heading>
        <p class="card-lead">{card.lead}</p>
        <CardMeta card={card} />
      </div>
      <CardPicture
        picture={card.lead_picture}
        sizes="(min-width: 48rem) 24rem, 6.75rem"
        upTo={720}
        isFirst={isFirst}
      />
    </article>
  );
}

type Pictured = Extract<LandingBlock, { kind: 'picture' }> & BlockOf<'picture'>;

function PictureBlock({ block, isFirst }: { block: Pictured; isFirst: boolean }) {
  return (
    <figure class="programme-block programme-picture">
      {block.heading && <h2>{block.heading}</h2>}
      <Picture
        id={block.picture}
        width={block.width}
        height={block.height}
        sizes="(min-width: 64rem) 54rem, calc(100vw - 2rem)"
        upTo={1440}
        standard={960}
        formats={['avif']}
        alt={block.alt}
        loading={isFirst ? undefined : 'lazy'}
        isUrgent={isFirst}
      />
      {block.caption && <figcaption>{block.caption}</figcaption>}
    </figure>
  );
}
