import type { PlacedFigure } from '../build.ts';
import { isEmoji, isTrackingPixel } from './elements.ts';
import { richTextOf } from './runs.ts';

/** A picture that stood in what was pasted, and its address if it is on the web. */
export type PastedImage = { caption: string; source: string | null };

/** The places of pictures. They are not loaded: whose they are, and whether we may, is for the desk to settle. */
export class PastedImages {
  readonly figures: PlacedFigure[] = [];
  readonly images: PastedImage[] = [];
  private readonly captions = new Map<Element, string>();
  private readonly met = new Set<Element>();
  private waiting: string[] = [];

  /** What a picture is in the line that it stands in: nothing, unless it is an emoji. */
  read(image: Element): string {
    const alt = textOf(image.getAttribute('alt') ?? '');
    if (isEmoji(alt)) return alt;
    if (isTrackingPixel(image)) return '';
    this.met.add(image);
    const caption = this.captions.get(image) ?? alt;
    const source = (image.getAttribute('src') ?? '').trim();
    this.waiting.push(caption);
    this.images.push({ caption, source: /^https?:\/\//i.test(source) ? source : null });
    return '';
  }

  /** Gives a picture its caption before it is read. */
  caption(image: Element, caption: string): void {
    this.captions.set(image, textOf(caption));
  }

  hasMet(image: Element): boolean {
    return this.met.has(image);
  }

  /** Pictures of a line stand below it. */
  place(after: number): void {
    const empty = { picture: null, width: null, height: null, credit: null, alt: null };
    this.figures.push(...this.waiting.map((caption) => ({ ...empty, caption, after })));
    this.waiting = [];
  }
}

function textOf(text: string): string {
  const clean = richTextOf([{ text, href: null }]);
  return typeof clean === 'string' ? clean : '';
}
