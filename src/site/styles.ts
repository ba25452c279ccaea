import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { packageRoot } from '../kernel/package-root.ts';

/** All style sheets of the reader's site, tokens first, then each slice's own, minified. */
export const stylesheet = readStylesheets();

/** For the Content-Security-Policy: only this sheet may style a page. */
export const stylesheetHash = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`;

function readStylesheets(): string {
  const files = globSync('src/**/*.css', { cwd: packageRoot }).sort(siteFirst);
  const css = files.map((file) => readFileSync(join(packageRoot, file), 'utf8')).join('\n');
  return transformSync(css, {
    loader: 'css',
    minify: true,
    target: ['chrome111', 'safari16.4', 'firefox115'],
  }).code.trim();
}

/** site/tokens.css, then the rest of site/, then the slices: later rules may rely on earlier ones. */
function siteFirst(a: string, b: string): number {
  const order = (file: string) => (file.endsWith('tokens.css') ? 0 : file.startsWith('src/site/') ? 1 : 2);
  return order(a) - order(b) || (a < b ? -1 : 1);
}
