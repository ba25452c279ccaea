import { articlesWithPictures } from '../articles/pictures/queries.ts';
import type { DeskView } from '../desk/desk-page.tsx';
import { mostBytes } from '../desk/inspect-picture.ts';
import { Keys } from '../desk/Keys.tsx';
import { may } from '../desk/policy.ts';
import { type Say, type Wording, wordingIn } from '../desk/wording.ts';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { picturesAddress } from './choices.ts';
import { PictureGrid } from './PictureGrid.tsx';
import { type PictureQuery, rightsFilters, searchPictures } from './picture-search.ts';

/** Pictures on one page. */
const pageLength = 60;

/** What came of a form of pictures: how many were taken, and why the others were not. */
export type Received = { count: number; problems: string[] };

const keys: [string, Wording][] = [
  ['j / k ← ↑ ↓ →', 'keys.go'],
  ['Enter', 'keys.open'],
  ['u', 'keys.upload'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
];

/** All pictures of the newsroom, newest first, and the way to add some. */
export async function picturesPage(
  site: Site,
  person: Person,
  query: PictureQuery,
  received?: Received,
): Promise<DeskView> {
  const { store, now } = site.kernel;
  const say = wordingIn(person.language);
  const found = await searchPictures(store.db, query, now(), pageLength + 1);
  const pictures = found.slice(0, pageLength);
  const uses = await articlesWithPictures(
    store.db,
    pictures.map(({ id }) => id),
  );
  const maySupply = may(person.role, 'supply pictures');
  return {
    title: say('pictures'),
    status: received?.problems.length ? 422 : 200,
    within: picturesAddress,
    scripts: ['media/pictures', ...(maySupply ? ['media/upload'] : [])],
    main: (
      <>
        <h1>{say('pictures')}</h1>
        {received && <Outcome say={say} received={received} />}
        {maySupply && <UploadForm say={say} />}
        <Filter say={say} query={query} />
        <div class="pictures">
          {pictures.length === 0 ? (
            <p class="quiet">{say('picture.none')}</p>
          ) : (
            <PictureGrid say={say} pictures={pictures} uses={uses} now={now()} />
          )}
          <p class="picture-pages">
            {query.before && <a href={addressOf({ ...query, before: null })}>{say('picture.newest')}</a>}
            {found.length > pageLength && (
              <a href={addressOf({ ...query, before: pictures.at(-1)?.id ?? null })}>{say('picture.more')}</a>
            )}
          </p>
        </div>
        <Keys say={say} keys={keys} />
      </>
    ),
  };
}

function addressOf({ search, from, to, rights, before }: PictureQuery): string {
  const given = { q: search, from, to, rights, before: before && String(before) };
  const parameters = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return parameters.length ? `${picturesAddress}?${new URLSearchParams(parameters)}` : picturesAddress;
}

function Outcome({ say, received: { count, problems } }: { say: Say; received: Received }) {
  return (
    <>
      {problems.length > 0 && (
        <ul class="problem-line" role="alert">
          {problems.map((problem) => (
            <li>{problem}</li>
          ))}
        </ul>
      )}
      {count > 0 && (
        <p role="status" class="picture-done">
          {say('picture.added', { count })}
        </p>
      )}
    </>
  );
}

/** Named one by one, a telephone gives JPEG in place of its HEIC; and it offers its camera beside its pictures. */
const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** Whole without script, which adds drop, paste, progress and going on. */
function UploadForm({ say }: { say: Say }) {
  return (
    <form
      class="picture-upload"
      method="post"
      action={picturesAddress}
      enctype="multipart/form-data"
      data-words={JSON.stringify(scriptWords(say))}
    >
      <label class="field">
        <span>{say('picture.add.choose')}</span>
        <input type="file" name="pictures" multiple accept={accepted} required />
      </label>
      <button type="submit">{say('picture.add')}</button>
      <p class="quiet">{say('picture.add.hint', { most: mostBytes / 1024 / 1024 })}</p>
      <ol class="picture-uploads" aria-label={say('picture.add')} />
    </form>
  );
}

const scriptWordings = [
  'failed',
  'known',
  'received',
  'same',
  'sending',
  'stop',
  'unfinished',
  'waiting',
] as const;

function scriptWords(say: Say): Record<string, string> {
  return Object.fromEntries(scriptWordings.map((word) => [word, say(`upload.${word}`)]));
}

function Filter({ say, query }: { say: Say; query: PictureQuery }) {
  return (
    <form class="board-filter picture-filter" method="get" action={picturesAddress}>
      <input
        type="search"
        name="q"
        value={query.search}
        aria-label={say('picture.search')}
        placeholder={say('picture.search')}
      />
      <label>
        <span>{say('picture.from')}</span> <input type="date" name="from" value={query.from ?? ''} />
      </label>
      <label>
        <span>{say('picture.to')}</span> <input type="date" name="to" value={query.to ?? ''} />
      </label>
      <select name="rights" aria-label={say('picture.rights')}>
        <option value="">{say('picture.rights.all')}</option>
        {rightsFilters.map((each) => (
          <option value={each} selected={each === query.rights}>
            {say(`picture.rights.${each}`)}
          </option>
        ))}
      </select>
      <button type="submit">{say('board.filter')}</button>
    </form>
  );
}
