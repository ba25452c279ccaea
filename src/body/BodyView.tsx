import type { VNode } from 'preact';
import type { Node } from 'prosemirror-model';
import { Figure, type PictureAddress } from './Figure.tsx';
import { Footnotes, inlineView, type Notes } from './inline-view.tsx';
import { embedView, noteView, timelineView } from './rare-views.tsx';
import type { Body, FigureAttributes } from './schema.ts';
import { tableView } from './table-view.tsx';

type Props = {
  body: Body;
  /** It stands below the page's first screen: no figure of it is in a hurry. */
  comesLater?: boolean;
  /** Goes before the ids of footnotes where several bodies share a page. */
  idPrefix?: string;
  /** Where pictures are that readers do not see yet. */
  pictureAt?: PictureAddress;
  /** How many blocks stand before what is not for everybody. */
  openLength?: number;
};

/** The article's text as HTML. The first figure loads at once, the others when they come near. */
export function BodyView({ body, comesLater = false, idPrefix = '', pictureAt, openLength }: Props) {
  const notes: Notes = { idPrefix, texts: [] };
  let figures = comesLater ? 1 : 0;
  const figure = (node: Node) => (
    <Figure {...(node.attrs as FigureAttributes)} eager={figures++ === 0} at={pictureAt} />
  );
  const blocks = body.children.map((block) => blockView(block, notes, figure));
  return (
    <div class="body">
      {blocks.slice(0, openLength)}
      {openLength !== undefined && <div class="body guarded">{blocks.slice(openLength)}</div>}
      <Footnotes notes={notes} />
    </div>
  );
}

/** A function and no component: footnotes are numbered in the order of the calls. */
function blockView(block: Node, notes: Notes, figure: (node: Node) => VNode): VNode | null {
  const inline = (node: Node) => inlineView(node, notes);
  switch (block.type.name) {
    case 'figure':
      return figure(block);
    case 'gallery':
      return (
        <section class="gallery" aria-label={block.attrs.caption ?? '사진 모음'}>
          {block.attrs.caption && <p>{block.attrs.caption}</p>}
          {block.children.map(figure)}
        </section>
      );
    case 'heading':
      return <h2>{inline(block)}</h2>;
    case 'quote':
      return (
        <blockquote>
          <p>{inline(block)}</p>
          {block.attrs.attribution && <footer>{block.attrs.attribution}</footer>}
        </blockquote>
      );
    case 'list':
      return <ul>{items(block, inline)}</ul>;
    case 'ordered_list':
      return <ol>{items(block, inline)}</ol>;
    case 'table':
      return tableView(block, inline);
    case 'timeline':
      return timelineView(block, inline);
    case 'note':
      return noteView(block, inline);
    case 'embed':
      return embedView(block);
    case 'wall':
      return null;
    default:
      return <p class={isQuestion(block) ? 'question' : undefined}>{inline(block)}</p>;
  }
}

function items(list: Node, inline: (node: Node) => ReturnType<typeof inlineView>) {
  return list.children.map((item) => <li>{inline(item)}</li>);
}

/** In an interview the newspaper's questions begin with a dash. */
function isQuestion(paragraph: Node): boolean {
  return /^[―—]/.test(paragraph.textContent);
}
