import { may, type Permission } from '../../desk/policy.ts';
import type { Say, Wording } from '../../desk/wording.ts';
import type { ArticleAtDesk } from '../../site/desk.ts';
import type { Person } from '../../site/person.ts';
import { Time } from '../../site/Time.tsx';
import { lifeCycle } from '../life-cycle.ts';
import { mayConfirm } from './kill-request.ts';
import type { DeskArticle, waitingKill } from './queries.ts';

type Props = { say: Say; person: Person; article: DeskArticle };

type ActsProps = Props & { killsAtOnce: boolean; isKillAsked: boolean; links: ArticleAtDesk[] };

/** What can be done with an article now, by this person. */
export function ArticleActs({ say, person, article, killsAtOnce, isKillAsked, links }: ActsProps) {
  const { id, state } = article;
  const writes = may(person.role, 'write drafts');
  const releases = lifeCycle.release.some(({ from, who }) => from === state && who.includes(person.role));
  const kills = killsAtOnce
    ? lifeCycle.kill.some(({ from, who }) => from === state && who.includes(person.role))
    : state !== 'killed' && may(person.role, 'kill articles');
  return (
    <div class="article-acts">
      {writes && state === 'published' && (
        <>
          <form method="post" action={`/desk/articles/${id}/correction`}>
            <select name="change" aria-label={say('field.change')}>
              <option value="typo">{say('change.typo')}</option>
              <option value="correction">{say('change.correction')}</option>
              <option value="reply">{say('change.reply')}</option>
              <option value="follow-up">{say('change.follow-up')}</option>
            </select>
            <button type="submit" class="main">
              {say('article.correct')}
            </button>
          </form>
          <Simple action={`/desk/articles/${id}/next-stage`} label={say('article.next-stage')} />
        </>
      )}
      {may(person.role, 'handle claims') && (
        <a href={`/desk/claims/new?article=${id}`}>{say('article.claim')}</a>
      )}
      {state === 'published' &&
        links
          .filter(({ permission }) => may(person.role, permission as Permission))
          .map(({ address, name }) => <a href={address(id)}>{say(name as Wording)}</a>)}
      {writes && state === 'killed' && (
        <Simple action={`/desk/articles/${id}/revival`} label={say('article.revive')} />
      )}
      {releases && <Simple action={`/desk/articles/${id}/release`} label={say('article.release')} />}
      {kills && !isKillAsked && (
        <details class="kill">
          <summary>{say('kill')}</summary>
          <form method="post" action={`/desk/articles/${id}/kill`}>
            <label class="field">
              <span>{say('kill.reason')}</span>
              <input name="reason" required maxLength={500} autocomplete="off" />
            </label>
            <p class="quiet">{say(killsAtOnce ? 'kill.at-once' : 'kill.by-two')}</p>
            <button type="submit" class="danger">
              {say(killsAtOnce ? 'kill.now' : 'kill.ask')}
            </button>
          </form>
        </details>
      )}
    </div>
  );
}

function Simple({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit">{label}</button>
    </form>
  );
}

type KillProps = Props & { request: Awaited<ReturnType<typeof waitingKill>> };

/** A kill that waits for its second person stands above all else. */
export function KillPanel({ say, person, article, request }: KillProps) {
  if (!request) return null;
  const action = `/desk/articles/${article.id}/kill`;
  return (
    <section class="kill-waits" aria-labelledby="kill-waits">
      <h2 id="kill-waits">{say('kill.waits')}</h2>
      <p>
        {say('kill.asked', { name: request.asked_by })} <Time at={request.asked_at} yearless />
      </p>
      <p>
        <b>{request.reason}</b>
      </p>
      {may(person.role, 'kill articles') && (
        <div class="acts">
          {mayConfirm(request, person) ? (
            <form method="post" action={`${action}/confirm`}>
              <button type="submit" class="danger">
                {say('kill.confirm')}
              </button>
            </form>
          ) : (
            <p class="quiet">{say('kill.other')}</p>
          )}
          <Simple action={`${action}/refuse`} label={say('kill.refuse')} />
        </div>
      )}
    </section>
  );
}
