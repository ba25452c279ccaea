import type { DeskView } from '../desk/desk-page.tsx';
import { type Say, wordingIn } from '../desk/wording.ts';
import { PagerLinks, readBelow } from '../site/Pager.tsx';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { type PersonBoard, personBoard, personBoards } from './desk-queries.ts';
import { calledName } from './names.tsx';

export const personsDesk = '/desk/persons';

const pageLength = 50;

type Query = { board?: string; q?: string; below?: string };
type Rows = Awaited<ReturnType<typeof personBoard>>['rows'];

/** Everybody whom articles speak of: found, confirmed, or withdrawn on request. */
export async function boardPage(site: Site, person: Person, query: Query): Promise<DeskView> {
  const say = wordingIn(person.language);
  const board = personBoards.find((known) => known === query.board) ?? 'found';
  const search = (query.q ?? '').normalize('NFC').trim().slice(0, 100);
  const below = readBelow(query.below);
  const look = { board, search, below, limit: pageLength };
  const { rows, next } = await personBoard(site.kernel.store.db, look);
  const address = (more: Record<string, string>) =>
    `${personsDesk}?${new URLSearchParams({ board, ...(search && { q: search }), ...more })}`;
  return {
    title: say('known-persons'),
    within: personsDesk,
    main: (
      <>
        <nav class="boards" aria-label={say('known-persons')}>
          {personBoards.map((each) => (
            <a
              href={each === 'found' ? personsDesk : `${personsDesk}?board=${each}`}
              aria-current={each === board ? 'page' : undefined}
            >
              {say(`known-person.board.${each}`)}
            </a>
          ))}
        </nav>
        <h1>{say(`known-person.board.${board}`)}</h1>
        <Filter say={say} board={board} search={search} />
        <p class="quiet">{say(`known-person.board.${board}.hint`)}</p>
        <div class="rows">
          {rows.length === 0 ? (
            <p class="quiet">{say('known-person.none')}</p>
          ) : (
            <Table say={say} rows={rows} />
          )}
        </div>
        <PagerLinks
          first={below === null ? null : address({})}
          next={next === null ? null : address({ below: String(next) })}
          label={say('known-person.older')}
          firstLabel={say('known-person.newest')}
        />
      </>
    ),
  };
}

function Filter({ say, board, search }: { say: Say; board: PersonBoard; search: string }) {
  return (
    <form class="board-filter" method="get" action={personsDesk}>
      <input type="hidden" name="board" value={board} />
      <input
        type="search"
        name="q"
        value={search}
        aria-label={say('known-person.search')}
        placeholder={say('known-person.search')}
        autocomplete="off"
      />
      <button type="submit">{say('board.filter')}</button>
    </form>
  );
}

function Table({ say, rows }: { say: Say; rows: Rows }) {
  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col">{say('known-person.name')}</th>
          <th scope="col">{say('known-person.forms')}</th>
          <th scope="col">{say('known-person.articles')}</th>
          <th scope="col">{say('known-person.since')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td>
              <a href={`${personsDesk}/${row.id}`}>{calledName(row)}</a>
            </td>
            <td class="quiet">{[row.hanja, row.latin, ...row.aliases].filter(Boolean).join(', ')}</td>
            <td>{row.articles}</td>
            <td>
              <Time at={row.withdrawn_at ?? row.created_at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
