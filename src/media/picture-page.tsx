import { articlesWithPictures } from '../articles/pictures/queries.ts';
import type { DeskView } from '../desk/desk-page.tsx';
import { may } from '../desk/policy.ts';
import { missing } from '../desk/problems.tsx';
import type { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Say, type Wording, wordingIn } from '../desk/wording.ts';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { picturesAddress } from './choices.ts';
import { PictureConflict } from './describe-picture.ts';
import { mayDescribe } from './may-describe.ts';
import { PictureForm, RightsForm, type Typed } from './PictureForm.tsx';
import { nameOf, PictureGrid, Uses } from './PictureGrid.tsx';
import { PictureLook } from './PictureLook.tsx';
import { fieldWordings } from './picture-input.ts';
import { lookalikes, type PictureRow, pictureById } from './picture-search.ts';

/** What could not be done, and what was typed for it. */
export type Tried = { error: WordedRefusal; typed: Typed };

/** One picture: how it looks, what is known of it, until when it may be shown, where it stands, and its likes. */
export async function picturePage(
  site: Site,
  person: Person,
  id: number,
  { tried, isSaved = false }: { tried?: Tried; isSaved?: boolean } = {},
): Promise<DeskView> {
  const { store, now } = site.kernel;
  const picture = await pictureById(store.db, id);
  if (!picture) return missing(person);
  const say = wordingIn(person.language);
  const same = await lookalikes(store.db, id);
  const uses = await articlesWithPictures(store.db, [id, ...same.map((each) => each.id)]);
  const used = uses.filter(({ picture_id }) => picture_id === id);
  const isOwn = mayDescribe(person, picture);
  return {
    title: nameOf(say, picture),
    status: tried ? tried.error.status : 200,
    within: picturesAddress,
    scripts: ['media/picture'],
    main: (
      <>
        <p>
          <a href={picturesAddress}>{say('picture.back')}</a>
        </p>
        <h1>{say('picture', { id })}</h1>
        {tried && (
          <p class="problem-line" role="alert">
            {problemIn(say, person, tried.error)}
          </p>
        )}
        {isSaved && !tried && (
          <p role="status" class="picture-done">
            {say('picture.saved')}
          </p>
        )}
        <div class="picture-page">
          <div>
            <PictureLook say={say} picture={picture} />
            <Particulars say={say} picture={picture} />
            <section aria-labelledby="used">
              <h2 id="used">{say('picture.used')}</h2>
              {used.length === 0 && <p class="quiet">{say('picture.used.none')}</p>}
              <Uses say={say} uses={used} />
            </section>
          </div>
          <div>
            {!isOwn && <p class="quiet">{say('picture.not-yours')}</p>}
            <PictureForm
              say={say}
              picture={picture}
              typed={tried?.error.field === 'end' ? undefined : tried?.typed}
              wrong={tried?.error.field ?? undefined}
              isConflict={tried?.error instanceof PictureConflict}
              disabled={!isOwn}
            />
            <RightsForm
              say={say}
              picture={picture}
              typed={tried?.error.field === 'end' ? tried.typed.end : undefined}
              mayManage={may(person.role, 'manage pictures')}
            />
          </div>
        </div>
        <section aria-labelledby="same">
          <h2 id="same">{say('picture.same')}</h2>
          {same.length === 0 ? (
            <p class="quiet">{say('picture.same.none')}</p>
          ) : (
            <PictureGrid say={say} pictures={same} uses={uses} now={now()} />
          )}
        </section>
      </>
    ),
  };
}

function problemIn(say: Say, person: Person, error: WordedRefusal): string {
  const labels: Record<string, Wording> = {
    ...fieldWordings,
    keywords: 'picture.keywords',
    taken_at: 'picture.taken',
    end: 'picture.rights',
  };
  const label = labels[error.field ?? ''];
  const message = error.in(person.language);
  return label ? `${say(label)}: ${message}` : message;
}

function Particulars({ say, picture }: { say: Say; picture: PictureRow }) {
  const { width, height, bytes, media_type, file_name, added_at, added_by } = picture;
  const kind = media_type.replace('image/', '').toUpperCase();
  const length = bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  const size = `${width}×${height} · ${kind} · ${length}`;
  return (
    <dl class="picture-particulars">
      <dt>{say('picture.size')}</dt>
      <dd>{size}</dd>
      {file_name && (
        <>
          <dt>{say('picture.file')}</dt>
          <dd>{file_name}</dd>
        </>
      )}
      <dt>{say('picture.added-by')}</dt>
      <dd>
        {added_by} <Time at={added_at} />
      </dd>
    </dl>
  );
}
