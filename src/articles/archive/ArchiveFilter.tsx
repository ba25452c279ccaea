import type { MenuSection } from '../../sections/queries.ts';
import { SectionOptions } from '../../site/SectionOptions.tsx';

type Props = { sections: MenuSection[]; filter: Record<string, string> };

/** A plain form: the archive by day and section, without script. */
export function ArchiveFilter({ sections, filter }: Props) {
  return (
    <form class="filter" action="/archive" method="get">
      <label>
        날짜 <input type="date" name="day" value={filter.day} />
      </label>
      <label>
        분야{' '}
        <select name="section">
          <SectionOptions sections={sections} chosen={filter.section} />
        </select>
      </label>
      {filter.reporter && <input type="hidden" name="reporter" value={filter.reporter} />}
      <button type="submit">보기</button>
    </form>
  );
}
