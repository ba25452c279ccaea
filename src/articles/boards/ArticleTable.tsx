import type { Say, Wording } from '../../desk/wording.ts';
import { withTitle } from '../../site/Byline.tsx';
import { headlineText } from '../../site/Headline.tsx';
import { Time } from '../../site/Time.tsx';
import type { ArticleRow } from './articles-board.ts';
import { BoardTable } from './BoardTable.tsx';

/** Articles that are out, wait for their hour or were withdrawn. */
export function ArticleTable({ say, rows }: { say: Say; rows: ArticleRow[] }) {
  return (
    <BoardTable say={say} time="board.time">
      {rows.map((row) => (
        <Row say={say} row={row} />
      ))}
    </BoardTable>
  );
}

function Row({ say, row }: { say: Say; row: ArticleRow }) {
  return (
    <tr data-row={`article-${row.id}`}>
      <td class="age">
        <Time at={timeOf(row)} yearless />
      </td>
      <td>
        <a href={`/desk/articles/${row.id}`}>{headlineText(row)}</a>
        {row.kill_waits && <b class="label"> {say('kill.waits')}</b>}
        {row.kill_reason && <span class="quiet"> {row.kill_reason}</span>}
      </td>
      <td>{row.section_name}</td>
      <td>{row.byline.reporters.map(({ name, title }) => withTitle(name, title)).join(', ')}</td>
      <td>
        {say(`article-state.${row.state}` as Wording)}{' '}
        {row.edition > 1 && say('article.edition', { number: row.edition })}
      </td>
    </tr>
  );
}

/** When it went, or goes, where it stands. */
function timeOf({ killed_at, embargo_until, state, listed_at }: ArticleRow): Date {
  if (state === 'killed' && killed_at) return killed_at;
  return state === 'embargoed' && embargo_until ? embargo_until : listed_at;
}
