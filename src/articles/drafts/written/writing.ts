/** Where a stretch of the text comes from: words of the tree, or one of a node's own texts. */
export type Span = { from: number; to: number; pos: number; part?: string };

/** A text as it is written, and where in the tree each of its words stands. */
export class Writing {
  text = '';
  /** Being typed: blocks that say nothing yet are left out, and blanks are as they are. */
  readonly isUnderWay: boolean;
  readonly spans: Span[] = [];

  constructor(isUnderWay = false) {
    this.isUnderWay = isUnderWay;
  }

  /** @param pos where it stands in the tree, if it is a word of it */
  put(written: string, pos?: number): void {
    const from = this.text.length;
    this.text += written;
    if (pos === undefined) return;
    const last = this.spans.at(-1);
    const goesOn = last && !last.part && last.to === from && last.pos + from - last.from === pos;
    if (goesOn && written.length === 1) last.to += 1;
    else this.spans.push({ from, to: this.text.length, pos });
  }

  /** What was written on its own, but for its first signs. */
  add(own: Writing, skipped = 0): void {
    const moved = this.text.length - skipped;
    this.text += own.text.slice(skipped);
    for (const span of own.spans) this.spans.push({ ...span, from: span.from + moved, to: span.to + moved });
  }
}
