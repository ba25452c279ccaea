import { mkdirSync, writeFileSync } from 'node:fs';
import { packageRoot } from '../kernel/package-root.ts';
import { makeBundles } from './make-bundles.ts';

// A step of the build: what the built program reads in place of bundling at each start.

mkdirSync(`${packageRoot}/dist`, { recursive: true });
writeFileSync(`${packageRoot}/dist/bundles.json`, JSON.stringify(makeBundles()));
