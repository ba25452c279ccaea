import type { Body } from './schema.ts';

const rareNodes = new Set(['ordered_list', 'gallery', 'timeline', 'note', 'embed', 'footnote']);

/** The sheet of a page whose bodies are not known yet: what comes live may be anything. */
export const rareSheet = 'body/rare';

/** The style sheets that bodies need. Every byte of an article page counts, and few articles have a timeline. */
export function bodySheets(...bodies: (Body | null)[]): string[] {
  return ['body/body', ...(bodies.some((body) => body && hasRare(body)) ? [rareSheet] : [])];
}

function hasRare(body: Body): boolean {
  let found = false;
  body.descendants((node) => {
    found ||= rareNodes.has(node.type.name) || node.marks.some((mark) => mark.type.name === 'link');
    return !found;
  });
  return found;
}
