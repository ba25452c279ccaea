import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../src/kernel/package-root.ts';

/** Each may import those before it; slices come between `site` and the app. */
const below = ['kernel', 'korean', 'body', 'site', 'desk'];
const app = ['app', 'cli', 'control', 'demo'];
const generated = [join('src', 'kernel', 'tables.gen.ts')];

type Import = { from: string; to: string; isType: boolean };

const files = globSync('{src,test,bench,demo}/**/*.{ts,tsx}', { cwd: packageRoot }).filter(
  (file) => !generated.includes(file),
);
const source = (file: string) => readFileSync(join(packageRoot, file), 'utf8');
const imports = files.filter((file) => file.startsWith('src') && !file.includes('.test.')).flatMap(importsOf);

function importsOf(file: string): Import[] {
  const statements = source(file).matchAll(
    /^(?:import|export)\b([^;'"]*?)from '(\..+)'|\bimport\('(\..+?)'\)/gm,
  );
  return [...statements].map(([, names = '', from, dynamic]) => ({
    from: file,
    to: normalize(join(dirname(file), from ?? dynamic ?? '')),
    isType: names.trim().startsWith('type') || /^\s*\{(\s*type [^,}]+,?)+\s*\}\s*$/.test(names),
  }));
}

/** `articles` for src/articles/publish.ts, `app` for src/app.ts. */
function folderOf(file: string): string {
  const [, folder = '', inside] = file.split(sep);
  return inside === undefined ? 'app' : folder;
}

/** 0 for the kernel, upwards; all slices share one layer. */
function layerOf(file: string): number {
  const folder = folderOf(file);
  if (app.includes(folder)) return below.length + 1;
  return below.includes(folder) ? below.indexOf(folder) : below.length;
}

const say = ({ from, to }: Import) => `${from} imports ${to}`;

it('imports run one way: kernel ← korean ← body ← site ← desk ← slices ← app', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.filter(({ from, to }) => layerOf(to) > layerOf(from)).map(say)).toEqual([]);
});

it('a slice takes from another its queries and types, never its commands', () => {
  const across = imports.filter(
    ({ from, to }) =>
      layerOf(from) === below.length && layerOf(to) === below.length && folderOf(from) !== folderOf(to),
  );
  expect(across.filter(({ to, isType }) => !isType && !to.endsWith(`${sep}queries.ts`)).map(say)).toEqual([]);
});

it('no file is longer than 200 lines', () => {
  const lengths = files.map((file) => ({ file, lines: source(file).split('\n').length - 1 }));
  expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
});
