import { readFileSync } from 'node:fs';

/** What is made of the files that a slice brings by their endings, each by its name: `home/home` is of src/home/home.css. */
export type Bundles = {
  /** Of `*.css`: minified, each alone. */
  styles: Record<string, string>;
  /** Of `*.island.ts`: one script for all pages of the site. */
  islands: string;
  /** Of `*.script.ts` and `*.desk.ts`: a script each for some pages, named `live/live-list.script`. */
  scripts: Record<string, string>;
  /** Of `*.rules.ts`: a hash of all that they bring along, which changes when what they give may have changed. */
  rules: Record<string, string>;
};

/** Made by the build, and for tests once for all of them (vitest.config.ts), so that no start waits for it. */
export const bundles: Bundles = import.meta.url.endsWith('.ts') ? await makeNow() : readBuilt();

async function makeNow(): Promise<Bundles> {
  const { makeBundles } = await import('./make-bundles.ts');
  return makeBundles();
}

function readBuilt(): Bundles {
  return JSON.parse(readFileSync(new URL('./bundles.json', import.meta.url), 'utf8'));
}
