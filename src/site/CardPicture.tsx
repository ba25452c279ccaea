import { pictureSources, pictureUrl } from '../body/Figure.tsx';
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

/** The picture of a card. What it shows is said by the headline, so that it has no text of its own. */
export function CardPicture({ picture, sizes, upTo, isFirst }: Props) {
  if (!picture) return null;
  return (
    <img
      class="card-picture"
      src={pictureUrl(picture.picture, Math.min(upTo, 480))}
      srcset={pictureSources(picture.picture, Math.min(upTo, picture.width))}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt=""
      loading={isFirst ? undefined : 'lazy'}
      fetchpriority={isFirst ? 'high' : undefined}
      decoding="async"
    />
  );
}
