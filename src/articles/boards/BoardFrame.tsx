import { may } from '../../desk/policy.ts';
import type { Say } from '../../desk/wording.ts';
import type { MenuSection } from '../../sections/queries.ts';
import type { Person } from '../../site/person.ts';
import { type Board, boardAddress, boardNames, type Filter, viewAddress } from './boards.ts';
import type { viewsOf } from './views.ts';

type NavProps = {
  say: Say;
  person: Person;
  board: Board;
  counts: Map<Board, number>;
  views: Awaited<ReturnType<typeof viewsOf>>;
};

/** Ways to all boards, with how much waits on each, and to one's own views of them. */
export function BoardNav({ say, person, board, counts, views }: NavProps) {
  return (
    <nav class="boards" aria-label={say('boards')}>
      {boardNames.map((each) => (
        <a href={boardAddress(each)} aria-current={each === board ? 'page' : undefined}>
          {say(`board.${each}`)} {counts.has(each) && <b>{counts.get(each)}</b>}
        </a>
      ))}
      {views.map(({ id, name, board, ...filter }) => (
        <form class="view" method="post" action={`/desk/views/${id}/drop`}>
          <a href={viewAddress(board, filter)}>{name}</a>
          <button type="submit" class="quiet" aria-label={say('view.drop', { name })}>
            ×
          </button>
        </form>
      ))}
      {may(person.role, 'write drafts') && (
        <form class="new" method="post" action="/desk/drafts">
          <button type="submit">{say('board.new')}</button>
        </form>
      )}
    </nav>
  );
}

type FilterProps = { say: Say; board: Board; filter: Filter; sections: MenuSection[] };

/** What the board is narrowed to; once it is, it can be kept under a name. */
export function BoardFilter({ say, board, filter, sections }: FilterProps) {
  return (
    <div class="board-filters">
      <form class="board-filter" method="get" action={boardAddress(board)}>
        <input
          type="search"
          name="q"
          value={filter.q}
          aria-label={say('board.search')}
          placeholder={say('board.search')}
          autocomplete="off"
        />
        <select name="section" aria-label={say('field.section')}>
          <option value="">{say('board.all-sections')}</option>
          {sections.map(({ path, name }) => (
            <option value={path} selected={path === filter.section}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit">{say('board.filter')}</button>
      </form>
      {(filter.q || filter.section) && (
        <form class="view-new" method="post" action="/desk/views">
          <input type="hidden" name="board" value={board} />
          <input type="hidden" name="q" value={filter.q} />
          <input type="hidden" name="section" value={filter.section} />
          <input
            name="name"
            required
            maxLength={40}
            aria-label={say('view.name')}
            placeholder={say('view.name')}
          />
          <button type="submit">{say('view.save')}</button>
        </form>
      )}
    </div>
  );
}
