import type { PictureUse } from '../articles/pictures/queries.ts';
import type { Say } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import { deskPictureUrl, picturesAddress } from './choices.ts';
import type { PictureRow } from './picture-search.ts';
import { deskWidths } from './thumbnails.ts';

type GridProps = { say: Say; pictures: PictureRow[]; uses: PictureUse[]; now: Date };

/** Pictures as a sheet of contact prints. */
export function PictureGrid({ say, pictures, uses, now }: GridProps) {
  return (
    <ul class="picture-grid">
      {pictures.map((picture) => (
        <li data-picture={picture.id}>
          <a class="picture-print" href={`${picturesAddress}/${picture.id}`}>
            <Print picture={picture} />
            <span class="picture-caption">{nameOf(say, picture)}</span>
          </a>
          <p class="quiet">
            {[picture.credit, picture.creator].filter(Boolean).join(' · ')}{' '}
            <Time at={picture.taken_at ?? picture.added_at} />
          </p>
          <RightsMark say={say} picture={picture} now={now} />
          <Uses say={say} uses={uses.filter(({ picture_id }) => picture_id === picture.id)} most={2} />
        </li>
      ))}
    </ul>
  );
}

/** Its name stands beside it. */
function Print({ picture: { id, width, height } }: { picture: PictureRow }) {
  return (
    <img
      src={deskPictureUrl(id, deskWidths.thumb)}
      width={width}
      height={height}
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}

export function nameOf(say: Say, { title, caption, file_name }: PictureRow): string {
  return title || caption || file_name || say('picture.no-caption');
}

/** When the right to show it ends or ended; that a file names an end which nobody has looked at. */
function RightsMark({ say, picture, now }: { say: Say; picture: PictureRow; now: Date }) {
  const { rights_end_at, proposed_end_at } = picture;
  if (rights_end_at)
    return (
      <p class={rights_end_at <= now ? 'picture-rights ended' : 'picture-rights'}>
        {say(rights_end_at <= now ? 'picture.rights.ended-at' : 'picture.rights.until')}{' '}
        <Time at={rights_end_at} />
      </p>
    );
  if (!proposed_end_at) return null;
  return (
    <p class="picture-rights">
      {say('picture.rights.proposed-at')} <Time at={proposed_end_at} />
    </p>
  );
}

/** Articles that show it. One under embargo has no page yet. */
export function Uses({ say, uses, most = uses.length }: { say: Say; uses: PictureUse[]; most?: number }) {
  if (uses.length === 0) return null;
  return (
    <ul class="picture-uses" aria-label={say('picture.used')}>
      {uses.slice(0, most).map(({ id, state, headline }) => (
        <li>
          {state === 'published' ? (
            <a href={`/news/${id}`}>{headline}</a>
          ) : (
            <>
              {headline} <span class="quiet">{say('picture.used.embargoed')}</span>
            </>
          )}
        </li>
      ))}
      {uses.length > most && <li class="quiet">{say('picture.used.count', { count: uses.length })}</li>}
    </ul>
  );
}
