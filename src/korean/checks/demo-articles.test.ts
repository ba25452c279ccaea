import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDraft } from './check-draft.ts';
import { type Draft, type DraftParagraph, usualSettings } from './draft.ts';
import { selected } from './sample-draft.ts';

type Block =
  | string
  | { type: 'heading' | 'quote'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'table'; header: string[]; rows: string[][] };

type Article = Omit<Draft, 'paragraphs' | 'pictures' | 'publishedAt'> & {
  publishedAt: string;
  paragraphs: Block[];
  pictures: { caption?: string; credit?: string | null; alt?: string | null }[];
};

const folder = new URL('../../../demo/articles/', import.meta.url);

function paragraphsOf(block: Block): DraftParagraph[] {
  if (typeof block === 'string') return [{ text: block, kind: 'paragraph' }];
  if (block.type === 'list') return block.items.map((text) => ({ text, kind: 'item' }));
  if (block.type !== 'table') return [{ text: block.text, kind: block.type }];
  return [block.header, ...block.rows].map((cells) => ({ text: cells.join('\t'), kind: 'row' }));
}

function draftOf(article: Article): Draft {
  return {
    ...article,
    paragraphs: article.paragraphs.flatMap(paragraphsOf),
    pictures: article.pictures.map(({ caption, credit, alt }) => ({
      caption: caption ?? '',
      credit: credit ?? '',
      alt: alt ?? '',
    })),
    publishedAt: new Date(article.publishedAt),
  };
}

test('what is said of the demo articles is right', () => {
  const said = readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const draft = draftOf(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
      return checkDraft(draft, usualSettings).map(({ message, where }) => {
        const at = selected(draft, where);
        return `${name.slice(0, 2)} ${message.key}: ${at.length > 40 ? `${at.slice(0, 40)}…` : at}`;
      });
    });
  expect(said).toEqual([]);
});
