import type { Say, Wording } from '../../desk/wording.ts';
import { Time } from '../../site/Time.tsx';
import { BoardTable } from './BoardTable.tsx';
import type { DraftRow } from './drafts-board.ts';

type Props = { say: Say; rows: DraftRow[]; now: Date };

export function DraftTable({ say, rows, now }: Props) {
  return (
    <BoardTable say={say} time="board.age">
      {rows.map((row) => (
        <Row say={say} row={row} now={now} />
      ))}
    </BoardTable>
  );
}

function Row({ say, row, now }: { say: Say; row: DraftRow; now: Date }) {
  const since = row.state === 'filed' && row.filed_at ? row.filed_at : row.changed_at;
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  const writer = row.locked_until && row.locked_until > now ? row.locked_name : null;
  return (
    <tr data-row={`draft-${row.id}`}>
      <td class={row.state === 'filed' ? `age ${urgency(minutes)}` : 'age'}>
        <span title={since.toISOString()}>{ageIn(say, minutes)}</span>
      </td>
      <td>
        {row.corrects && <span class="label">{say('board.correction')}</span>}{' '}
        <a href={`/desk/drafts/${row.id}`}>{row.headline || say('board.untitled')}</a>
        {writer && <span class="writing"> {say('board.writing', { name: writer })}</span>}
      </td>
      <td>{row.section_name}</td>
      <td>{row.author}</td>
      <td>
        {say(`state.${row.state}` as Wording)} {row.scheduled_for && <Time at={row.scheduled_for} yearless />}
      </td>
    </tr>
  );
}

/** What was filed should be read within minutes. */
function urgency(minutes: number): string {
  if (minutes < 10) return 'fresh';
  return minutes < 30 ? 'waiting' : 'late';
}

function ageIn(say: Say, minutes: number): string {
  if (minutes < 60) return say('age.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? say('age.hours', { count: hours }) : say('age.days', { count: Math.floor(hours / 24) });
}
