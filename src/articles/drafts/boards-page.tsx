import type { DeskView } from '../../desk/desk-page.tsx';
import { Keys } from '../../desk/Keys.tsx';
import { may } from '../../desk/policy.ts';
import { type Say, type Wording, wordingIn } from '../../desk/wording.ts';
import { menuSections, sectionAt } from '../../sections/queries.ts';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { Time } from '../../site/Time.tsx';
import { type Board, type BoardRow, boardCounts, boardOf, boards } from './queries.ts';

/** Rows of a board that are shown at once. */
const mostRows = 1_000;

type Query = { q?: string; section?: string };

/** A board of the desk: which drafts stand there, how long they wait, who is in them. */
export async function boardPage(site: Site, person: Person, board: Board, query: Query): Promise<DeskView> {
  const { kernel } = site;
  const { db } = kernel.store;
  const say = wordingIn(person.language);
  const search = (query.q ?? '').normalize('NFC').trim();
  const section = query.section ? await sectionAt(db, query.section.normalize('NFC')) : null;
  const { rows, hasMore } = await boardOf(db, board, {
    person,
    search,
    sectionId: section?.id ?? null,
    limit: mostRows,
  });
  const counts = await boardCounts(db, person);
  const sections = await menuSections(db);
  return {
    title: say(`board.${board}`),
    within: '/desk',
    scripts: ['articles/drafts/boards'],
    main: (
      <>
        <nav class="boards" aria-label={say('boards')}>
          {(Object.keys(boards) as Board[]).map((each) => (
            <a href={addressOf(each)} aria-current={each === board ? 'page' : undefined}>
              {say(`board.${each}`)} {counts.has(each) && <b>{counts.get(each)}</b>}
            </a>
          ))}
          {may(person.role, 'write drafts') && (
            <form class="new" method="post" action="/desk/drafts">
              <button type="submit">{say('board.new')}</button>
            </form>
          )}
        </nav>
        <h1>{say(`board.${board}`)}</h1>
        <form class="board-filter" method="get" action={addressOf(board)}>
          <input
            type="search"
            name="q"
            value={search}
            aria-label={say('board.search')}
            placeholder={say('board.search')}
          />
          <select name="section" aria-label={say('field.section')}>
            <option value="">{say('board.all-sections')}</option>
            {sections.map(({ path, name }) => (
              <option value={path} selected={path === query.section}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit">{say('board.filter')}</button>
        </form>
        <div class="rows">
          {rows.length === 0 ? (
            <p class="quiet">{say('board.empty')}</p>
          ) : (
            <BoardTable say={say} rows={rows} now={kernel.now()} />
          )}
          {hasMore && <p class="quiet">{say('board.more', { count: mostRows })}</p>}
        </div>
        <Keys say={say} keys={keys} />
      </>
    ),
  };
}

const keys: [string, Wording][] = [
  ['j / k', 'keys.go'],
  ['Enter', 'keys.open'],
  ['n', 'keys.new'],
  ['/', 'keys.search'],
  ['b', 'keys.bulletin'],
  ['?', 'keys.help'],
];

function addressOf(board: Board): string {
  return board === 'mine' ? '/desk' : `/desk/boards/${board}`;
}

function BoardTable({ say, rows, now }: { say: Say; rows: BoardRow[]; now: Date }) {
  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col">{say('board.age')}</th>
          <th scope="col">{say('field.headline')}</th>
          <th scope="col">{say('field.section')}</th>
          <th scope="col">{say('board.author')}</th>
          <th scope="col">{say('board.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row say={say} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ say, row, now }: { say: Say; row: BoardRow; now: Date }) {
  const since = row.state === 'filed' && row.filed_at ? row.filed_at : row.changed_at;
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  const writer = row.locked_until && row.locked_until > now ? row.locked_name : null;
  return (
    <tr data-draft={row.id}>
      <td class={row.state === 'filed' ? `age ${urgency(minutes)}` : 'age'}>
        <span title={since.toISOString()}>{ageIn(say, minutes)}</span>
      </td>
      <td>
        <a href={`/desk/drafts/${row.id}`}>{row.headline || say('board.untitled')}</a>
        {writer && <span class="writing"> {say('board.writing', { name: writer })}</span>}
      </td>
      <td>{row.section_name}</td>
      <td>{row.author}</td>
      <td>
        {say(`state.${row.state}` as Wording)}{' '}
        {row.article_id && (
          <a href={`/news/${row.article_id}`}>
            <Time at={row.changed_at} yearless />
          </a>
        )}
      </td>
    </tr>
  );
}

/** What was filed should be read within minutes. */
function urgency(minutes: number): string {
  if (minutes < 10) return 'fresh';
  return minutes < 30 ? 'waiting' : 'late';
}

function ageIn(say: Say, minutes: number): string {
  if (minutes < 60) return say('age.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? say('age.hours', { count: hours }) : say('age.days', { count: Math.floor(hours / 24) });
}
