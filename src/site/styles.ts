import { createHash } from 'node:crypto';
import { bundles } from './bundles.ts';

/** Styles as they stand in a page, and their hash for its Content-Security-Policy: no others may style it. */
export type Stylesheet = { css: string; hash: string };

const sources = new Map(Object.entries(bundles.styles));
/** Those of src/site itself; in its folders are sheets of some pages alone. */
const common = [...sources.keys()].filter((name) => /^site\/[^/]+$/.test(name)).sort(tokensFirst);
const sheets = new Map<string, Stylesheet>();

/**
 * The style sheet of a page: what all pages need, and what its parts name, as in `home/home` for src/home/home.css.
 * @throws Error where there is no such style sheet
 */
export function stylesheetOf(names: Iterable<string>): Stylesheet {
  return sheetOf([...common, ...names]);
}

/**
 * The style sheet of all pages of the desk: the tokens and base of the site, its footer, which is shown there before
 * readers have it, and what the desk's own folders bring.
 */
export function deskStylesheet(): Stylesheet {
  return sheetOf([
    'site/tokens',
    'site/base',
    'site/footer',
    // Drafts look like the articles that they become.
    'body/body',
    'body/rare',
    ...[...sources.keys()].filter((name) => /desk/.test(name)).sort(),
  ]);
}

function sheetOf(names: string[]): Stylesheet {
  const wanted = [...new Set(names)];
  const key = wanted.join(' ');
  const known = sheets.get(key);
  if (known) return known;
  const css = wanted.map(sourceOf).join('');
  const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
  const sheet = { css, hash };
  sheets.set(key, sheet);
  return sheet;
}

function sourceOf(name: string): string {
  const source = sources.get(name);
  if (source === undefined) throw new Error(`there is no style sheet src/${name}.css`);
  return source;
}

/** Later rules may rely on earlier ones. */
function tokensFirst(a: string, b: string): number {
  return Number(b === 'site/tokens') - Number(a === 'site/tokens') || (a < b ? -1 : 1);
}
