import type { Say } from '../desk/wording.ts';
import { seoulClock, seoulIso } from '../korean/seoul-time.ts';
import { FollowersPart } from './FollowersPart.tsx';
import { JobsPart } from './JobsPart.tsx';
import { JournalPart } from './JournalPart.tsx';
import { MachineParts } from './MachineParts.tsx';
import { Plots } from './Plots.tsx';
import { StoreParts } from './StoreParts.tsx';
import type { SystemFacts } from './system-facts.ts';
import { troubles } from './troubles.ts';

export const systemAddress = '/desk/system';

/** How the system is, for who runs it: first whether anything is to be done, then everything. */
export function SystemPage({ say, facts }: { say: Say; facts: SystemFacts }) {
  return (
    <>
      <div class="system-head">
        <h1>{say('system')}</h1>
        <p data-part="read-at">
          {say('system.read-at')}{' '}
          <time dateTime={seoulIso(facts.at)}>
            {seoulClock(facts.at)}:{String(facts.at.getUTCSeconds()).padStart(2, '0')}
          </time>{' '}
          <a href={systemAddress}>{say('system.again')}</a>
        </p>
      </div>
      <Summary say={say} facts={facts} />
      <Plots say={say} facts={facts} />
      <FollowersPart say={say} followers={facts.followers} />
      <JobsPart say={say} queues={facts.queues} />
      <div class="system-parts">
        <JournalPart say={say} chain={facts.chain} now={facts.at} />
        <StoreParts say={say} facts={facts} />
        <MachineParts say={say} facts={facts} />
      </div>
    </>
  );
}

/** What is not as it should be, each with the way to it. */
function Summary({ say, facts }: { say: Say; facts: SystemFacts }) {
  const found = troubles(say, facts);
  const isWrong = found.some(({ state }) => state === 'wrong');
  return (
    <div
      class={`system-summary ${isWrong ? 'wrong' : found.length > 0 ? 'watch' : 'fine'}`}
      data-part="summary"
    >
      {found.length === 0 ? (
        <p>
          <b>{say('system.all-fine')}</b>
        </p>
      ) : (
        <>
          <p>
            <b>{say('system.troubles', { count: found.length })}</b>
          </p>
          <ul>
            {found.map(({ part, name, words }) => (
              <li>
                <a href={`#${part}`}>{name}</a>: {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
