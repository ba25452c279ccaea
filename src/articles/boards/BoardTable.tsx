import type { ComponentChildren } from 'preact';
import type { Say, Wording } from '../../desk/wording.ts';

/** The frame of a board's rows. `time` says what their first column is. */
export function BoardTable({
  say,
  time,
  children,
}: {
  say: Say;
  time: Wording;
  children: ComponentChildren;
}) {
  const columns = [time, 'field.headline', 'field.section', 'board.author', 'board.state'] as const;
  return (
    <table class="board">
      <thead>
        <tr>
          {columns.map((name) => (
            <th scope="col">{say(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
