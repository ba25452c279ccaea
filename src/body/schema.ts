import { type Node, Schema } from 'prosemirror-model';

/**
 * The article tree: what is stored, edited and rendered. A figure carries its caption and credit (they belong
 * to this use of the picture) and points at the picture, which may be missing after an import.
 */
export const bodySchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*' },
    heading: { group: 'block', content: 'text*' },
    quote: { group: 'block', content: 'text*', attrs: { attribution: { default: null } } },
    list: { group: 'block', content: 'list_item+' },
    list_item: { content: 'text*' },
    table: { group: 'block', content: 'table_row+', attrs: { caption: { default: null } } },
    table_row: { content: 'table_cell+' },
    table_cell: { content: 'text*', attrs: { header: { default: false } } },
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
    text: {},
  },
  marks: {
    // The reading carries the mark. `written` is what stands in the brackets, which may be more than the Hanja:
    // 멍완저우(孟晩舟·46).
    gloss: { attrs: { hanja: {}, written: {} }, inclusive: false },
    quotation: { inclusive: false },
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
