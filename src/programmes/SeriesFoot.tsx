import type { Card } from '../articles/queries.ts';
import { Headline } from '../site/Headline.tsx';

export type Place = {
  id: number;
  slug: string;
  name: string;
  programme_slug: string;
  programme_name: string;
  sponsor_label: string | null;
  sponsor_name: string | null;
  /** Which of the parts that readers can see it is, from 1, and how many there are. */
  number: number;
  count: number;
  before: Card | undefined;
  after: Card | undefined;
};

/** Where an article stands in its series. */
export function SeriesFoot({ places }: { places: Place[] }) {
  return (
    <>
      {places.map((place) => (
        <nav class="series-foot" aria-label={`연재 ${place.name}`}>
          <p>
            <a href={`/programmes/${encodeURIComponent(place.programme_slug)}`}>{place.programme_name}</a>{' '}
            <span>›</span>{' '}
            <a href={seriesAddress(place)}>
              <b>{place.name}</b>
            </a>{' '}
            <span class="series-count">
              {place.count}회 중 {place.number}회
            </span>
            {place.sponsor_name && (
              <span class="series-count">
                {place.sponsor_label} {place.sponsor_name}
              </span>
            )}
          </p>
          {(place.before || place.after) && (
            <ul>
              <Neighbour card={place.before} rel="prev" word="이전 회" />
              <Neighbour card={place.after} rel="next" word="다음 회" />
            </ul>
          )}
        </nav>
      ))}
    </>
  );
}

const seriesAddress = ({ slug, programme_slug }: Pick<Place, 'slug' | 'programme_slug'>) =>
  `/programmes/${encodeURIComponent(programme_slug)}/${encodeURIComponent(slug)}`;

type NeighbourProps = { card: Card | undefined; rel: 'prev' | 'next'; word: string };

function Neighbour({ card, rel, word }: NeighbourProps) {
  if (!card) return null;
  return (
    <li class={rel}>
      <a rel={rel} href={`/news/${card.id}`}>
        <span>{word}</span>
        {/* The series stands above. */}
        <Headline {...card} series={null} />
      </a>
    </li>
  );
}
