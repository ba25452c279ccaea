import type { Say } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import { countIn, timeIn } from './amounts.ts';
import type { FollowerFacts } from './followers.ts';
import { Part, Standing } from './Part.tsx';
import { ofFollower } from './verdicts.ts';

/** Everything that follows the journal, and how far behind it is. */
export function FollowersPart({ say, followers }: { say: Say; followers: FollowerFacts[] }) {
  return (
    <Part id="followers" title={say('system.followers')}>
      <p class="quiet">{say('system.followers.why')}</p>
      {followers.length === 0 ? (
        <p>{say('system.followers.none')}</p>
      ) : (
        <table class="system-table">
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('system.standing')}</th>
              <th scope="col">{say('events.column.position')}</th>
              <th scope="col">{say('system.behind.events')}</th>
              <th scope="col">{say('system.behind.time')}</th>
            </tr>
          </thead>
          <tbody>
            {followers.map((follower) => (
              <FollowerRow say={say} follower={follower} />
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function FollowerRow({ say, follower }: { say: Say; follower: FollowerFacts }) {
  const { name, position, eventsBehind, secondsBehind, failure, failedAt } = follower;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Standing say={say} verdict={ofFollower(say, follower)} />
        {failure && (
          <span class="system-error">
            {failedAt && <Time at={failedAt} />} <code>{failure}</code>
          </span>
        )}
      </td>
      <td data-name={say('events.column.position')}>{countIn(position)}</td>
      <td data-name={say('system.behind.events')}>{countIn(eventsBehind)}</td>
      <td data-name={say('system.behind.time')}>{timeIn(say, secondsBehind)}</td>
    </tr>
  );
}
