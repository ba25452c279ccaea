import type { Say } from '../desk/wording.ts';
import type { Asked } from './filter.ts';
import { groupNames, kindsOf } from './kinds.ts';
import { machineNamed } from './subjects.ts';

type Props = { say: Say; asked: Asked; actors: string[] };

/** Who, what, to what, when. */
export function JournalFilterForm({ say, asked, actors }: Props) {
  return (
    <form class="journal-filter" method="get" action="/desk/journal">
      <label>
        <span>{say('events.actor')}</span>
        <input name="actor" value={asked.actor} list="actors" autocomplete="off" />
      </label>
      <datalist id="actors">
        {actors.map((actor) => {
          const machine = machineNamed(actor);
          return <option value={actor} label={machine ? say(machine) : undefined} />;
        })}
      </datalist>
      <KindChoice say={say} chosen={asked.kind} />
      <label class="wide">
        <span>{say('events.about')}</span>
        <input name="about" value={asked.about} placeholder={say('events.about.hint')} autocomplete="off" />
      </label>
      <label>
        <span>{say('events.from')}</span>
        <input type="date" name="from" value={asked.from} />
      </label>
      <label>
        <span>{say('events.until')}</span>
        <input type="date" name="until" value={asked.until} />
      </label>
      <p>
        <button type="submit" class="primary">
          {say('events.filter')}
        </button>
        <a href="/desk/journal">{say('events.all')}</a>
      </p>
    </form>
  );
}

function KindChoice({ say, chosen }: { say: Say; chosen: string }) {
  return (
    <label>
      <span>{say('events.kind')}</span>
      <select name="kind">
        <option value="">{say('events.kind.all')}</option>
        {groupNames.map((group) => (
          <optgroup label={say(`events.${group}`)}>
            <option value={group} selected={group === chosen}>
              {say('events.kind.group', { group: say(`events.${group}`) })}
            </option>
            {kindsOf(group).map((kind) => (
              <option value={kind} selected={kind === chosen}>
                {say(`event.${kind}.short`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
