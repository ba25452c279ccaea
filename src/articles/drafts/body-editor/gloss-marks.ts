import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type FoundGloss, findGlosses } from '../../../korean/gloss.ts';

const known = new WeakMap<Node, FoundGloss[]>();

/** The glosses of a block, found as the article's body finds them. Nodes never change: each is looked at once. */
function glossesIn(block: Node): FoundGloss[] {
  const before = known.get(block);
  if (before) return before;
  const found = findGlosses(block.textBetween(0, block.content.size, undefined, '\ufffc'));
  known.set(block, found);
  return found;
}

function shown(doc: Node): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const { raw, end } of glossesIn(node)) {
      const bracket = raw.search(/[(（]/);
      const start = pos + 1 + end - raw.length + bracket;
      marks.push(Decoration.inline(start, pos + 1 + end, { class: 'gloss' }));
    }
    return false;
  });
  return DecorationSet.create(doc, marks);
}

const key = new PluginKey<DecorationSet>('glosses');

/** Shows 시진핑(習近平) as a gloss while it is typed. Under an input method the marks only move: its text is not touched. */
export function glossMarks(): Plugin<DecorationSet> {
  let view: EditorView | undefined;
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => shown(doc),
      apply: (tr, before, _, { doc }) => {
        if (view?.composing) return before.map(tr.mapping, tr.doc);
        return tr.docChanged || tr.getMeta(key) ? shown(doc) : before;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        compositionend: (ended) => {
          setTimeout(() => ended.isDestroyed || ended.dispatch(ended.state.tr.setMeta(key, true)), 60);
        },
      },
    },
    view: (made) => {
      view = made;
      return {};
    },
  });
}
