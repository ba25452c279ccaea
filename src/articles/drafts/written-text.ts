import type { Block } from '../../body/build.ts';
import type { RichText } from '../../body/rich-text.ts';

/** Blocks as a draft's text is written: what `passagesOf` reads. Of a table the lines are left, of a link its words. */
export function writtenText(blocks: Block[]): string {
  return blocks.map(written).filter(Boolean).join('\n\n');
}

function written(block: Block): string {
  if (typeof block === 'string') return oneLine(block);
  switch (block.type) {
    case 'heading':
      return `## ${oneLine(block.text)}`;
    case 'quote':
      return `> ${oneLine(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${oneLine(wordsOf(item))}`).join('\n');
    case 'table':
      return [block.header, ...block.rows]
        .map((row) => row.map((cell) => oneLine(wordsOf(cell))).join(' | '))
        .filter(Boolean)
        .join('\n\n');
    case 'timeline':
      return block.entries.map(({ time, text }) => `- ${oneLine(`${time} ${text}`)}`).join('\n');
    case 'embed':
      return oneLine(`${block.title} ${block.url}`);
    default:
      return oneLine(block.text);
  }
}

function wordsOf(text: RichText): string {
  return typeof text === 'string' ? text : text.text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
