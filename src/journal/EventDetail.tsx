import type { ComponentChildren } from 'preact';
import type { Say } from '../desk/wording.ts';
import { seoulIso } from '../korean/seoul-time.ts';
import { Happened } from './Happened.tsx';
import { journalAddress } from './JournalPage.tsx';
import { aboutOf, groupNames, isKnown, kindsOf } from './kinds.ts';
import type { eventAt } from './queries.ts';
import type { EventSubject } from './subjects.ts';

type Event = NonNullable<Awaited<ReturnType<typeof eventAt>>>;
type Props = { say: Say; event: Event; subject: EventSubject; newest: number };

/** All that is recorded of one event. */
export function EventDetail({ say, event, subject, newest }: Props) {
  const { position, at, actor, kind, data, tags, hash, hashBefore } = event;
  const query = (asked: Record<string, string>) => `${journalAddress}?${new URLSearchParams(asked)}`;
  return (
    <>
      <p>
        <a href={journalAddress}>{say('events.back')}</a>
      </p>
      <h1>{say('events.position', { position: position.toLocaleString('ko-KR') })}</h1>
      <p class="journal-happened">
        <Happened say={say} event={event} subject={subject} />
      </p>
      <dl class="journal-facts">
        <Fact name={say('events.column.at')}>
          <time dateTime={seoulIso(at)}>{seoulIso(at).replace('T', ' ').replace('+09:00', '')}</time>
        </Fact>
        <Fact name={say('events.column.actor')}>
          <a href={query({ actor })}>{actor}</a>
        </Fact>
        <Fact name={say('events.column.kind')}>
          {isKnown(kind) && (
            <>
              <a href={query({ kind })}>{say(`event.${kind}.short`)}</a>{' '}
            </>
          )}
          <code>{kind}</code>
        </Fact>
        <Fact name={say('events.column.subject')}>
          <code>{event.subject}</code> <a href={query(subjectQuery(event))}>{say('events.of-subject')}</a>
        </Fact>
        {Object.entries(data).map(([name, value]) => (
          <Fact name={name} isCode>
            <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
          </Fact>
        ))}
        <Fact name={say('events.column.tags')}>
          {tags.length === 0 ? (
            say('events.no-tags')
          ) : (
            <ul class="journal-tags">
              {tags.map((tag) => (
                <li>
                  <code>{tag}</code>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={say('events.column.hash')}>
          <code>{hash.toString('hex')}</code>
        </Fact>
        <Fact name={say('events.hash-before')}>
          <code>{hashBefore ? hashBefore.toString('hex') : '0'.repeat(64)}</code>
        </Fact>
      </dl>
      <nav class="journal-turns" aria-label={say('events.turns')}>
        {position < newest && (
          <a rel="prev" href={`${journalAddress}/${position + 1}`}>
            {say('events.after')}
          </a>
        )}
        {position > 1 && (
          <a rel="next" href={`${journalAddress}/${position - 1}`}>
            {say('events.before')}
          </a>
        )}
      </nav>
    </>
  );
}

type FactProps = { name: string; isCode?: boolean; children: ComponentChildren };

function Fact({ name, isCode, children }: FactProps) {
  return (
    <div>
      <dt>{isCode ? <code>{name}</code> : name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How to ask for all that happened to the same thing. */
function subjectQuery({ kind, subject }: Event): Record<string, string> {
  const about = aboutOf(kind);
  if (about === 'draft') return { about: `/desk/drafts/${subject}` };
  // Numbered from one, as other things are.
  const group = groupNames.find((name) => (kindsOf(name) as string[]).includes(kind));
  return /^\d{1,9}$/.test(subject) && group ? { about: subject, kind: group } : { about: subject };
}
