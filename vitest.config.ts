import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { packageRoot } from './src/kernel/package-root.ts';
import { makeBundles } from './src/site/make-bundles.ts';
import { ClosingLine } from './test/closing-line.ts';
import { nodeFlags } from './test/node-flags.ts';

// A store waits for the disk with every commit, some 4 ms; in memory for nothing. A container's own 64 MB are too few.
const memory = '/dev/shm';
const leastRoom = 4 * 2 ** 30;
if (existsSync(memory)) {
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize > leastRoom) process.env.TMPDIR = memory;
}

const bundlesFile = join(packageRoot, 'src/site/bundles.ts');

/** What browsers get is bundled once for a run: each test file that imports the site would do it again. */
const bundledOnce: Plugin = {
  name: 'bundled-once',
  load: (id) => (id === bundlesFile ? `export const bundles = ${JSON.stringify(makeBundles())}` : null),
};

export default defineConfig({
  plugins: [bundledOnce],
  test: {
    reporters: ['default', new ClosingLine()],
    maxWorkers: 2,
    execArgv: nodeFlags,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine that does much else is slow, and nothing is wrong.
    expect: { poll: { timeout: 20_000 } },
    // Each starts what its own tests need, and only if one of them runs.
    projects: [
      {
        extends: true,
        test: {
          name: 'program',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          globalSetup: ['test/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          globalSetup: ['test/browser/demo-site.ts'],
        },
      },
    ],
  },
});
