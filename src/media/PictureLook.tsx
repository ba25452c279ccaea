import type { Say } from '../desk/wording.ts';
import { deskPictureUrl } from './choices.ts';
import { cropOf, viewBoxOf } from './crop.ts';
import type { PictureRow } from './picture-search.ts';
import { deskWidths } from './thumbnails.ts';

type Props = { say: Say; picture: PictureRow };

/**
 * The picture with its focal point, and how it looks when it is cut. Drawn, so that no style need stand in the page; the
 * script redraws it when the point moves.
 */
export function PictureLook({ say, picture }: Props) {
  const { width, height, focal_x, focal_y, alt, caption } = picture;
  const [x, y] = [(focal_x ?? 0.5) * width, (focal_y ?? 0.5) * height];
  const radius = Math.max(width, height) / 40;
  return (
    <div class="picture-looks" data-width={width} data-height={height}>
      <svg
        class="picture-look"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={alt || caption || say('picture.no-caption')}
      >
        <Drawn picture={picture} />
        <g class="picture-focal" transform={`translate(${x} ${y})`}>
          <circle r={radius} class="outer" />
          <circle r={radius} />
        </g>
      </svg>
      <Cut say={say} picture={picture} name="picture.focal.wide" ratio={16 / 9} />
      <Cut say={say} picture={picture} name="picture.focal.square" ratio={1} />
    </div>
  );
}

type CutProps = Props & { name: 'picture.focal.wide' | 'picture.focal.square'; ratio: number };

function Cut({ say, picture, name, ratio }: CutProps) {
  const { width, height, focal_x, focal_y } = picture;
  const box = cropOf(width, height, ratio, { x: focal_x ?? 0.5, y: focal_y ?? 0.5 });
  return (
    <figure class="picture-cut">
      <svg viewBox={viewBoxOf(box)} data-ratio={ratio} role="img" aria-label={say(name)}>
        <Drawn picture={picture} />
      </svg>
      <figcaption class="quiet">{say(name)}</figcaption>
    </figure>
  );
}

function Drawn({ picture: { id, width, height } }: { picture: PictureRow }) {
  return <image href={deskPictureUrl(id, deskWidths.large)} width={width} height={height} />;
}
