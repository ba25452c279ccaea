import type { Say } from '../desk/wording.ts';
import type { Programme } from './queries.ts';

export const programmesAddress = '/desk/programmes';

const tabs = ['facts', 'page', 'series', 'events', 'people'] as const;
export type Tab = (typeof tabs)[number];

const tabAddress = (id: number, tab: Tab) =>
  tab === 'facts' ? `${programmesAddress}/${id}` : `${programmesAddress}/${id}/${tab}`;

type Props = { say: Say; programme: Programme; isPublic: boolean; now: Tab };

/** The head of all pages about one programme. */
export function ProgrammeTabs({ say, programme, isPublic, now }: Props) {
  const site = `/programmes/${programme.slug}`;
  return (
    <>
      <p>
        <a href={programmesAddress}>← {say('programmes')}</a>
      </p>
      <h1>{programme.name}</h1>
      <p class="quiet">
        {isPublic ? <a href={encodeURI(site)}>{site}</a> : say('programmes.hidden', { address: site })}
      </p>
      <nav class="boards programme-tabs" aria-label={programme.name}>
        {tabs.map((tab) => (
          <a href={tabAddress(programme.id, tab)} aria-current={tab === now ? 'page' : undefined}>
            {say(`programmes.tab.${tab}`)}
          </a>
        ))}
      </nav>
    </>
  );
}
