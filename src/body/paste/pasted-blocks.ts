import type { Block } from '../build.ts';
import type { RichText } from '../rich-text.ts';

/** A list that lines belong to; those of one key stand in one list as long as nothing comes between. */
export type List = { key: unknown; ordered: boolean };

/** What a line becomes. */
export type LineKind = 'paragraph' | 'heading' | 'quote';

/** Blocks as they grow line by line. */
export class PastedBlocks {
  readonly all: Block[] = [];
  private open: { key: unknown; items: RichText[] } | null = null;

  add(block: Block): void {
    this.open = null;
    this.all.push(block);
  }

  addLine(kind: LineKind, list: List | null, text: RichText): void {
    if (list) this.addItem(list, text);
    else if (typeof text === 'string') this.add(kind === 'paragraph' ? text : { type: kind, text });
    else this.add({ type: kind, ...text });
  }

  /** Says who is quoted by the blocks from one on. */
  sign(from: number, attribution: string): void {
    const quote = this.all.at(-1);
    const isQuote = this.all.length > from && typeof quote === 'object' && quote.type === 'quote';
    if (isQuote) quote.attribution = attribution;
    else this.add({ type: 'quote', text: attribution });
  }

  private addItem({ key, ordered }: List, text: RichText): void {
    if (this.open !== null && this.open.key === key) {
      this.open.items.push(text);
      return;
    }
    const items = [text];
    this.add({ type: 'list', items, ...(ordered && { ordered }) });
    this.open = { key, items };
  }
}
