import type { Block, PlacedFigure } from '../build.ts';
import type { PastedImage } from './pasted-images.ts';
import { blocksOfPlain } from './plain-blocks.ts';
import { PasteReader } from './read-document.ts';

/** What was pasted. Pictures do not come along: each leaves an empty figure, and is named in `images`. */
export type Pasted = { blocks: Block[]; figures: PlacedFigure[]; images: PastedImage[] };

/**
 * Turns what a clipboard holds into blocks of an article: its text, structure and links, nothing of its looks.
 * @param document the clipboard's HTML, parsed by whoever calls: browsers have a DOMParser, Node has linkedom's. Null
 *   where there is no HTML.
 * @param plain the clipboard's plain text, which counts where the HTML says nothing
 */
export function cleanPaste(document: Document | null, plain: string): Pasted {
  const reader = new PasteReader();
  if (document) reader.read(document);
  const { blocks, pictures } = reader;
  if (blocks.all.length + pictures.figures.length === 0)
    return { blocks: blocksOfPlain(plain), figures: [], images: [] };
  return { blocks: blocks.all, figures: pictures.figures, images: pictures.images };
}
