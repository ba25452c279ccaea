import { type Block, type BlockKind, blockKinds } from './blocks.ts';
import type { Row } from './form-rows.ts';

/** A block as the fields of the form have it. */
export function rowOfBlock(block: Block): Row {
  const { kind, heading } = block;
  if (kind === 'text') return { kind, heading, text: block.text, link: block.link, linkText: block.linkText };
  if (kind === 'series') return { kind, heading, series: String(block.series ?? '') };
  if (kind === 'articles') return { kind, heading, articles: block.articles.join(' ') };
  if (kind === 'picture')
    return { kind, heading, picture: String(block.picture ?? ''), alt: block.alt, caption: block.caption };
  return { kind, heading };
}

/** What the fields say, to be read as a block. What is no number stays what it is, so that it is found wrong. */
export function blockOfRow(row: Row): unknown {
  const { series, picture, articles, ...texts } = row;
  return {
    ...texts,
    ...(series !== undefined && { series: numberIn(series) }),
    ...(picture !== undefined && { picture: numberIn(picture) }),
    ...(articles !== undefined && { articles: articles.split(' ').filter(Boolean) }),
  };
}

const numberIn = (text: string) => (text.trim() === '' ? null : Number(text));

export const kindOf = (row: Row): BlockKind => blockKinds.find((kind) => kind === row.kind) ?? 'text';
