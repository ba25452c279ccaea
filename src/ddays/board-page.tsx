import type { DeskView } from '../desk/desk-page.tsx';
import { boardKeys, Keys } from '../desk/Keys.tsx';
import { may } from '../desk/policy.ts';
import { type Say, wordingIn } from '../desk/wording.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { type Category, categories, categoryNames, isCategory } from './categories.ts';
import { DdayMark } from './DdayList.tsx';
import { type DdayBoard, ddayBoard, ddayBoards } from './desk-queries.ts';
import { shownOn } from './shown.ts';

export const ddaysDesk = '/desk/ddays';

/** Rows of a board that are shown at once. */
const mostRows = 500;

type Query = { board?: string; category?: string; q?: string };
type Row = Awaited<ReturnType<typeof ddayBoard>>['rows'][number];

/** The calendar as the newsroom sees it: also what is proposed, and what readers do not see. */
export async function boardPage(site: Site, person: Person, query: Query): Promise<DeskView> {
  const say = wordingIn(person.language);
  const board = ddayBoards.find((known) => known === query.board) ?? 'coming';
  const category = query.category && isCategory(query.category) ? query.category : null;
  const search = (query.q ?? '').normalize('NFC').trim();
  const today = seoulDay(site.kernel.now());
  const look = { board, category, search, today, limit: mostRows };
  const { rows, hasMore } = await ddayBoard(site.kernel.store.db, look);
  return {
    title: say('ddays'),
    within: ddaysDesk,
    scripts: ['desk/board'],
    main: (
      <>
        <nav class="boards" aria-label={say('ddays')}>
          {ddayBoards.map((each) => (
            <a
              href={each === 'coming' ? ddaysDesk : `${ddaysDesk}?board=${each}`}
              aria-current={each === board ? 'page' : undefined}
            >
              {say(`dday.board.${each}`)}
            </a>
          ))}
          {may(person.role, 'propose ddays') && (
            <a class="new" href={`${ddaysDesk}/new`}>
              {say(may(person.role, 'decide ddays') ? 'dday.new' : 'dday.propose')}
            </a>
          )}
        </nav>
        <h1>{say(`dday.board.${board}`)}</h1>
        <Filter say={say} board={board} category={category} search={search} />
        <div class="rows">
          {rows.length === 0 ? (
            <p class="quiet">{say('dday.none')}</p>
          ) : (
            <Table say={say} rows={rows} today={today} isNearestFirst={board === 'coming'} />
          )}
          {hasMore && <p class="quiet">{say('board.more', { count: mostRows })}</p>}
        </div>
        <Keys say={say} keys={boardKeys('dday.new')} />
      </>
    ),
  };
}

type FilterProps = { say: Say; board: DdayBoard; category: Category | null; search: string };

function Filter({ say, board, category, search }: FilterProps) {
  return (
    <form class="board-filter" method="get" action={ddaysDesk}>
      <input type="hidden" name="board" value={board} />
      <input
        type="search"
        name="q"
        value={search}
        aria-label={say('dday.search')}
        placeholder={say('dday.search')}
        autocomplete="off"
      />
      <select name="category" aria-label={say('dday.category')}>
        <option value="">{say('dday.category.all')}</option>
        {categoryNames.map((each) => (
          <option value={each} selected={each === category}>
            {categories[each]}
          </option>
        ))}
      </select>
      <button type="submit">{say('board.filter')}</button>
    </form>
  );
}

type TableProps = { say: Say; rows: Row[]; today: string; isNearestFirst: boolean };

function Table({ say, rows, today, isNearestFirst }: TableProps) {
  const listed = rows.map((row) => ({ row, shown: shownOn(today, row) }));
  if (isNearestFirst) listed.sort((a, b) => (a.shown.key < b.shown.key ? -1 : 1));
  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col">{say('ddays')}</th>
          <th scope="col">{say('dday.title')}</th>
          <th scope="col">{say('dday.when')}</th>
          <th scope="col">{say('dday.category')}</th>
          <th scope="col">{say('board.state')}</th>
        </tr>
      </thead>
      <tbody>
        {listed.map(({ row, shown }) => {
          return (
            <tr data-row={row.id}>
              <td>
                <DdayMark shown={shown} />
              </td>
              <td>
                <a href={`${ddaysDesk}/${row.id}`}>{row.title}</a>
              </td>
              <td>{shown.words}</td>
              <td class="quiet">{categories[row.category]}</td>
              <td>
                {say(`dday.state.${row.state}`)} {isHidden(row) && <b>{say('dday.is-hidden')}</b>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function isHidden({ isShown, state }: Row): boolean {
  return !isShown && state !== 'proposed' && state !== 'dropped';
}
