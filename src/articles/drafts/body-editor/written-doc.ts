import type { Node } from 'prosemirror-model';
import { buildBody } from '../../../body/build.ts';
import { writtenBlocks } from '../written/written-blocks.ts';
import { editedBody } from './editor-schema.ts';

/** A draft's text as it is edited. The sizes of pictures are the store's to know. */
export function writtenDoc(text: string): Node {
  const { paragraphs, pictures } = writtenBlocks(text);
  return editedBody(
    buildBody(
      paragraphs,
      pictures.map((picture) => ({ ...picture, width: null, height: null })),
    ),
  );
}
