import type { Say } from '../../desk/wording.ts';
import { Time } from '../../site/Time.tsx';
import type { leftStories, newestRuns } from './desk-queries.ts';

type Run = Awaited<ReturnType<typeof newestRuns>>[number];

/** When the rules looked at which day, and what came of it. */
export function Runs({ say, runs, machine }: { say: Say; runs: Run[]; machine: (by: string) => string }) {
  if (runs.length === 0) return <p class="quiet">{say('market-rules.runs.none')}</p>;
  const heads = ['day', 'by', 'at', 'instruments', 'cases', 'stories', 'passed'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="rule-runs" tabIndex={0} aria-label={say('market-rules.runs')}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{say(`market-rules.run.${head}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr>
              <th scope="row">
                {run.from_day === run.day ? run.day : `${String(run.from_day)} ~ ${run.day}`}
              </th>
              <td>{machine(run.begun_by)}</td>
              <td>
                <Time at={run.began_at} yearless />
              </td>
              <Counts say={say} run={run} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Counts({ say, run: { ended_at, counts } }: { say: Say; run: Run }) {
  if (!ended_at) return <td colSpan={4}>{say('market-rules.run.cut')}</td>;
  const passed = [counts.halted, counts.delisted, counts.untraded, counts.stale];
  return (
    <>
      <td>{counts.instruments}</td>
      <td>{counts.cases}</td>
      <td>{counts.stories}</td>
      <td>{passed.map((count) => count ?? 0).join('·')}</td>
    </>
  );
}

type Left = Awaited<ReturnType<typeof leftStories>>;

/** Stories that need a person, since people have changed what a program wrote. */
export function LeftStories({ say, left }: { say: Say; left: Left }) {
  if (left.length === 0) return null;
  return (
    <section>
      <h2>{say('market-rules.left')}</h2>
      <p class="quiet">{say('market-rules.left-hint')}</p>
      <ul>
        {left.map(({ article_id, draft_id, headline, drafted }) => (
          <li>
            <a href={article_id ? `/desk/articles/${article_id}` : `/desk/drafts/${draft_id}`}>
              {headline ?? drafted ?? article_id}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
