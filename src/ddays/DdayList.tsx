import { categories } from './categories.ts';
import type { Dday } from './queries.ts';
import { type Shown, shownOn } from './shown.ts';

export type Listed = { dday: Dday; shown: Shown };

/** Entries as they are on a day, the nearest first. */
export function byNearness(ddays: Dday[], today: string): Listed[] {
  return ddays
    .map((dday) => ({ dday, shown: shownOn(today, dday) }))
    .sort((a, b) => (a.shown.key < b.shown.key ? -1 : Number(a.shown.key > b.shown.key)));
}

/** Entries of the calendar; each leads to its page. */
export function DdayList({ listed, heading = 'h2' }: { listed: Listed[]; heading?: 'h2' | 'h3' }) {
  const Heading = heading;
  return (
    <ol class="ddays">
      {listed.map(({ dday, shown }) => (
        <li key={dday.id}>
          <DdayMark shown={shown} />
          <div>
            <Heading>
              <a class={shown.tone === 'off' ? 'dday-off' : undefined} href={`/ddays/${dday.id}`}>
                {dday.title}
              </a>
            </Heading>
            <p class="dday-when">
              {dday.state === 'postponed' && shown.label !== '연기' && <span class="label">연기</span>}{' '}
              <When shown={shown} />
            </p>
            <p class="dday-facts">{[categories[dday.category], dday.place].filter(Boolean).join(' · ')}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** `D-7`. A script turns it at midnight where the page stays open. */
export function DdayMark({ shown }: { shown: Shown }) {
  return (
    <b class={`dday-mark ${shown.tone}`} data-dday={shown.counted ?? undefined}>
      {shown.label}
    </b>
  );
}

export function When({ shown: { occurrence, words } }: { shown: Shown }) {
  if (!occurrence) return <>{words}</>;
  return <time dateTime={occurrence.at?.toISOString() ?? occurrence.day}>{words}</time>;
}
