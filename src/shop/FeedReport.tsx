import type { Say } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import type { FeedReport } from './report.ts';

/** What the last reading of a feed found, and what it left out by line. */
export function Report({ say, report }: { say: Say; report: FeedReport }) {
  const { stop, problems, faulty, isUnchanged } = report;
  const { added, changed, same, gone } = report;
  return (
    <>
      <p>
        <Time at={new Date(report.at)} />{' '}
        {isUnchanged
          ? say('shop.report.unchanged')
          : say('shop.report.sums', { added, changed, same, gone, faulty })}
      </p>
      {stop && (
        <p class="shop-not">
          {say('shop.report.stopped', { why: say(`shop.fault.${stop.fault}`, { value: stop.value }) })}
        </p>
      )}
      {problems.length > 0 && (
        <table class="shop-report">
          <thead>
            <tr>
              <th scope="col">{say('shop.report.line')}</th>
              <th scope="col">{say('shop.report.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, fault, value }) => (
              <tr>
                <th scope="row">{line}</th>
                <td>{say(`shop.fault.${fault}`, { value })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {faulty > problems.length && (
        <p class="quiet">{say('shop.report.more', { count: faulty - problems.length })}</p>
      )}
    </>
  );
}
