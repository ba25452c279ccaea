import type { RichText } from '../rich-text.ts';
import * as elements from './elements.ts';
import { isElement, nameOf, visibleText } from './elements.ts';
import { type LineKind, type List, PastedBlocks } from './pasted-blocks.ts';
import { PastedImages } from './pasted-images.ts';
import { type Run, richTextOf } from './runs.ts';
import { isLayout, readTable } from './table.ts';

/** What a node stands in. */
type Context = {
  kind: LineKind;
  list: List | null;
  href: string | null;
  /** Its parts are one line: all of them, as in a cell; or all but lists, as in an item of a list. */
  oneLine: 'no' | 'item' | 'all';
  isPre: boolean;
  depth: number;
};

/** Browsers nest no deeper than 512; of what is below this the text alone is read. */
const deepest = 400;

/** Reads a document into blocks, once. */
export class PasteReader {
  readonly blocks = new PastedBlocks();
  readonly pictures = new PastedImages();
  private readonly skipped = new Set<Element>();
  private runs: Run[] = [];

  read(document: Document): void {
    const rest = { list: null, href: null, isPre: false, depth: 0 };
    const context: Context = { kind: 'paragraph', oneLine: 'no', ...rest };
    this.readChildren(document, context);
    this.endLine(context);
  }

  private readChildren(parent: Node, context: Context): void {
    const depth = context.depth + 1;
    if (depth > deepest) this.write(visibleText(parent), context);
    else for (const child of [...parent.childNodes]) this.readNode(child, { ...context, depth });
  }

  private readNode(node: Node, context: Context): void {
    if (node.nodeType === 3) this.write(node.nodeValue ?? '', context);
    if (!isElement(node) || elements.isUnseen(node) || this.skipped.has(node)) return;
    const name = nameOf(node);
    if (name === 'br') this.endPart(context.oneLine !== 'no', context);
    else if (name === 'img') this.write(this.pictures.read(node), context);
    else if (name === 'table' && context.oneLine !== 'all' && !isLayout(node)) this.readTable(node, context);
    else if (name === 'rt') this.readRuby(node, context);
    else if (elements.isBlock(node) || elements.isHeading(node)) this.readBlock(node, context);
    else this.readChildren(node, name === 'a' ? { ...context, href: elements.hrefOf(node) } : context);
  }

  /** The reading above characters stands in brackets behind them. */
  private readRuby(reading: Element, context: Context): void {
    this.write('(', context);
    this.readChildren(reading, context);
    this.write(')', context);
  }

  private readBlock(element: Element, context: Context): void {
    const name = nameOf(element);
    const isPart = context.oneLine === 'all' || (context.oneLine === 'item' && !/^(?:ul|ol|li)$/.test(name));
    const inside = contextIn(element, name, context);
    this.endPart(isPart, context);
    const from = this.blocks.all.length;
    const author = inside.kind === 'quote' && context.kind !== 'quote' ? this.authorOf(element) : null;
    if (name === 'figure') this.readFigure(element, inside);
    else this.readChildren(element, inside);
    this.endPart(isPart, inside);
    if (author !== null) this.blocks.sign(from, author);
  }

  /** Who is quoted, where a page says so at the end of the quotation; not read again with its text. */
  private authorOf(quote: Element): string | null {
    const author = [...quote.querySelectorAll('footer, cite')].at(-1);
    if (!author) return null;
    const [all, last] = [quote, author].map((one) => visibleText(one).trim()) as [string, string];
    const text = richTextOf([{ text: last, href: null }]);
    if (typeof text !== 'string' || !all.endsWith(last) || all === last) return null;
    this.skipped.add(author);
    return text;
  }

  /** A caption goes with its picture. */
  private readFigure(figure: Element, context: Context): void {
    const caption = figure.querySelector('figcaption');
    const image = figure.querySelector('img');
    if (caption && image) {
      this.skipped.add(caption);
      this.pictures.caption(image, visibleText(caption));
    }
    this.readChildren(figure, context);
    if (!caption || !image || this.pictures.hasMet(image)) return;
    this.skipped.delete(caption);
    this.readNode(caption, context);
  }

  private readTable(element: Element, context: Context): void {
    this.endLine(context);
    const above = element.querySelector('caption');
    const title = above && this.textIn(above, context);
    const table = readTable(element, (cell) => this.textIn(cell, context) ?? '');
    const isOneColumn = table?.rows.every((cells) => cells.length < 2) ?? true;
    const lines = isOneColumn ? [title ?? '', ...(table?.header ?? []), ...(table?.rows ?? []).flat()] : [];
    for (const line of lines) if (line !== '') this.blocks.addLine('paragraph', null, line);
    const caption = typeof title === 'object' ? (title?.text ?? null) : title;
    if (table && !isOneColumn) this.blocks.add({ type: 'table', caption, ...table });
    this.pictures.place(this.blocks.all.length);
  }

  private textIn(element: Element, context: Context): RichText | null {
    const outer = this.runs;
    this.runs = [];
    this.readChildren(element, { ...context, oneLine: 'all' });
    const text = richTextOf(this.runs);
    this.runs = outer;
    return text;
  }

  private write(text: string, context: Context): void {
    const [first = '', ...lines] = context.isPre ? text.split(/\r\n?|\n/) : [text];
    this.runs.push({ text: first, href: context.href });
    for (const line of lines) {
      this.endPart(context.oneLine !== 'no', context);
      this.runs.push({ text: line, href: context.href });
    }
  }

  /** Between parts of one line stands a blank. */
  private endPart(isPart: boolean, context: Context): void {
    if (isPart) this.runs.push({ text: ' ', href: context.href });
    else this.endLine(context);
  }

  private endLine({ kind, list }: Context): void {
    const text = richTextOf(this.runs);
    this.runs = [];
    if (text !== null) this.blocks.addLine(kind, list, text);
    this.pictures.place(this.blocks.all.length);
  }
}

function contextIn(element: Element, name: string, context: Context): Context {
  const inside = { ...context, isPre: context.isPre || name === 'pre' };
  if (context.oneLine === 'all') return inside;
  if (name === 'ul' || name === 'ol') {
    const list = context.list ?? { key: element, ordered: name === 'ol' };
    return { ...inside, list, oneLine: 'no' };
  }
  if (context.list) return { ...inside, oneLine: name === 'li' ? 'item' : context.oneLine };
  const list = elements.wordListOf(element);
  if (list) return { ...inside, list, oneLine: 'all' };
  if (elements.isQuote(element)) return { ...inside, kind: 'quote' };
  if (elements.isHeading(element) && context.kind === 'paragraph')
    return { ...inside, kind: 'heading', oneLine: 'all' };
  return inside;
}
