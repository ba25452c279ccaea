import type { DeskView } from '../desk/desk-page.tsx';
import type { Tried } from '../desk/settings-form.ts';
import { type Say, wordingIn } from '../desk/wording.ts';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { type AliasBoard, type AliasRow, aliasBoard, aliasBoards } from './alias-board.ts';

export const aliasesDesk = '/desk/search/aliases';

type Again = { tried?: Tried; form?: Record<string, string> };

/** Which spellings a search takes for each other: what articles wrote side by side, and what the desk says of it. */
export async function aliasesPage(
  site: Site,
  person: Person,
  asked: string | undefined,
  { tried, form = {} }: Again = {},
): Promise<DeskView> {
  const say = wordingIn(person.language);
  const board = aliasBoards.find((known) => known === asked) ?? 'waiting';
  const { rows, hasMore } = await aliasBoard(site.kernel.store.db, board);
  return {
    title: say('aliases'),
    within: aliasesDesk,
    main: (
      <>
        <nav class="boards" aria-label={say('aliases')}>
          {aliasBoards.map((each) => (
            <a href={`${aliasesDesk}?board=${each}`} aria-current={each === board ? 'page' : undefined}>
              {say(`alias.board.${each}`)}
            </a>
          ))}
        </nav>
        <h1>{say('aliases')}</h1>
        <p class="quiet">{say(`alias.about.${board}`)}</p>
        {tried && (
          <p class="problem" role="alert">
            {tried.problem}
          </p>
        )}
        <Adding say={say} board={board} form={tried ? form : {}} />
        {rows.length === 0 ? (
          <p class="quiet">{say('alias.none')}</p>
        ) : (
          <Table say={say} board={board} rows={rows} />
        )}
        {hasMore && <p class="quiet">{say('board.more', { count: rows.length })}</p>}
      </>
    ),
  };
}

function Adding({ say, board, form }: { say: Say; board: AliasBoard; form: Record<string, string> }) {
  return (
    <form class="alias-adding" method="post" action={`${aliasesDesk}?board=${board}`}>
      <label>
        {say('alias.form')} <input name="form" value={form.form} required maxLength={30} />
      </label>
      <label>
        {say('alias.alias')} <input name="alias" value={form.alias} required maxLength={30} />
      </label>
      <button type="submit" name="act" value="add">
        {say('alias.add')}
      </button>
    </form>
  );
}

type TableProps = { say: Say; board: AliasBoard; rows: AliasRow[] };

function Table({ say, board, rows }: TableProps) {
  return (
    <div class="rows">
      <table class="aliases">
        <thead>
          <tr>
            <th scope="col">{say('alias.pair')}</th>
            <th scope="col">{say('alias.evidence')}</th>
            <th scope="col">{say('alias.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {row.form} ↔ {row.alias}
              </th>
              <td>{evidenceOf(row, say)}</td>
              <td>
                <Deciding say={say} board={board} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function evidenceOf({ articles, decidedBy, decidedAt }: AliasRow, say: Say) {
  return (
    <>
      {say('alias.articles', { count: articles })}
      {decidedBy && decidedAt && (
        <>
          {' '}
          · {decidedBy} <Time at={decidedAt} />
        </>
      )}
    </>
  );
}

function Deciding({ say, board, row }: { say: Say; board: AliasBoard; row: AliasRow }) {
  const pair = `${row.form} ↔ ${row.alias}`;
  return (
    <form class="alias-deciding" method="post" action={`${aliasesDesk}?board=${board}`}>
      <input type="hidden" name="form" value={row.form} />
      <input type="hidden" name="alias" value={row.alias} />
      {row.isUsed !== true && (
        <button type="submit" name="act" value="confirm" aria-label={`${pair}: ${say('alias.confirm')}`}>
          {say('alias.confirm')}
        </button>
      )}
      {row.isUsed !== false && (
        <button type="submit" name="act" value="refuse" aria-label={`${pair}: ${say('alias.refuse')}`}>
          {say('alias.refuse')}
        </button>
      )}
    </form>
  );
}
