import {
  type Attrs,
  type DOMOutputSpec,
  Fragment,
  type Node,
  type NodeSpec,
  type NodeType,
  Schema,
} from 'prosemirror-model';
import { isSafeHref, isWebAddress } from '../../../body/href.ts';
import { type Body, bodySchema } from '../../../body/schema.ts';

type Shape = {
  tag: string;
  hasContent?: boolean;
  shownBy?: (attrs: Attrs) => Attrs;
  more?: Partial<NodeSpec>;
};

/** What a browser shows of each node; those that have texts of their own get fields by their node views. */
const shapes: Record<string, Shape> = {
  paragraph: { tag: 'p' },
  heading: { tag: 'h2' },
  quote: { tag: 'blockquote' },
  list: { tag: 'ul' },
  list_item: { tag: 'li', more: { defining: true } },
  ordered_list: { tag: 'ol' },
  table: { tag: 'table', more: { tableRole: 'table', isolating: true } },
  table_row: { tag: 'tr', more: { tableRole: 'row' } },
  table_cell: {
    tag: 'td',
    more: {
      tableRole: 'cell',
      isolating: true,
      attrs: {
        header: { default: false },
        // The commands for tables ask for these; cells are never merged here.
        colspan: { default: 1 },
        rowspan: { default: 1 },
        colwidth: { default: null },
      },
    },
  },
  figure: { tag: 'figure', hasContent: false, more: { draggable: true } },
  gallery: { tag: 'section', shownBy: () => ({ class: 'gallery' }), more: { isolating: true } },
  timeline: { tag: 'dl', shownBy: () => ({ class: 'timeline' }) },
  timeline_entry: { tag: 'div', more: { defining: true } },
  note: { tag: 'p', shownBy: () => ({ class: 'note' }) },
  embed: { tag: 'p', hasContent: false, shownBy: () => ({ class: 'embed' }) },
  wall: { tag: 'p', hasContent: false, shownBy: () => ({ class: 'wall' }), more: { draggable: true } },
  footnote: {
    tag: 'sup',
    hasContent: false,
    shownBy: ({ text }) => ({ class: 'footnote-mark', title: text }),
  },
};

function specOf(name: string, given: NodeSpec): NodeSpec {
  const shape = shapes[name];
  if (!shape) return given;
  const { tag, hasContent = true, shownBy = () => ({}), more = {} } = shape;
  return {
    ...given,
    ...more,
    toDOM: ({ attrs }): DOMOutputSpec => {
      const own = { 'data-node': name, 'data-attrs': JSON.stringify(attrs), ...shownBy(attrs) };
      return hasContent ? [attrs.header ? 'th' : tag, own, 0] : [tag, own];
    },
    // Only what was copied here: what comes from elsewhere is cleaned first.
    parseDOM: [{ tag: `[data-node=${name}]`, getAttrs: (dom) => attrsOf(name, dom) }],
  };
}

/** A page elsewhere can put anything on the clipboard. */
function attrsOf(name: string, dom: HTMLElement): Attrs | false {
  try {
    const attrs: Record<string, unknown> = JSON.parse(dom.dataset.attrs ?? '{}');
    const isPlain = Object.values(attrs).every((value) => value === null || typeof value !== 'object');
    return isPlain && (name !== 'embed' || isWebAddress(attrs.url)) ? attrs : false;
  } catch {
    return false;
  }
}

/** The article's tree as it is edited. Glosses and quotation marks are found in the text, here too: they are no marks. */
export const editorSchema = new Schema({
  nodes: Object.fromEntries(
    Object.keys(bodySchema.nodes).map((name) => [name, specOf(name, bodySchema.spec.nodes.get(name) ?? {})]),
  ),
  marks: {
    link: {
      ...bodySchema.spec.marks.get('link'),
      toDOM: ({ attrs }) => ['a', { href: attrs.href, title: attrs.href }, 0],
      parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => hrefOf(dom.getAttribute('href')) }],
    },
  },
});

export const nodes = editorSchema.nodes as { [name in keyof typeof bodySchema.nodes]: NodeType };

const hrefOf = (href: string | null) => (isSafeHref(href) ? { href } : false);

/** A body as it is edited: glosses stand in the text, with their brackets. */
export function editedBody(body: Body): Node {
  return edited(body);
}

function edited(node: Node): Node {
  if (node.isText) return editedText(node);
  const type = editorSchema.nodes[node.type.name] as NodeType;
  return type.create(node.attrs, Fragment.fromArray(node.children.map(edited)));
}

function editedText(node: Node): Node {
  const gloss = node.marks.find(({ type }) => type.name === 'gloss');
  const link = node.marks.find(({ type }) => type.name === 'link');
  const text = gloss ? `${node.text}(${gloss.attrs.written})` : (node.text ?? '');
  return editorSchema.text(text, link && [editorSchema.mark('link', link.attrs)]);
}
