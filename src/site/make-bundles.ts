import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { packageRoot } from '../kernel/package-root.ts';
import type { Bundles } from './bundles.ts';

/** What browsers get is bundled in one call of esbuild: each starts a process. */
export function makeBundles(): Bundles {
  const islands = filesOf('island.ts').map((file) => `import './${file}';`);
  const made = bundle({
    stdin: { contents: islands.join('\n'), resolveDir: packageRoot },
    entryPoints: ['css', 'script.ts', 'desk.ts'].flatMap(filesOf),
    target: ['chrome111', 'safari16.4', 'firefox115'],
  });
  const { stdin: together = '', ...scripts } = named(made, '.js', trimmed);
  // A package's version stands for its rules.
  const rules = bundle({ entryPoints: filesOf('rules.ts'), packages: 'external' });
  return {
    styles: named(made, '.css', trimmed),
    islands: together,
    scripts,
    rules: named(rules, '.rules.js', hashOf),
  };
}

function filesOf(ending: string): string[] {
  const files = globSync(`src/**/*.${ending}`, { cwd: packageRoot });
  return files.map(withSlashes).sort();
}

type Made = { path: string; text: string }[];

/** @returns what was made, with paths below src/ */
function bundle(options: BuildOptions): Made {
  const { outputFiles = [] } = buildSync({
    ...options,
    absWorkingDir: packageRoot,
    outbase: 'src',
    outdir: 'src',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
  });
  return outputFiles.map(({ path, text }) => ({
    path: withSlashes(relative(`${packageRoot}/src`, path)),
    text,
  }));
}

function named(made: Made, ending: string, give: (text: string) => string): Record<string, string> {
  const ours = made.filter(({ path }) => path.endsWith(ending));
  return Object.fromEntries(ours.map(({ path, text }) => [path.slice(0, -ending.length), give(text)]));
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

function trimmed(text: string): string {
  return text.trim();
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
