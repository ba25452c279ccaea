import type { DeskView } from '../desk/desk-page.tsx';
import { boardKeys, Keys } from '../desk/Keys.tsx';
import { type Say, wordingIn } from '../desk/wording.ts';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { Clock } from './Clock.tsx';
import { claimKinds } from './claim-input.ts';
import { type ClaimBoard, claimBoard, claimBoards, openClaims } from './queries.ts';

export const claimsAddress = '/desk/claims';

/** Rows of a board that are shown at once. */
const mostRows = 500;

type Query = { board?: string; kind?: string; q?: string };
type Row = Awaited<ReturnType<typeof claimBoard>>['rows'][number];

/** Claims by the time that is left of what the law gives. */
export async function claimsPage(site: Site, person: Person, query: Query): Promise<DeskView> {
  const { db } = site.kernel.store;
  const say = wordingIn(person.language);
  const board = claimBoards.find((known) => known === query.board) ?? 'open';
  const kind = claimKinds.find((known) => known === query.kind) ?? null;
  const search = (query.q ?? '').normalize('NFC').trim();
  const { rows, hasMore } = await claimBoard(db, { board, kind, search, limit: mostRows });
  const open = await openClaims(db);
  return {
    title: say('claims'),
    within: claimsAddress,
    scripts: ['desk/board'],
    main: (
      <>
        <nav class="boards" aria-label={say('claims')}>
          {claimBoards.map((each) => (
            <a href={addressOf(each)} aria-current={each === board ? 'page' : undefined}>
              {say(`claim.board.${each}`)} {each === 'open' && open > 0 && <b>{open}</b>}
            </a>
          ))}
          <a class="new" href={`${claimsAddress}/new`}>
            {say('claim.new')}
          </a>
        </nav>
        <h1>{say(`claim.board.${board}`)}</h1>
        <Filter say={say} board={board} kind={kind} search={search} />
        <div class="rows" data-hears="claims claim">
          {rows.length === 0 ? (
            <p class="quiet">{say('claim.none')}</p>
          ) : (
            <Table say={say} rows={rows} now={site.kernel.now()} />
          )}
          {hasMore && <p class="quiet">{say('board.more', { count: mostRows })}</p>}
        </div>
        <Keys say={say} keys={boardKeys('claim.new')} />
      </>
    ),
  };
}

function addressOf(board: ClaimBoard): string {
  return board === 'open' ? claimsAddress : `${claimsAddress}?board=${board}`;
}

type FilterProps = { say: Say; board: ClaimBoard; kind: string | null; search: string };

function Filter({ say, board, kind, search }: FilterProps) {
  return (
    <form class="board-filter" method="get" action={claimsAddress}>
      <input type="hidden" name="board" value={board} />
      <input
        type="search"
        name="q"
        value={search}
        aria-label={say('claim.search')}
        placeholder={say('claim.search')}
        autocomplete="off"
      />
      <select name="kind" aria-label={say('claim.kind')}>
        <option value="">{say('claim.kind.all')}</option>
        {claimKinds.map((each) => (
          <option value={each} selected={each === kind}>
            {say(`claim.kind.${each}`)}
          </option>
        ))}
      </select>
      <button type="submit">{say('board.filter')}</button>
    </form>
  );
}

function Table({ say, rows, now }: { say: Say; rows: Row[]; now: Date }) {
  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col">{say('claim.clock')}</th>
          <th scope="col">{say('claim.article')}</th>
          <th scope="col">{say('claim.kind')}</th>
          <th scope="col">{say('claim.claimant')}</th>
          <th scope="col">{say('board.state')}</th>
          <th scope="col">{say('claim.receivedAt')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr data-row={row.id}>
            <td>{row.due_at && <Clock say={say} due={row.due_at} now={now} />}</td>
            <td>
              <a href={`${claimsAddress}/${row.id}`}>{row.headline ?? row.address}</a>
            </td>
            <td>{say(`claim.kind.${row.kind}`)}</td>
            <td>{row.claimant}</td>
            <td>{say(`claim.state.${row.state}`)}</td>
            <td class="quiet">
              <Time at={row.received_at} yearless />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
