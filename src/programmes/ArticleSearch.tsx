import type { ComponentChildren } from 'preact';
import type { Say } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';

export type Found = { id: string; title: string; at: Date | null };

type Props = {
  say: Say;
  search: string;
  found: Found[];
  /** What can be done with one that was found. */
  acts: (found: Found) => ComponentChildren;
};

/** Articles are found by their headlines, each with what can be done with it. A part of a form. */
export function ArticleSearch({ say, search, found, acts }: Props) {
  return (
    <>
      <div class="arranger-search">
        <label class="field">
          <span>{say('arrange.search.hint')}</span>
          <input type="search" name="q" value={search} autocomplete="off" />
        </label>
        <button type="submit" name="step" value="search">
          {say('arrange.search')}
        </button>
      </div>
      {search && found.length === 0 && <p role="status">{say('arrange.not-found')}</p>}
      <ul class="found">
        {found.map((each) => (
          <li>
            <div>
              <a href={`/news/${each.id}`}>{each.title}</a> {each.at && <Time at={each.at} yearless />}
            </div>
            <div class="place-acts">{acts(each)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
