import { type Node, Schema } from 'prosemirror-model';
import { checkHref, checkWebAddress } from './href.ts';

/**
 * The article tree: what is stored, edited and rendered. A figure carries its caption and credit (they belong
 * to this use of the picture) and points at the picture, which may be missing after an import. Stored bodies are known
 * by the digest of their JSON: what a node has learnt since is a node or a mark of its own, never one more attribute.
 */
export const bodySchema = new Schema({
  nodes: {
    // At most one wall, by construction; in this order what is filled in where all is deleted is a paragraph.
    doc: { content: 'block+ wall block* | block+ | wall block*' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*' },
    quote: { group: 'block', content: 'inline*', attrs: { attribution: { default: null } } },
    list: { group: 'block', content: 'list_item+' },
    list_item: { content: 'inline*' },
    ordered_list: { group: 'block', content: 'list_item+' },
    table: { group: 'block', content: 'table_row+', attrs: { caption: { default: null } } },
    table_row: { content: 'table_cell+' },
    table_cell: { content: 'inline*', attrs: { header: { default: false } } },
    figure: {
      group: 'block',
      atom: true,
      attrs: {
        picture: { default: null },
        width: { default: null },
        height: { default: null },
        caption: { default: '' },
        credit: { default: null },
        alt: { default: null },
      },
    },
    gallery: {
      group: 'block',
      content: 'figure+',
      attrs: { caption: { default: null, validate: 'string|null' } },
    },
    timeline: { group: 'block', content: 'timeline_entry+' },
    timeline_entry: { content: 'inline*', attrs: { time: { default: '', validate: 'string' } } },
    /** What the editors say of the article itself. */
    note: { group: 'block', content: 'inline*' },
    /** A film, a post, a document elsewhere: readers get a link, and no request leaves for a third party. */
    embed: {
      group: 'block',
      atom: true,
      attrs: {
        url: { validate: checkWebAddress },
        title: { validate: 'string' },
        provider: { default: null, validate: 'string|null' },
      },
    },
    /** What stands before it everybody may read, where the article is not free. It shows nothing itself. */
    wall: { atom: true },
    footnote: { group: 'inline', inline: true, atom: true, attrs: { text: { validate: 'string' } } },
    text: { group: 'inline' },
  },
  marks: {
    // The reading carries the mark. `written` is what stands in the brackets, which may be more than the Hanja:
    // 멍완저우(孟晩舟·46).
    gloss: { attrs: { hanja: {}, written: {} }, inclusive: false },
    quotation: { inclusive: false },
    link: { attrs: { href: { validate: checkHref } }, inclusive: false },
  },
});

export type Body = Node;

export type FigureAttributes = {
  picture: number | null;
  width: number | null;
  height: number | null;
  caption: string;
  credit: string | null;
  alt: string | null;
};

/**
 * A stored body as a tree.
 * @throws RangeError when it does not fit the schema.
 */
export function readBody(json: unknown): Body {
  const body = bodySchema.nodeFromJSON(json);
  body.check();
  return body;
}
