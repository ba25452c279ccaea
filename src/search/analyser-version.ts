import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';
import { packageRoot } from '../kernel/package-root.ts';

/** What the words of an index depend on: how texts are cut, and what of an article is cut. */
const rules = ['src/korean/tokens/tokens.ts', 'src/search/entry-texts.ts', 'src/search/word-stream.ts'];

let known: string | undefined;

/** The dictionary and the rules by which words are cut now. Another layout or comment of the same rules is the same. */
export function analyserVersion(): string {
  known ??= `ko-dic ${dictionaryVersion()}, rules ${hashOfRules()}`;
  return known;
}

function dictionaryVersion(): string {
  const file = createRequire(import.meta.url).resolve('lindera-wasm-nodejs-cjk/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function hashOfRules(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: rules.map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: packageRoot,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // What is not cut by is left out.
    packages: 'external',
  });
  return createHash('sha256')
    .update(outputFiles[0]?.text ?? '')
    .digest('hex')
    .slice(0, 12);
}
