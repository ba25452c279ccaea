import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bundles } from '../site/bundles.ts';

let known: string | undefined;

/** The dictionary and the rules by which words are cut now. Another layout or comment of the same rules is the same. */
export function analyserVersion(): string {
  known ??= `ko-dic ${dictionaryVersion()}, rules ${bundles.rules['search/analyser']}`;
  return known;
}

function dictionaryVersion(): string {
  const file = createRequire(import.meta.url).resolve('lindera-wasm-nodejs-cjk/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
