import { SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { ArticleSearch, type Found } from './ArticleSearch.tsx';
import { BlockFields } from './BlockFields.tsx';
import { kindOf } from './block-form.ts';
import { blockKinds } from './blocks.ts';
import type { pastPages, pendingPages } from './desk-queries.ts';
import type { Row } from './form-rows.ts';
import { PageRecord } from './PageRecord.tsx';
import type { Programme, Series } from './queries.ts';
import { StepButtons } from './StepButtons.tsx';

export type BlocksProps = {
  say: Say;
  programme: Programme;
  rows: Row[];
  revision: number;
  series: Series[];
  /** Headlines of chosen articles that can be seen. */
  titles: Map<string, string>;
  search: string;
  found: Found[];
  pending: Awaited<ReturnType<typeof pendingPages>>;
  past: Awaited<ReturnType<typeof pastPages>>;
  /** Whether readers see just this. */
  isLive: boolean;
  tried?: Tried | undefined;
  done?: string | undefined;
  /** Who kept another page meanwhile. */
  savedBy: string | null;
};

/** A landing page as a form: every button keeps it, two put it before readers. */
export function BlocksForm(props: BlocksProps) {
  const { say, programme, rows, revision, tried, done, isLive } = props;
  const address = `/desk/programmes/${programme.id}/page`;
  return (
    <>
      <form class="arranger programme-form" method="post" action={address}>
        {/* Enter in a field presses the first button there is. */}
        <button type="submit" class="unseen" tabIndex={-1} name="step" value="save">
          {say('settings.save')}
        </button>
        <input type="hidden" name="revision" value={revision} />
        <Said {...props} address={address} />
        {!tried && !done && !isLive && <p class="unsaved">{say('programmes.page.not-live')}</p>}
        {rows.length === 0 && <p class="quiet">{say('programmes.page.none')}</p>}
        <ol class="programme-form-rows">
          {rows.map((row, index) => (
            <li id={`block-${index + 1}`}>
              <fieldset>
                <legend>
                  {index + 1}. {say(`programmes.block.${kindOf(row)}`)}
                </legend>
                <BlockFields {...props} row={row} index={index} />
                <StepButtons
                  say={say}
                  number={index + 1}
                  count={rows.length}
                  of={say(`programmes.block.${kindOf(row)}`)}
                />
              </fieldset>
            </li>
          ))}
        </ol>
        <fieldset class="programme-form-add">
          <legend>{say('programmes.page.add')}</legend>
          {blockKinds.map((kind) => (
            <button type="submit" name="step" value={`add ${kind}`}>
              {say(`programmes.block.${kind}`)}
            </button>
          ))}
        </fieldset>
        <Search {...props} />
        <div class="arranger-acts">
          <button type="submit" name="step" value="save">
            {say('programmes.page.keep')}
          </button>
          <button type="submit" name="step" value="look">
            {say('arrange.look')}
          </button>
          <button type="submit" class="main" name="step" value="live">
            {say('programmes.page.live')}
          </button>
        </div>
        <div class="arranger-search">
          <label class="field">
            <span>{say('programmes.page.due')}</span>
            <input
              type="datetime-local"
              name="due"
              aria-invalid={tried?.field === 'due' ? 'true' : undefined}
            />
          </label>
          <button type="submit" name="step" value="schedule">
            {say('programmes.page.schedule')}
          </button>
        </div>
      </form>
      <PageRecord {...props} address={address} />
    </>
  );
}

function Said({ say, tried, done, savedBy, address }: BlocksProps & { address: string }) {
  if (tried && savedBy)
    return (
      <div class="problem-line" role="alert">
        {say('programmes.page.conflict', { name: savedBy })}{' '}
        <a href={address}>{say('programmes.page.theirs')}</a>
      </div>
    );
  return <SettingMessage text={tried?.problem ?? done} good={!tried} />;
}

/** Articles are found and put into a block of chosen ones. */
function Search({ say, rows, search, found }: BlocksProps) {
  const lists = rows.flatMap((row, index) => (row.kind === 'articles' ? [index + 1] : []));
  if (lists.length === 0) return null;
  return (
    <div id="found">
      <ArticleSearch
        say={say}
        search={search}
        found={found}
        acts={({ id, title }) =>
          lists.map((number) => (
            <button type="submit" name="step" value={`put ${number} ${id}`}>
              {say('programmes.page.put', { number })}
              <span class="unseen"> {title}</span>
            </button>
          ))
        }
      />
    </div>
  );
}
