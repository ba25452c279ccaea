/** One block of a draft's text as it is written: where its own words begin, without the marks of its kind. */
export type Passage = { kind: 'paragraph' | 'heading' | 'quote' | 'item'; start: number; text: string };

/**
 * Passages of a text, with blank lines between. One that begins with `## ` is a subheading, one with `> ` a quotation;
 * lines of which each begins with `- ` are the items of a list. A passage is as long as what is written, so that a place
 * in it is a place in the text.
 */
export function passagesOf(text: string): Passage[] {
  const found: Passage[] = [];
  for (const { 0: block, index } of text.matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    if (/^(- .*(\n|$))+$/.test(block)) found.push(...itemsOf(block, index));
    else found.push(passageOf(block, index));
  }
  return found;
}

function itemsOf(block: string, index: number): Passage[] {
  return [...block.matchAll(/^- (.*)$/gm)].map((item) => ({
    kind: 'item',
    start: index + item.index + 2,
    text: item[1] ?? '',
  }));
}

function passageOf(block: string, index: number): Passage {
  const mark = /^(## |> )/.exec(block)?.[0] ?? '';
  const kind = mark === '## ' ? 'heading' : mark === '> ' ? 'quote' : 'paragraph';
  // A line break is a blank, and the mark of a quotation's further lines too: the places stay the same.
  const text = block.slice(mark.length).replaceAll(/\n> /g, '   ').replaceAll('\n', ' ');
  return { kind, start: index + mark.length, text };
}
