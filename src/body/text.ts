import { Fragment, type Node } from 'prosemirror-model';
import { ownText } from '../korean/own-text.ts';
import { type Body, bodySchema } from './schema.ts';

/** A node's text as it is written: glosses stand in brackets after their reading, as in 시진핑(習近平). */
function nodeText(node: Node): string {
  let text = '';
  node.descendants((child) => {
    if (!child.isText) return;
    const gloss = child.marks.find((mark) => mark.type.name === 'gloss');
    text += gloss ? `${child.text}(${gloss.attrs.written})` : child.text;
  });
  return text;
}

/** The texts of the article's own blocks, in order; figures have none. */
export function blockTexts(body: Body): string[] {
  const texts: string[] = [];
  body.forEach((block) => {
    if (block.type.name === 'list' || block.type.name === 'table') {
      block.forEach((part) => void texts.push(partText(part)));
    } else if (block.type.name !== 'figure') texts.push(nodeText(block));
  });
  return texts.filter((text) => text !== '');
}

function partText(part: Node): string {
  if (part.type.name !== 'table_row') return nodeText(part);
  const cells: string[] = [];
  part.forEach((cell) => void cells.push(nodeText(cell)));
  return cells.join('\t');
}

/** Two lines of a list on a phone hold some 50 Hangul, three of a box about 120. */
const leadLength = 140;

/**
 * The opening of the article's own text for lists and boxes: no byline, caption or address, glosses left out,
 * cut at a blank.
 */
export function leadOf(body: Body): string {
  let text = '';
  body.forEach((block) => {
    const isText = block.type.name === 'paragraph' || block.type.name === 'quote';
    if (isText && text.length <= leadLength) text = `${text} ${ownText(block.textContent)}`.trim();
  });
  return cutAtBlank(text.replace(/\s+/g, ' '), leadLength);
}

/** A text of at most some length, cut between words where that leaves at least half of it. */
export function cutAtBlank(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length);
  return `${text.slice(0, cut > length / 2 ? cut : length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

export type FigureUse = { picture: number; width: number; height: number; alt: string };

/** The first picture that is really there, for lists and previews. */
export function leadPicture(body: Body): FigureUse | null {
  let found: FigureUse | null = null;
  body.descendants((node) => {
    if (found || node.type.name !== 'figure' || node.attrs.picture === null) return;
    const { picture, width, height, alt, caption } = node.attrs;
    found = { picture, width, height, alt: alt ?? caption };
  });
  return found;
}

/** The body without the figures of some pictures. */
export function withoutPictures(body: Body, pictures: number[]): Body {
  if (pictures.length === 0) return body;
  const kept = body.children.filter(({ attrs }) => !pictures.includes(attrs.picture));
  return body.copy(Fragment.from(kept.length > 0 ? kept : [bodySchema.nodes.paragraph.create()]));
}

/** Ids of all pictures that the body shows. */
export function pictureIds(body: Body): number[] {
  const ids = new Set<number>();
  body.descendants((node) => {
    if (node.type.name === 'figure' && node.attrs.picture !== null) ids.add(node.attrs.picture);
  });
  return [...ids];
}
