import { answer } from '../kernel/http.ts';
import type { Rendering } from '../kernel/page-cache.ts';
import { sharp } from '../kernel/sharp.ts';
import { scripts } from './islands.ts';
import { markPaths } from './Mark.tsx';
import type { Slice } from './site.ts';

const day = 86_400;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="#b80f26" d="${markPaths.field}"/><path fill="#fff" d="${markPaths.letter}"/></svg>`;

/** Apple's home screen takes no SVG: https://developer.apple.com/design/human-interface-guidelines/app-icons */
const appleSize = 180;

/** The icons and the scripts. */
export const assets: Slice = {
  routes: ({ kernel }, app) => {
    const files: Record<string, () => Promise<Rendering>> = {
      '/icon.svg': async () => file('image/svg+xml', day, icon),
      '/apple-touch-icon.png': async () => file('image/png', day, await appleIcon()),
    };
    for (const { path, text } of scripts) {
      files[path] = async () => file('text/javascript; charset=utf-8', 365 * day, text, ', immutable');
    }
    for (const [path, render] of Object.entries(files)) {
      app.get(path, (c) => answer(c, kernel.pages, [], render));
    }
  },
};

function file(type: string, maxAge: number, body: string | Uint8Array, more = ''): Rendering {
  return {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': `public, max-age=${maxAge}${more}`,
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}

function appleIcon(): Promise<Buffer> {
  return sharp(Buffer.from(icon)).resize(appleSize).png().toBuffer();
}
