import { Picture } from '../body/Figure.tsx';
import type { FigureUse } from '../body/text.ts';

/** A card cuts its picture to its own form; the focal point, of 0 to 1 from the left and from above, stays in sight. */
export type CardPictureUse = FigureUse & { focal_x: number | null; focal_y: number | null };

type Props = {
  picture: CardPictureUse | null;
  /** Widths that it is shown in, as in HTML. */
  sizes: string;
  /** The largest width offered, in pixels. */
  upTo: number;
  /** The page's first sight: it is fetched before all else. */
  isFirst?: boolean;
};

/**
 * The picture of a card. What it shows is said by the headline, so that it has no text of its own. WebP would save few
 * readers a few kilobytes, and would cost all of them a twentieth of the front page.
 */
export function CardPicture({ picture, sizes, upTo, isFirst }: Props) {
  if (!picture) return null;
  return (
    <Picture
      id={picture.picture}
      class={['card-picture', ...focus(picture)].join(' ')}
      width={picture.width}
      height={picture.height}
      sizes={sizes}
      upTo={upTo}
      standard={Math.min(upTo, 480)}
      formats={['avif']}
      alt=""
      loading={isFirst ? undefined : 'lazy'}
      isUrgent={isFirst === true}
    />
  );
}

/** Quarters are as good as the eye; a style of its own for each picture would need a hole in the page's rules. */
function focus({ focal_x, focal_y }: CardPictureUse): string[] {
  const quarter = (axis: string, point: number | null) => {
    const nearest = Math.round((point ?? 0.5) * 4);
    return nearest === 2 ? [] : [`${axis}${nearest}`];
  };
  return [...quarter('x', focal_x), ...quarter('y', focal_y)];
}
