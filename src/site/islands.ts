import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { packageRoot } from '../kernel/package-root.ts';

/** A script of the reader's site, and its address, which changes with its text, so that browsers keep it for ever. */
export type Script = { path: string; text: string };

/** All islands, in one file for all pages: custom elements that add to a page which is whole without them. */
export const islands = bundle(globSync('src/**/*.island.ts', { cwd: packageRoot }).sort());

/** What some pages have beside the islands, by name: `live/live-list` is src/live/live-list.script.ts. */
const pageScripts = new Map(
  globSync('src/**/*.script.ts', { cwd: packageRoot }).map((file) => [
    file.replaceAll('\\', '/').slice('src/'.length, -'.script.ts'.length),
    bundle([file]),
  ]),
);

export const scripts: Script[] = [islands, ...pageScripts.values()];

/** @throws Error where there is no such script */
export function scriptOf(name: string): Script {
  const script = pageScripts.get(name);
  if (!script) throw new Error(`there is no script src/${name}.script.ts`);
  return script;
}

const deskScripts = new Map<string, Script>();

/**
 * A script of the desk, by name: `drafts/editor` is src/drafts/editor.desk.ts. It is bundled when first asked for: it
 * brings libraries, which the command line needs none of.
 * @throws Error where there is no such script
 */
export function deskScript(name: string): Script {
  const known = deskScripts.get(name);
  if (known) return known;
  const script = bundle([`src/${name}.desk.ts`], '/desk-assets');
  deskScripts.set(name, script);
  return script;
}

/** Names of all scripts of the desk. */
export function deskScriptNames(): string[] {
  const files = globSync('src/**/*.desk.ts', { cwd: packageRoot }).sort();
  return files.map((file) => file.replaceAll('\\', '/').slice('src/'.length, -'.desk.ts'.length));
}

function bundle(files: string[], folder = '/assets'): Script {
  const { outputFiles } = buildSync({
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: packageRoot },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'safari16.4', 'firefox115'],
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
  return { path: `${folder}/${hash}.js`, text };
}
