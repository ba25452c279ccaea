import type { Block } from '../../../body/build.ts';
import type { RichText } from '../../../body/rich-text.ts';
import { type Passage, passagesOf } from './passages.ts';
import { textOf, type Words, wordsOf } from './read-words.ts';

/** A picture in its place, as an article takes it. */
export type WrittenPicture = {
  picture: number | null;
  caption: string;
  credit: string | null;
  alt: string | null;
  after: number;
  gallery?: string;
};

/** What a gallery is called that has no name of its own: without one its pictures would stand apart. */
const namelessGallery = '사진 모음';

/** The blocks and pictures of a text as a draft is written. */
export function writtenBlocks(text: string): { paragraphs: Block[]; pictures: WrittenPicture[] } {
  const paragraphs: Block[] = [];
  const pictures: WrittenPicture[] = [];
  let before: Passage['kind'] | null = null;
  let hasWall = false;
  for (const passage of passagesOf(text)) {
    if (passage.kind === 'figures') pictures.push(...picturesOf(passage, paragraphs.length));
    else if (passage.kind !== 'list end') {
      const block = blockOf(passage);
      const isPart = passage.kind === before && isContinued(paragraphs.at(-1), block, passage);
      // Where several walls are written, the first one counts.
      if (!isPart && !(hasWall && passage.kind === 'wall')) paragraphs.push(block);
      hasWall ||= passage.kind === 'wall';
    }
    before = passage.kind;
  }
  return { paragraphs, pictures };
}

/** Items with blank lines between them are one list, as long as their numbers go on. */
function isContinued(last: Block | undefined, block: Block, passage: Passage): boolean {
  if (typeof last !== 'object' || typeof block !== 'object') return false;
  if (last.type !== 'list' || block.type !== 'list') return false;
  if (passage.kind === 'ordered list' && passage.first !== last.items.length + 1) return false;
  last.items.push(...block.items);
  return true;
}

type Figures = Extract<Passage, { kind: 'figures' }>;

function picturesOf({ gallery, figures }: Figures, after: number): WrittenPicture[] {
  return figures.map(({ picture, caption, credit, alt }) => ({
    picture,
    caption: textOf(caption),
    credit: credit && textOf(credit),
    alt: alt && textOf(alt),
    after,
    ...(gallery && { gallery: textOf(gallery) || namelessGallery }),
  }));
}

function blockOf(passage: Exclude<Passage, Figures | { kind: 'list end' }>): Block {
  switch (passage.kind) {
    case 'paragraph': {
      const rich = richText(passage.words);
      return typeof rich === 'string' ? rich : { type: 'paragraph', ...rich };
    }
    case 'heading':
    case 'note':
      return { type: passage.kind, ...wordsOf(passage.words) };
    case 'quote': {
      const { words, attribution } = passage;
      return { type: 'quote', ...wordsOf(words), ...(attribution && { attribution: textOf(attribution) }) };
    }
    case 'list':
      return { type: 'list', items: passage.items.map(richText) };
    case 'ordered list':
      return { type: 'list', items: passage.items.map(richText), ordered: true };
    case 'table': {
      const { caption, header, rows } = passage;
      return {
        type: 'table',
        caption: caption && textOf(caption),
        header: header.map(richText),
        rows: rows.map((cells) => cells.map(richText)),
      };
    }
    case 'timeline':
      return {
        type: 'timeline',
        entries: passage.entries.map(({ time, words }) => ({ time: textOf(time), ...wordsOf(words) })),
      };
    case 'wall':
      return { type: 'wall' };
    case 'embed': {
      const { url, title, provider } = passage;
      return { type: 'embed', url, title: textOf(title), provider: provider && textOf(provider) };
    }
  }
}

function richText(words: Words): RichText {
  const rich = wordsOf(words);
  return rich.links || rich.footnotes ? rich : rich.text;
}
