import type { Say, Wording } from '../../../desk/wording.ts';

const named = [
  ...[
    'address',
    'address.wrong',
    'apply',
    'cancel',
    'column.add',
    'column.remove',
    'editor',
    'embed',
    'footnote',
  ],
  ...[
    'gallery',
    'header',
    'heading',
    'help',
    'link',
    'list',
    'note',
    'ordered_list',
    'part.alt',
    'part.attribution',
  ],
  ...['part.caption', 'part.credit', 'part.gallery', 'part.table', 'part.time', 'part.title', 'picture'],
  ...['picture.by-number', 'picture.missing', 'picture.number', 'picture.search', 'picture.upload', 'plain'],
  ...[
    'provider',
    'quote',
    'redo',
    'rich',
    'row.add',
    'row.remove',
    'table',
    'table.remove',
    'timeline',
    'tools',
  ],
  ...['tools.table', 'undo', 'upload.failed', 'upload.under-way', 'wall', 'wall.line', 'words'],
];

/** What the editor of the body says. */
export function bodyWords(say: Say): string {
  const words = named.map((word) => [word, say(`body.${word}` as Wording, { number: '{number}' })]);
  return JSON.stringify(Object.fromEntries(words));
}
