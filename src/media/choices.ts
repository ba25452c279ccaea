import type { PictureRow } from './picture-search.ts';
import { deskWidths } from './thumbnails.ts';

export const picturesAddress = '/desk/pictures';

export const deskPictureUrl = (id: number, width: number) => `${picturesAddress}/${id}/sizes/${width}`;

/** A picture as scripts of the desk get it: what an article would take from it, and how it looks. */
export function choiceOf({ id, caption, credit, alt, width, height }: PictureRow) {
  return { id, caption, credit, alt, width, height, thumb: deskPictureUrl(id, deskWidths.thumb) };
}
