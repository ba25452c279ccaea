// Bundles our own source into dist/, packages stay in node_modules, and packs an empty store for the first start.
// The bundles take some 700 ms; the store is made anew only when PGlite or a migration has changed, which takes 6 s.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledNode } from './bundled-node.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const before = entryText();
// Chunks are named after their content: those of an earlier build would stay for ever.
for (const file of globSync('dist/*.{js,js.map,json}', { cwd: root })) rmSync(`${root}/${file}`);

step('site/write-bundles.ts');
await build({
  absWorkingDir: root,
  entryPoints: {
    sokbo: 'src/cli/sokbo.ts',
    'pglite-worker': 'src/kernel/store/pglite-worker.ts',
    'analyser-worker': 'src/search/analyser-worker.ts',
    'finder-worker': 'src/persons/finder-worker.ts',
    'seed-worker': 'src/demo/synthetic/seed-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
});
// What V8 has made of another build (sokbo.js) is never read again.
if (entryText() !== before) rmSync(`${root}/dist/compiled`, { recursive: true, force: true });

step('kernel/store/pack-empty-store.ts');

/** It names its chunks, and so changes with each of them. */
function entryText() {
  const entry = `${root}/dist/sokbo.js`;
  return existsSync(entry) ? readFileSync(entry, 'utf8') : '';
}

/** Those that are the program's own source need the Node that it brings. */
function step(file) {
  execFileSync(bundledNode, [`${root}/src/${file}`], { stdio: 'inherit' });
}
