import { writeFileSync } from 'node:fs';
import { archive } from './archive.ts';
import { archiveSizes } from './archive-sizes.ts';
import { beacons } from './beacons.ts';
import { cachedPage } from './cached-page.ts';
import { deskBoards } from './desk-boards.ts';
import { deskPublishing } from './desk-publishing.ts';
import { importRate } from './import-rate.ts';
import { live } from './live.ts';
import { liveBlogs } from './live-blogs.ts';
import { memberPage } from './member-page.ts';
import { quotes } from './quotes.ts';
import { rules } from './rules.ts';
import { uncachedPage } from './uncached-page.ts';

/** One line of the result: what was measured, the figure, and what it is compared with. */
export type Row = {
  bench: string;
  figure: string;
  value: number;
  unit: string;
  ratio?: number;
  against?: string;
  /** What it should be, in words. */
  goal?: string;
};

const benches = {
  cached: cachedPage,
  beacons,
  uncached: uncachedPage,
  import: importRate,
  lists: archiveSizes,
  live,
  posts: liveBlogs,
  desk: deskBoards,
  publishing: deskPublishing,
  members: memberPage,
  quotes,
  rules,
  archive,
};

const chosen = process.argv.slice(2).filter((name) => name in benches) as (keyof typeof benches)[];
/** Those that take hours run when they are named. */
const long = new Set(['archive']);
const usual = (Object.keys(benches) as (keyof typeof benches)[]).filter((name) => !long.has(name));
const names = chosen.length > 0 ? chosen : usual;
const rows: Row[] = [];
for (const name of names) {
  process.stderr.write(`${name} …\n`);
  rows.push(...(await benches[name]()));
}
console.table(
  rows.map((row) => ({ ...row, value: Number(row.value.toPrecision(4)), ratio: row.ratio?.toFixed(2) })),
);
writeFileSync(
  'bench-result.json',
  `${JSON.stringify({ node: process.version, cpus: navigator.hardwareConcurrency, rows }, null, 2)}\n`,
);
process.stderr.write('bench-result.json written\n');
