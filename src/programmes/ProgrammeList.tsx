import type { Say } from '../desk/wording.ts';
import type { everyProgramme } from './desk-queries.ts';
import { programmesAddress } from './ProgrammeTabs.tsx';
import { periodInWords, programmeState } from './period.ts';

type Props = { say: Say; programmes: Awaited<ReturnType<typeof everyProgramme>>; today: string };

export function ProgrammeList({ say, programmes, today }: Props) {
  return (
    <>
      <h1>{say('programmes')}</h1>
      <p class="quiet">{say('programmes.hint')}</p>
      <p>
        <a class="programme-add" href={`${programmesAddress}/new`}>
          {say('programmes.add')}
        </a>
      </p>
      {programmes.length === 0 && <p class="quiet">{say('programmes.none')}</p>}
      <ul class="programme-rows">
        {programmes.map((each) => (
          <li>
            <a href={`${programmesAddress}/${each.id}`}>{each.name}</a>
            <span>
              {each.is_public
                ? say(`programmes.state.${programmeState(each, today)}`)
                : say('programmes.unseen')}
              {each.has_pending && ` · ${say('programmes.pending')}`}
            </span>
            <span class="quiet">{periodInWords(each)}</span>
            {each.sponsor_name && (
              <span class="quiet">
                {each.sponsor_label} {each.sponsor_name}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
