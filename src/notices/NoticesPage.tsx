import type { Say } from '../desk/wording.ts';
import type { Person } from '../site/person.ts';
import { Time } from '../site/Time.tsx';
import { concerns, type Group, groups } from './kinds.ts';
import type { Told } from './told.ts';

type Props = {
  say: Say;
  person: Person;
  notices: Told[];
  /** Whether there are older ones. */
  hasMore: boolean;
  mailed: readonly Group[];
  isSaved: boolean;
};

export function NoticesPage({ say, person, notices, hasMore, mailed, isSaved }: Props) {
  const [newest] = notices;
  return (
    <div class="notices">
      <h1>{say('notices')}</h1>
      {newest && notices.some(({ isRead }) => !isRead) && (
        <form method="post" action="/desk/notices/read">
          <button type="submit" name="upTo" value={newest.id}>
            {say('notices.read-all')}
          </button>
        </form>
      )}
      {notices.length === 0 && <p class="quiet">{say('notices.none')}</p>}
      <ol class="notices-list">
        {notices.map((told) => (
          <NoticeItem say={say} told={told} />
        ))}
      </ol>
      {hasMore && <a href={`/desk/notices?before=${notices.at(-1)?.id}`}>{say('notices.older')}</a>}
      <OnScreen say={say} />
      <ByMail say={say} person={person} mailed={mailed} isSaved={isSaved} />
    </div>
  );
}

function NoticeItem({ say, told }: { say: Say; told: Told }) {
  const { id, sentence, headline, note, at, isRead } = told;
  return (
    <li class={isRead ? undefined : 'unread'}>
      <p>
        {!isRead && <span class="notice-mark">{say('notices.unread')}</span>}{' '}
        <a href={`/desk/notices/${id}`}>
          {sentence}
          {headline && ': '}
          {headline && <b>{headline}</b>}
        </a>{' '}
        <span class="quiet">
          <Time at={at} yearless />
        </span>
      </p>
      {note && <p class="notice-note">{note}</p>}
      {!isRead && (
        <form method="post" action={`/desk/notices/${id}/read`}>
          <button type="submit">{say('notices.read')}</button>
        </form>
      )}
    </li>
  );
}

/** Shown by the script, where the browser can. */
function OnScreen({ say }: { say: Say }) {
  return (
    <section class="people-part notices-browser" hidden data-denied={say('notices.browser.denied')}>
      <h2>{say('notices.browser')}</h2>
      <p>{say('notices.browser.why')}</p>
      <button type="button" data-on={say('notices.browser.on')} data-off={say('notices.browser.off')}>
        {say('notices.browser.on')}
      </button>
      <p role="status" />
    </section>
  );
}

function ByMail({ say, person, mailed, isSaved }: Pick<Props, 'say' | 'person' | 'mailed' | 'isSaved'>) {
  return (
    <section class="people-part" aria-labelledby="by-mail">
      <h2 id="by-mail">{say('notices.mail')}</h2>
      <p>{say('notices.mail.why', { email: person.email })}</p>
      {isSaved && (
        <p class="people-message good" role="status">
          {say('notices.saved')}
        </p>
      )}
      <form method="post" action="/desk/notices/mail" class="notices-groups">
        {groups
          .filter((group) => concerns(group, person.role))
          .map((group) => (
            <label>
              <input type="checkbox" name="group" value={group} checked={mailed.includes(group)} />
              {say(`notices.group.${group}`)}
            </label>
          ))}
        <button type="submit">{say('save')}</button>
      </form>
    </section>
  );
}
