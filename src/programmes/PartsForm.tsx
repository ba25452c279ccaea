import { SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { ArticleSearch, type Found } from './ArticleSearch.tsx';
import { StepButtons } from './StepButtons.tsx';

type Props = {
  say: Say;
  address: string;
  ids: string[];
  madeFrom: string;
  titles: Map<string, string>;
  search: string;
  found: Found[];
  /** Whether it is other than what is stored. */
  isChanged: boolean;
  /** The part, from 1, where the keyboard goes on. */
  at?: number | undefined;
  /** The parts as they are now, where another was faster. */
  stored?: string[] | undefined;
  tried?: Tried | undefined;
};

/** The parts of a series in their order; nothing is kept before it is saved. */
export function PartsForm(props: Props) {
  const { say, address, ids, madeFrom, titles, at, isChanged, stored, tried } = props;
  return (
    <section class="setting-part" aria-labelledby="parts">
      <h2 id="parts">{say('programmes.parts')}</h2>
      <form class="arranger programme-form" method="post" action={address}>
        {/* Enter in a field presses the first button there is. */}
        <button type="submit" class="unseen" tabIndex={-1} name="step" value="search">
          {say('arrange.search')}
        </button>
        <input type="hidden" name="madeFrom" value={madeFrom} />
        <SettingMessage text={tried?.problem} />
        {stored && (
          <ol class="problem-line">
            {stored.map((id) => (
              <li>{titles.get(id)}</li>
            ))}
          </ol>
        )}
        <p class="quiet">{say('programmes.hint.parts')}</p>
        {isChanged && <p class="unsaved">{say('programmes.parts.unsaved')}</p>}
        {ids.length === 0 && <p class="quiet">{say('programmes.parts.none')}</p>}
        <ol class="places programme-places">
          {ids.map((id, index) => (
            <li id={`part-${index + 1}`}>
              <input type="hidden" name={`row.${index}.id`} value={id} />
              <label>
                <span class="unseen">{say('programmes.parts.number', { title: titles.get(id) ?? id })}</span>
                <input
                  name={`row.${index}.number`}
                  value={index + 1}
                  inputMode="numeric"
                  autofocus={at === index + 1}
                />
              </label>
              <div class="place-title">
                <a href={`/news/${id}`}>{titles.get(id) ?? id}</a>
              </div>
              <StepButtons say={say} number={index + 1} count={ids.length} of={titles.get(id) ?? id} />
            </li>
          ))}
        </ol>
        <div class="arranger-acts">
          <button type="submit" class="main" name="step" value="save">
            {say('settings.save')}
          </button>
        </div>
        <Search {...props} />
      </form>
    </section>
  );
}

function Search({ say, ids, search, found }: Props) {
  return (
    <ArticleSearch
      say={say}
      search={search}
      found={found}
      acts={({ id, title }) => (
        <button type="submit" name="step" value={`put ${id}`} disabled={ids.includes(id)}>
          {say('programmes.parts.put')}
          <span class="unseen"> {title}</span>
        </button>
      )}
    />
  );
}
