import type { FigureAttributes } from './schema.ts';

/** Widths in CSS pixels that pictures are offered in; the article column is 648 wide. */
export const pictureWidths = [320, 480, 720, 960, 1440] as const;

export function pictureUrl(picture: number, width: number): string {
  return `/pictures/${picture}/${width}.webp`;
}

export function pictureSources(picture: number, ownWidth: number): string {
  return pictureWidths
    .filter((width) => width <= ownWidth || width === pictureWidths[0])
    .map((width) => `${pictureUrl(picture, width)} ${width}w`)
    .join(', ');
}

/** The address of a picture in one size, for a page that is not for readers. */
export type PictureAddress = (picture: number) => string;

/** A picture with its caption and credit. Where the picture itself is missing, the caption still stands. */
export function Figure(props: FigureAttributes & { eager: boolean; at?: PictureAddress }) {
  const { picture, width, height, caption, credit, alt, eager, at } = props;
  const hasPicture = picture !== null && width !== null && height !== null;
  return (
    <figure class={hasPicture ? undefined : 'no-picture'}>
      {hasPicture && (
        <img
          src={at ? at(picture) : pictureUrl(picture, 720)}
          srcset={at ? undefined : pictureSources(picture, width)}
          sizes="(min-width: 44.5rem) 40.5rem, calc(100vw - 2rem)"
          width={width}
          height={height}
          alt={alt ?? ''}
          loading={eager ? 'eager' : 'lazy'}
          fetchpriority={eager ? 'high' : undefined}
          decoding="async"
        />
      )}
      <figcaption>
        {!hasPicture && <span class="label">사진 설명</span>} {caption}{' '}
        {credit && <span class="credit">[{credit}]</span>}
      </figcaption>
    </figure>
  );
}
