import { Time } from '../site/Time.tsx';
import type { BlocksProps } from './BlocksForm.tsx';

/** What waits for its minute, and what stood before readers from when to when. */
export function PageRecord({ say, pending, past, address }: BlocksProps & { address: string }) {
  return (
    <>
      {pending.length > 0 && (
        <section class="setting-part" aria-labelledby="pending">
          <h2 id="pending">{say('programmes.page.pending')}</h2>
          <ul class="programme-plans">
            {pending.map(({ id, due_at, changed_by }) => (
              <li>
                <span>
                  {due_at && <Time at={due_at} />} {changed_by}
                </span>
                <a href={`${address}/look?plan=${id}`}>{say('arrange.look')}</a>
                <form method="post" action={`${address}/plans/${id}/withdrawal`}>
                  <button type="submit">{say('programmes.page.take-back')}</button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section class="setting-part" aria-labelledby="past">
          <h2 id="past">{say('programmes.page.past')}</h2>
          <ul class="programme-plans">
            {past.map(({ id, live_from, live_until, changed_by }) => (
              <li>
                <span>
                  {live_from && <Time at={live_from} />} –{' '}
                  {live_until ? <Time at={live_until} /> : say('programmes.page.now')} {changed_by}
                </span>
                <a href={`${address}/look?plan=${id}`}>{say('arrange.look')}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
