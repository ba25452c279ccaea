import type { Say } from '../desk/wording.ts';
import { withTitle } from '../site/Byline.tsx';
import type { FoundReporter, Who } from './settings-queries.ts';

export const reportersAddress = '/desk/settings/reporters';

export const groups: Who[] = ['here', 'left', 'elsewhere'];

type Props = {
  say: Say;
  who: Who;
  search: string;
  found: FoundReporter[];
  /** There are more than are shown. */
  hasMore: boolean;
};

/** Whom bylines name: those who work here, those who left, and people of other agencies. */
export function ReporterList({ say, who, search, found, hasMore }: Props) {
  return (
    <>
      <h1>{say('settings.reporters')}</h1>
      <form class="reporter-filter" method="get" action={reportersAddress}>
        <input
          type="search"
          name="q"
          value={search}
          aria-label={say('reporters.search')}
          placeholder={say('reporters.search')}
        />
        <select name="who" aria-label={say('reporters.who')}>
          {groups.map((group) => (
            <option value={group} selected={group === who}>
              {say(`reporters.${group}`)}
            </option>
          ))}
        </select>
        <button type="submit">{say('board.filter')}</button>
        <a class="reporter-add" href={`${reportersAddress}/new`}>
          {say('reporters.add')}
        </a>
      </form>
      {found.length === 0 && <p class="quiet">{say('reporters.none')}</p>}
      <ul class="reporter-rows">
        {found.map((reporter) => (
          <li>
            <a href={`${reportersAddress}/${reporter.id}`}>{withTitle(reporter.name, reporter.title)}</a>
            <span class="quiet">/reporters/{reporter.slug}</span>
            <span class="quiet">
              {[reporter.agency, reporter.place, ...reporter.beats].filter(Boolean).join(' · ')}
            </span>
            {reporter.email && <span class="quiet">{reporter.email}</span>}
          </li>
        ))}
      </ul>
      {hasMore && <p class="quiet">{say('board.more', { count: found.length })}</p>}
    </>
  );
}
