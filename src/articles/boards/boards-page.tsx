import type { DeskView } from '../../desk/desk-page.tsx';
import { boardKeys, Keys } from '../../desk/Keys.tsx';
import { wordingIn } from '../../desk/wording.ts';
import { menuSections, sectionAt } from '../../sections/queries.ts';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { ArticleTable } from './ArticleTable.tsx';
import { type ArticleBoard, articlesBoard } from './articles-board.ts';
import { BoardFilter, BoardNav } from './BoardFrame.tsx';
import type { Board } from './boards.ts';
import { DraftTable } from './DraftTable.tsx';
import { boardCounts, draftsBoard, hasDrafts } from './drafts-board.ts';
import { viewsOf } from './views.ts';

/** Rows of a board that are shown at once. */
const mostRows = 1_000;
/** What is out is shown by the hundred: who looks for something older types a word of it. */
const mostPublished = 200;
/** Published articles that are searched, the newest first: some weeks of a large newsroom. */
const searched = 5_000;

type Query = { q?: string; section?: string };

/** A board of the desk: what stands there, how long it waits, who is in it. */
export async function boardPage(site: Site, person: Person, board: Board, query: Query): Promise<DeskView> {
  const { db } = site.kernel.store;
  const say = wordingIn(person.language);
  const filter = { q: (query.q ?? '').normalize('NFC').trim(), section: query.section ?? '' };
  const section = filter.section ? await sectionAt(db, filter.section.normalize('NFC')) : null;
  const look = { person, search: filter.q, sectionId: section?.id ?? null };
  const drafts = hasDrafts(board) ? await draftsBoard(db, board, { ...look, limit: mostRows }) : null;
  const shown = articlesOn[board];
  const limit = board === 'published' ? mostPublished : mostRows;
  const depth = filter.q || section ? searched : limit + 1;
  const articles = shown && (await articlesBoard(db, shown, { ...look, limit, depth }));
  const now = site.kernel.now();
  const isEmpty = !drafts?.rows.length && !articles?.rows.length;
  return {
    title: say(`board.${board}`),
    within: '/desk',
    scripts: ['desk/board'],
    main: (
      <>
        <BoardNav
          say={say}
          person={person}
          board={board}
          counts={await boardCounts(db, person)}
          views={await viewsOf(db, person)}
        />
        <h1>{say(`board.${board}`)}</h1>
        <BoardFilter say={say} board={board} filter={filter} sections={await menuSections(db)} />
        <div class="rows" data-hears="boards board">
          {isEmpty && <p class="quiet">{say('board.empty')}</p>}
          {drafts && drafts.rows.length > 0 && <DraftTable say={say} rows={drafts.rows} now={now} />}
          {articles && articles.rows.length > 0 && <ArticleTable say={say} rows={articles.rows} />}
          {(drafts?.hasMore || articles?.hasMore) && (
            <p class="quiet">{say('board.more', { count: limit })}</p>
          )}
          {board === 'published' && depth === searched && (
            <p class="quiet">{say('board.depth', { count: searched })}</p>
          )}
        </div>
        <Keys say={say} keys={boardKeys('keys.new', ['1–7', 'keys.boards'])} />
      </>
    ),
  };
}

/** Articles that a board shows, below its drafts. */
const articlesOn: Partial<Record<Board, ArticleBoard>> = {
  scheduled: 'embargoed',
  published: 'published',
  killed: 'killed',
};
