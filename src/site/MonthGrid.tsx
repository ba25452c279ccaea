import type { ComponentChildren } from 'preact';
import { weeksOf } from '../korean/month.ts';

type Props = {
  /** Such as `2024-04`. */
  month: string;
  /** What the table is, for those who do not see it. */
  name: string;
  class: string;
  today: string;
  day: (day: string) => ComponentChildren;
};

/** A month as a table of weeks from Sunday on. */
export function MonthGrid({ month, name, class: className, today, day }: Props) {
  return (
    <table class={className}>
      <caption class="unseen">{name}</caption>
      <thead>
        <tr>
          {['일', '월', '화', '수', '목', '금', '토'].map((weekday) => (
            <th scope="col" abbr={`${weekday}요일`}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr>
            {week.map((each) => (
              <td class={each === today ? 'today' : undefined}>{each && day(each)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
