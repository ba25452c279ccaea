import { Picture } from '../body/Figure.tsx';
import type { FigureUse } from '../body/text.ts';

type Props = {
  picture: FigureUse | null;
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
      class="card-picture"
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
