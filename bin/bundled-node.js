import { fileURLToPath } from 'node:url';

/** The Node that the package `node` brings: the program needs 24 or newer, whatever started it. */
export const bundledNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
