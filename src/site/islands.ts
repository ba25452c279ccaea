import { createHash } from 'node:crypto';
import { bundles } from './bundles.ts';

/** A script, and its address, which changes with its text, so that browsers keep it for ever. */
export type Script = { path: string; text: string };

/** All islands, in one file for all pages: custom elements that add to a page which is whole without them. */
export const islands = addressed(bundles.islands);

const named = new Map(Object.entries(bundles.scripts).map(([name, text]) => [name, addressed(text)]));

/** All scripts of the site and the desk. */
export const scripts: Script[] = [islands, ...named.values()];

/**
 * What some pages have beside the islands, by name: `live/live-list` is src/live/live-list.script.ts.
 * @throws Error where there is no such script
 */
export function scriptOf(name: string): Script {
  return existing(`${name}.script`);
}

/**
 * A script of the desk, by name: `drafts/editor` is src/drafts/editor.desk.ts.
 * @throws Error where there is no such script
 */
export function deskScript(name: string): Script {
  return existing(`${name}.desk`);
}

function existing(name: string): Script {
  const script = named.get(name);
  if (!script) throw new Error(`there is no script src/${name}.ts`);
  return script;
}

function addressed(text: string): Script {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
  return { path: `/assets/${hash}.js`, text };
}
