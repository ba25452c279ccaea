import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CapturedPage } from './captured-page.ts';

/** A captured page of `test/pages`, its text and what must be read from it. */
export type SavedPage = { name: string; html: boolean; text: string; expected: CapturedPage };

const folder = fileURLToPath(new URL('../../test/pages/', import.meta.url));

/** Every page of `test/pages`: `name.txt` or `name.html` beside `name.json`. */
export function savedPages(): SavedPage[] {
  const files = readdirSync(folder).filter((file) => /\.(?:txt|html)$/.test(file));
  return files.sort().map((file) => {
    const name = file.replace(/\.\w+$/, '');
    const expected = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
    return {
      name,
      html: file.endsWith('.html'),
      text: readFileSync(folder + file, 'utf8'),
      expected: { id: null, ...expected },
    };
  });
}
