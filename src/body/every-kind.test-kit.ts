import type { Block, PlacedFigure } from './build.ts';

export const href = 'https://example.com/a?b=1&c=2';

/** One block of every kind, each saying a text. */
export const everyKind = (text: string): Block[] => [
  text,
  { type: 'paragraph', text, links: [{ text, href }] },
  { type: 'heading', text },
  { type: 'note', text, footnotes: [{ after: text, text }] },
  { type: 'quote', text, attribution: text },
  { type: 'list', items: [text, { text, links: [{ text, href }] }] },
  { type: 'list', items: [text], ordered: true },
  { type: 'table', caption: text, header: [text], rows: [[{ text, footnotes: [{ after: text, text }] }]] },
  { type: 'timeline', entries: [{ time: text, text }] },
  { type: 'embed', url: href, title: text, provider: text },
  { type: 'wall' },
];

export const figure = (picture: number | null, more: Partial<PlacedFigure> = {}): PlacedFigure => ({
  picture,
  width: 400,
  height: 300,
  caption: `사진 ${picture}`,
  credit: null,
  alt: null,
  after: 1,
  ...more,
});
