import type { MenuSection } from '../sections/queries.ts';

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
          <option value="">모든 분야</option>
          {sections.flatMap((top) => [
            <option value={top.path} selected={filter.section === top.path}>
              {top.name}
            </option>,
            ...top.subsections.map((sub) => (
              <option value={sub.path} selected={filter.section === sub.path}>
                {top.name} › {sub.name}
              </option>
            )),
          ])}
        </select>
      </label>
      {filter.reporter && <input type="hidden" name="reporter" value={filter.reporter} />}
      <button type="submit">보기</button>
    </form>
  );
}
