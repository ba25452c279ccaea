import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { type BuildOptions, build, buildSync, stop } from 'esbuild';
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

const deskScripts = new Map<string, Promise<Script>>();

/**
 * A script of the desk, by name: `drafts/editor` is src/drafts/editor.desk.ts. It brings libraries, which the command
 * line needs none of: it is bundled when it is asked for, in esbuild's own process.
 * @throws Error where there is no such script
 */
export function deskScript(name: string): Promise<Script> {
  const known = deskScripts.get(name);
  if (known) return known;
  const bundling = build(bundleOf([`src/${name}.desk.ts`])).then((made) => scriptIn(made, '/desk-assets'));
  deskScripts.set(name, bundling);
  return bundling;
}

/** All scripts of the desk. */
export function allDeskScripts(): Promise<Script[]> {
  const files = globSync('src/**/*.desk.ts', { cwd: packageRoot }).sort();
  const names = files.map((file) => file.replaceAll('\\', '/').slice('src/'.length, -'.desk.ts'.length));
  return Promise.all(names.map(deskScript));
}

/** Bundles the scripts of the desk while nobody waits for them yet. */
export async function prepareDeskScripts(): Promise<void> {
  await allDeskScripts();
  // Its process holds some 30 MB, and there is nothing more to bundle.
  await stop();
}

function bundle(files: string[]): Script {
  return scriptIn(buildSync(bundleOf(files)), '/assets');
}

function bundleOf(files: string[]) {
  return {
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: packageRoot },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'safari16.4', 'firefox115'],
  } satisfies BuildOptions;
}

function scriptIn({ outputFiles }: { outputFiles: { text: string }[] }, folder: string): Script {
  const text = outputFiles[0]?.text.trim() ?? '';
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
  return { path: `${folder}/${hash}.js`, text };
}
