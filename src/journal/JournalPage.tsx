import type { Say } from '../desk/wording.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { Time } from '../site/Time.tsx';
import { Chain } from './Chain.tsx';
import { type Asked, queryOf } from './filter.ts';
import { Happened } from './Happened.tsx';
import { JournalFilterForm } from './JournalFilterForm.tsx';
import type { ChainState, StoredEvent } from './queries.ts';
import type { EventSubject } from './subjects.ts';

export const journalAddress = '/desk/journal';

type Props = {
  say: Say;
  asked: Asked;
  actors: string[];
  chain: ChainState;
  problem: string | null;
  events: StoredEvent[];
  subjectOf: (event: StoredEvent) => EventSubject;
  /** Positions from which it goes on, where it does. */
  older: number | null;
  newer: number | null;
};

/** What the newsroom did, newest first. */
export function JournalPage(props: Props) {
  const { say, asked, actors, chain, problem, events, subjectOf, older, newer } = props;
  return (
    <>
      <h1>{say('events')}</h1>
      <Chain say={say} chain={chain} />
      <JournalFilterForm say={say} asked={asked} actors={actors} />
      {problem ? (
        <p class="journal-problem" role="alert">
          {problem}
        </p>
      ) : (
        <>
          <Ways say={say} asked={asked} />
          <EventList say={say} events={events} subjectOf={subjectOf} />
          <Turns say={say} asked={asked} older={older} newer={newer} />
        </>
      )}
    </>
  );
}

/** What can be done with what is shown. */
function Ways({ say, asked }: { say: Say; asked: Asked }) {
  const query = String(queryOf(asked));
  const address = (form: string) => `${journalAddress}/export.${form}${query && `?${query}`}`;
  return (
    <p class="journal-ways">
      <span>{say('events.export')}</span>
      <a href={address('csv')} download>
        {say('events.export.csv')}
      </a>
      <a href={address('jsonl')} download>
        {say('events.export.jsonl')}
      </a>
    </p>
  );
}

type ListProps = Pick<Props, 'say' | 'events' | 'subjectOf'>;

/** Under the day on which they happened. */
function EventList({ say, events, subjectOf }: ListProps) {
  if (events.length === 0) return <p class="quiet">{say('events.none')}</p>;
  return (
    <>
      {byDay(events).map(({ day, ofDay }) => (
        <section class="journal-day">
          <h2>
            <time dateTime={day}>{day.replaceAll('-', '.')}</time>
          </h2>
          <ol>
            {ofDay.map((event) => (
              <li>
                <Time at={event.at} clock />
                <p>
                  <Happened say={say} event={event} subject={subjectOf(event)} />
                </p>
                <a class="journal-position" href={`${journalAddress}/${event.position}`}>
                  <span class="unseen">{say('events')} </span>
                  {event.position.toLocaleString('ko-KR')}
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** Their order is that of their positions: where a clock was wrong, a day comes twice. */
function byDay(events: StoredEvent[]): { day: string; ofDay: StoredEvent[] }[] {
  const days: { day: string; ofDay: StoredEvent[] }[] = [];
  for (const event of events) {
    const day = seoulDay(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.ofDay.push(event);
    else days.push({ day, ofDay: [event] });
  }
  return days;
}

function Turns({ say, asked, older, newer }: Pick<Props, 'say' | 'asked' | 'older' | 'newer'>) {
  const address = (place: Record<string, string>) =>
    `${journalAddress}?${new URLSearchParams([...queryOf(asked), ...Object.entries(place)])}`;
  if (older === null && newer === null) return null;
  return (
    <nav class="journal-turns" aria-label={say('events.turns')}>
      {newer !== null && (
        <a rel="prev" href={address({ after: String(newer) })}>
          {say('events.newer')}
        </a>
      )}
      {newer !== null && <a href={address({})}>{say('events.newest')}</a>}
      {older !== null && (
        <a rel="next" href={address({ before: String(older) })}>
          {say('events.older')}
        </a>
      )}
    </nav>
  );
}
