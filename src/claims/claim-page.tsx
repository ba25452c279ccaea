import { noticesOn, placeInRegister } from '../corrections/queries.ts';
import type { DeskView } from '../desk/desk-page.tsx';
import { missing } from '../desk/problems.tsx';
import { type Say, wordingIn } from '../desk/wording.ts';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { claimsAddress } from './board-page.tsx';
import { ClaimActs, type Tried } from './ClaimActs.tsx';
import { Clock, lastDayOf } from './Clock.tsx';
import { missingIn } from './claim-input.ts';
import { claimableUntil } from './deadlines.ts';
import { isUnfinished } from './life-cycle.ts';
import { type Claim, claimById, claimNotes } from './queries.ts';

/** A claim: what is claimed, its clocks, what was done and what can be done next. */
export async function claimPage(site: Site, person: Person, id: number, tried?: Tried): Promise<DeskView> {
  const { kernel } = site;
  const { db } = kernel.store;
  const claim = await claimById(db, id);
  if (!claim) return missing(person);
  const say = wordingIn(person.language);
  const title = say('claim.title', { id, kind: say(`claim.kind.${claim.kind}`) });
  const notices = claim.article_id ? await noticesOn(db, claim.article_id) : [];
  return {
    title,
    status: tried?.status ?? 200,
    within: claimsAddress,
    main: (
      <>
        <p>
          <a href={claimsAddress}>{say('claim.back')}</a>
        </p>
        <h1>{title}</h1>
        {tried && (
          <p class="problem-line" role="alert">
            {tried.problem}
          </p>
        )}
        <div class="claim">
          <div>
            <Clocks say={say} claim={claim} now={kernel.now()} />
            <Warnings say={say} claim={claim} holidays={new Set(kernel.config.SOKBO_HOLIDAYS)} />
            <Facts say={say} claim={claim} />
            {isUnfinished(claim.state) && (
              <p>
                <a href={`${claimsAddress}/${id}/edit`}>{say('claim.amend', { id })}</a>
              </p>
            )}
          </div>
          <aside>
            <ClaimActs say={say} claim={claim} notices={notices} tried={tried} />
            <Notes say={say} notes={await claimNotes(db, id)} />
          </aside>
        </div>
      </>
    ),
  };
}

type Part = { say: Say; claim: Claim };

function Clocks({ say, claim, now }: Part & { now: Date }) {
  const { state, answered_at, answer_due_at, publish_due_at, ground, is_in_part } = claim;
  return (
    <dl class="claim-clocks">
      <div>
        <dt>{say('board.state')}</dt>
        <dd>
          <b>{say(is_in_part && state === 'accepted' ? 'claim.state.in-part' : `claim.state.${state}`)}</b>
          {ground && state === 'refused' && <p>{say(`claim.ground.${ground as 'late'}`)}</p>}
        </dd>
      </div>
      <div>
        <dt>{say('claim.answer')}</dt>
        <dd>
          {answered_at && (
            <>
              <Time at={answered_at} yearless /> {say('claim.answered')}
              {answered_at > answer_due_at && <b class="late"> {say('claim.answered.late')}</b>}
            </>
          )}
          {!answered_at && state === 'open' && <Clock say={say} due={answer_due_at} now={now} />}
          <p class="quiet">{say('claim.by', { day: lastDayOf(answer_due_at), days: 3 })}</p>
        </dd>
      </div>
      <div>
        <dt>{say('claim.publication')}</dt>
        <dd>
          {(state === 'open' || state === 'accepted') && <Clock say={say} due={publish_due_at} now={now} />}
          <p class="quiet">{say('claim.by', { day: lastDayOf(publish_due_at), days: 7 })}</p>
        </dd>
      </div>
    </dl>
  );
}

/** What speaks against the claim's form, for the desk to judge. */
function Warnings({ say, claim, holidays }: Part & { holidays: Set<string> }) {
  const lacking = missingIn(claim);
  const publishedAt = claim.first_published_at;
  const until = claimableUntil({ kind: claim.kind, knownOn: claim.known_on, publishedAt }, holidays);
  const isLate = until !== null && claim.received_at >= until;
  const isOral = claim.channel === 'phone';
  if (lacking.length === 0 && !isLate && !isOral) return null;
  return (
    <ul class="claim-warnings">
      {lacking.length > 0 && (
        <li>{say('claim.lacks', { fields: lacking.map((field) => say(`claim.${field}`)).join(', ') })}</li>
      )}
      {isLate && <li>{say('claim.late', { day: lastDayOf(until) })}</li>}
      {isOral && <li>{say('claim.oral')}</li>}
    </ul>
  );
}

function Facts({ say, claim }: Part) {
  const { article_id, headline, address, correction_id } = claim;
  const texts = ['contact', 'passage', 'demand', 'wanted'] as const;
  return (
    <dl class="claim-facts">
      <dt>{say('claim.article')}</dt>
      <dd>{article_id ? <a href={`/news/${article_id}`}>{headline ?? article_id}</a> : address}</dd>
      {correction_id && (
        <>
          <dt>{say('claim.notice')}</dt>
          <dd>
            <a href={placeInRegister(correction_id)}>{say('claim.notice.see')}</a>
          </dd>
        </>
      )}
      <dt>{say('claim.receivedAt')}</dt>
      <dd>
        <Time at={claim.received_at} /> {say(`claim.channel.${claim.channel as 'email'}`)}
      </dd>
      <dt>{say('claim.claimant')}</dt>
      <dd>{claim.claimant}</dd>
      {claim.known_on && (
        <>
          <dt>{say('claim.knownOn')}</dt>
          <dd>{claim.known_on.replaceAll('-', '.')}</dd>
        </>
      )}
      {texts.map(
        (name) =>
          claim[name] && (
            <>
              <dt>{say(`claim.${name}`)}</dt>
              <dd class="claim-text">{claim[name]}</dd>
            </>
          ),
      )}
    </dl>
  );
}

function Notes({ say, notes }: { say: Say; notes: Awaited<ReturnType<typeof claimNotes>> }) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{say('claim.notes')}</h2>
      <ol class="notes">
        {notes.map(({ act, text, noted_at, noted_by }) => (
          <li>
            <b>{noted_by}</b> {act && say(`claim.act.${act}`)} <Time at={noted_at} yearless />
            {text && <p class="claim-text">{text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
