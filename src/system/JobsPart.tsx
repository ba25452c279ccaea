import type { Say } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import { countIn } from './amounts.ts';
import type { Queue } from './job-queues.ts';
import { Part, Standing } from './Part.tsx';
import { ofQueue } from './verdicts.ts';

/** Work that is due at a time. */
export function JobsPart({ say, queues }: { say: Say; queues: Queue[] | null }) {
  return (
    <Part id="jobs" title={say('system.jobs')}>
      <p class="quiet">{say('system.jobs.why')}</p>
      {queues === null || queues.length === 0 ? (
        <p>{say('system.jobs.none')}</p>
      ) : (
        <table class="system-table">
          <thead>
            <tr>
              <th scope="col">{say('system.queue')}</th>
              <th scope="col">{say('system.standing')}</th>
              <th scope="col">{say('system.jobs.due')}</th>
              <th scope="col">{say('system.jobs.active')}</th>
              <th scope="col">{say('system.jobs.later')}</th>
              <th scope="col">{say('system.jobs.given-up')}</th>
            </tr>
          </thead>
          <tbody>
            {queues.map((queue) => (
              <QueueRow say={say} queue={queue} />
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function QueueRow({ say, queue }: { say: Say; queue: Queue }) {
  const { name, due, active, later, nextAt, retrying, failed, error } = queue;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Standing say={say} verdict={ofQueue(say, queue)} />
        {error && (
          <span class="system-error">
            <code>{error}</code>
          </span>
        )}
        {failed + retrying > 0 && (
          <form method="post" action={`/desk/system/jobs/${encodeURIComponent(name)}/retry`}>
            <button type="submit">{say('system.jobs.retry')}</button>
          </form>
        )}
      </td>
      <td data-name={say('system.jobs.due')}>{countIn(due)}</td>
      <td data-name={say('system.jobs.active')}>{countIn(active)}</td>
      <td data-name={say('system.jobs.later')}>
        {countIn(later)}
        {nextAt && (
          <span class="quiet">
            {' '}
            {say('system.jobs.next')} <Time at={nextAt} yearless />
          </span>
        )}
      </td>
      <td data-name={say('system.jobs.given-up')}>{countIn(failed)}</td>
    </tr>
  );
}
