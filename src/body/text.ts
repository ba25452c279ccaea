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

/** The texts of the article's own blocks, in order, and of its footnotes behind them; figures have none. */
export function blockTexts(body: Body): string[] {
  return [...body.children.flatMap(textsOfBlock), ...footnoteTexts(body)].filter((text) => text !== '');
}

function textsOfBlock(block: Node): string[] {
  switch (block.type.name) {
    case 'figure':
    case 'gallery':
      return [];
    case 'list':
    case 'ordered_list':
      return block.children.map(nodeText);
    case 'table':
      return block.children.map((row) => row.children.map(nodeText).join('\t'));
    case 'timeline':
      return block.children.map((entry) => `${entry.attrs.time} ${nodeText(entry)}`.trim());
    case 'embed':
      return [`${block.attrs.title} ${block.attrs.url}`.trim()];
    default:
      return [nodeText(block)];
  }
}

function footnoteTexts(body: Body): string[] {
  const texts: string[] = [];
  body.descendants(({ type, attrs }) => {
    if (type.name === 'footnote') texts.push(attrs.text);
  });
  return texts;
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

/** The body without the figures of some pictures, and without galleries that have no other. */
export function withoutPictures(body: Body, pictures: number[]): Body {
  if (pictures.length === 0) return body;
  const isKept = ({ attrs }: Node) => !pictures.includes(attrs.picture);
  const kept = body.children.filter(isKept).flatMap((block) => {
    if (block.type.name !== 'gallery') return [block];
    const figures = block.children.filter(isKept);
    return figures.length > 0 ? [block.copy(Fragment.from(figures))] : [];
  });
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
