import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { packageRoot } from '../kernel/package-root.ts';

/** All scripts of the reader's site, one file: custom elements that add to a page which is whole without them. */
export const islands = bundleIslands();

const hash = createHash('sha256').update(islands).digest('base64url').slice(0, 10);

/** Changes with the content, so that browsers may keep it for ever. */
export const islandsPath = `/assets/${hash}.js`;

function bundleIslands(): string {
  const files = globSync('src/**/*.island.ts', { cwd: packageRoot }).sort();
  const { outputFiles } = buildSync({
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: packageRoot },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'safari16.4', 'firefox115'],
  });
  return outputFiles[0]?.text.trim() ?? '';
}
