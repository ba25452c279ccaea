import { type Block, buildBody, type PlacedFigure } from '../../../body/build.ts';
import { missingWords, type RichText, type TextWithLinks } from '../../../body/rich-text.ts';
import { cleanText } from '../../../kernel/read-input.ts';
import { writtenBody } from './write-body.ts';
import { type WrittenPicture, writtenBlocks } from './written-blocks.ts';

/**
 * What a draft's text gives the article. Articles take clean texts alone, and what somebody typed must not keep a page
 * from opening: a link or a footnote that is nothing without its blanks is left out.
 */
export function articleParts(text: string): { paragraphs: Block[]; pictures: WrittenPicture[] } {
  const { paragraphs, pictures } = writtenBlocks(text);
  return {
    paragraphs: paragraphs.map(cleanBlock),
    pictures: pictures.map(({ gallery, ...picture }) => ({
      ...picture,
      ...(gallery?.trim() && { gallery }),
    })),
  };
}

/** Blocks that came from elsewhere, as a draft is written. */
export function writtenText(blocks: Block[], figures: PlacedFigure[] = []): string {
  return writtenBody(buildBody(blocks, figures));
}

function cleanBlock(block: Block): Block {
  if (typeof block === 'string' || block.type === 'embed' || block.type === 'wall') return block;
  if (block.type === 'list') return { ...block, items: block.items.map(cleanRich) };
  if (block.type === 'table')
    return {
      ...block,
      header: block.header.map(cleanRich),
      rows: block.rows.map((row) => row.map(cleanRich)),
    };
  if (block.type === 'timeline')
    return { ...block, entries: block.entries.map((entry) => ({ ...entry, ...cleanWords(entry) })) };
  return { ...block, ...cleanWords(block) };
}

function cleanRich(rich: RichText): RichText {
  return typeof rich === 'string' ? rich : cleanWords(rich);
}

function cleanWords({ text: raw, links = [], footnotes = [] }: TextWithLinks): TextWithLinks {
  const text = cleanText(raw);
  const blanks = raw.length - raw.trimStart().length;
  const place = (at: number) => Math.max(0, Math.min(at - blanks, text.length));
  const clean: TextWithLinks = {
    text,
    links: links
      .map(({ at = 0, text: words, href }) => ({
        at: place(at + words.length - words.trimStart().length),
        text: cleanText(words),
        href,
      }))
      .filter((link) => link.text !== ''),
    footnotes: footnotes
      .map((note) => ({ at: place(note.at ?? 0), after: '', text: cleanText(note.text) }))
      .filter((note) => note.text !== ''),
  };
  // Letters that come together only now are other words than those that were linked.
  return missingWords(clean) === null ? clean : { text };
}
