import { Fragment, type Node } from 'prosemirror-model';
import { type Body, bodySchema } from './schema.ts';
import { blockTexts } from './text.ts';

export function isWall(block: Node): boolean {
  return block.type.name === 'wall';
}

/** What everybody may read of a text that is not free. */
export function teaserOf(body: Body): Body {
  return withBlocks(body, body.children.slice(0, teaserLength(body)));
}

/** What everybody may read of a text: all of it, or its teaser where it takes something to read it whole. */
export function openBody(body: Body, access: string | null): Body {
  return access ? teaserOf(body) : body;
}

/** How many of the blocks are the teaser: those before the wall, else those up to the first paragraph. */
export function teaserLength(body: Body): number {
  const wall = body.children.findIndex(isWall);
  return wall >= 0 ? wall : openingLength(body);
}

/** Pictures and what the editors say of the article are no text of it. */
const beside = new Set(['figure', 'gallery', 'note']);

/** The first paragraph with what stands beside the text before it; without the paragraph where it is the whole text. */
function openingLength(body: Body): number {
  const blocks = body.children;
  const first = blocks.findIndex(({ type }) => !beside.has(type.name));
  if (first < 0) return 0;
  const isParagraph = blocks[first]?.type.name === 'paragraph';
  const goesOn = blockTexts(withBlocks(body, blocks.slice(first + 1))).length > 0;
  return isParagraph && goesOn ? first + 1 : first;
}

/**
 * What everybody may read of an older text of an article, now that another is live and not free: no more blocks than of
 * that one, and nothing that stands behind its wall.
 */
export function teaserBeside(body: Body, live: Body): Body {
  const guarded = live.children.slice(teaserLength(live));
  const shown = body.children.slice(0, Math.min(teaserLength(body), teaserLength(live)));
  return withBlocks(
    body,
    shown.filter((block) => !guarded.some((hidden) => hidden.eq(block))),
  );
}

function withBlocks(body: Body, blocks: readonly Node[]): Body {
  const shown = blocks.length > 0 ? blocks : [bodySchema.nodes.paragraph.create()];
  return body.copy(Fragment.from(shown));
}
