import { dayInWords, seoulIso } from '../korean/seoul-time.ts';
import type { Event, LandingBlock } from './landing.ts';

type Props<K extends LandingBlock['kind']> = { id: string; block: Extract<LandingBlock, { kind: K }> };

/** What comes, the next first; what is over stays below. */
export function EventsBlock({ id, block }: Props<'events'>) {
  const { coming, past } = block;
  return (
    <section class="programme-block" aria-labelledby={id}>
      <h2 id={id}>{block.heading || '행사'}</h2>
      {coming.length > 0 && <Events events={coming} />}
      {coming.length === 0 && <p class="programme-note">예정된 행사가 없습니다.</p>}
      {past.length > 0 && (
        <details class="programme-past">
          <summary>지난 행사 {past.length}건</summary>
          <Events events={past} />
        </details>
      )}
    </section>
  );
}

function Events({ events }: { events: Event[] }) {
  return (
    <ul class="programme-events">
      {events.map(({ name, day, clock, place, address }) => (
        <li>
          <time dateTime={clock ? seoulIso(new Date(`${day}T${clock}:00+09:00`)) : day}>
            {dayInWords(day)} {clock}
          </time>
          <div>
            <b>{address ? <a href={address}>{name}</a> : name}</b>
            {place && <span>{place}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function PeopleBlock({ id, block }: Props<'people'>) {
  return (
    <section class="programme-block" aria-labelledby={id}>
      <h2 id={id}>{block.heading || '함께하는 사람들'}</h2>
      <ul class="programme-people">
        {block.people.map(({ name, role, note, reporter_slug }) => (
          <li>
            <b>
              {reporter_slug ? <a href={`/reporters/${encodeURIComponent(reporter_slug)}`}>{name}</a> : name}
            </b>{' '}
            {role && <span>{role}</span>}
            {note && <p>{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
