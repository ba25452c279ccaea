import type { FigureAttributes } from './schema.ts';

/** Widths in CSS pixels that pictures are offered in; the article column is 648 wide. */
export const pictureWidths = [320, 480, 720, 960, 1440] as const;
const largest = 1440;

/** Best first. A browser takes the first that it understands; JPEG is what everybody does. */
export const pictureFormats = ['avif', 'webp', 'jpg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export function pictureUrl(picture: number, width: number, format: PictureFormat = 'jpg'): string {
  return `/pictures/${picture}/${width}.${format}`;
}

/** For those who show a page that was passed on: messengers read nothing but JPEG for sure, and search asks for 1,200 pixels. */
export function sharedPictureUrl(picture: number): string {
  return pictureUrl(picture, largest);
}

/** The widths that a picture of some width is offered in: it is never enlarged. */
export function widthsOf(ownWidth: number): number[] {
  return pictureWidths.filter((width) => width <= ownWidth || width === pictureWidths[0]);
}

type PictureProps = Pick<FigureAttributes, 'alt'> & {
  id: number;
  width: number;
  height: number;
  /** Widths that it is shown in, as in HTML. */
  sizes: string;
  /** The largest width offered, in pixels. */
  upTo: number;
  /** For browsers that know no other than `src`. */
  standard: number;
  /** What is offered beside JPEG, best first. */
  formats: Exclude<PictureFormat, 'jpg'>[];
  class?: string;
  loading?: 'eager' | 'lazy';
  isUrgent: boolean;
};

/** A picture in the widths and formats of which a browser takes one. */
export function Picture(props: PictureProps) {
  const { id, width, height, sizes, standard, formats, alt, loading, isUrgent } = props;
  const sources = (format: PictureFormat) =>
    widthsOf(Math.min(props.upTo, width))
      .map((offered) => `${pictureUrl(id, offered, format)} ${offered}w`)
      .join(', ');
  return (
    <picture>
      {formats.map((format) => (
        <source type={`image/${format}`} srcset={sources(format)} sizes={sizes} />
      ))}
      <img
        class={props.class}
        src={pictureUrl(id, standard)}
        srcset={sources('jpg')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt ?? ''}
        loading={loading}
        fetchpriority={isUrgent ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}

/** The address of a picture in one size, for a page that is not for readers. */
export type PictureAddress = (picture: number) => string;

/** A picture with its caption and credit. Where the picture itself is missing, the caption still stands. */
export function Figure(props: FigureAttributes & { eager: boolean; at?: PictureAddress }) {
  const { picture, width, height, caption, credit, alt, eager, at } = props;
  const hasPicture = picture !== null && width !== null && height !== null;
  return (
    <figure class={hasPicture ? undefined : 'no-picture'}>
      {hasPicture && at && <img src={at(picture)} width={width} height={height} alt={alt ?? ''} />}
      {hasPicture && !at && (
        <Picture
          id={picture}
          width={width}
          height={height}
          sizes="(min-width: 44.5rem) 40.5rem, calc(100vw - 2rem)"
          upTo={largest}
          standard={720}
          formats={['avif', 'webp']}
          alt={alt}
          loading={eager ? 'eager' : 'lazy'}
          isUrgent={eager}
        />
      )}
      <figcaption>
        {!hasPicture && <span class="label">사진 설명</span>} {caption}{' '}
        {credit && <span class="credit">[{credit}]</span>}
      </figcaption>
    </figure>
  );
}
