#!/usr/bin/env node
// Runs the program on the Node that the package brings along, whatever Node started this file.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundledNode } from './bundled-node.js';

const oldestMajor = 24;
const program = fileURLToPath(new URL('../dist/sokbo.js', import.meta.url));
const build = fileURLToPath(new URL('build.js', import.meta.url));
const asked = process.argv.slice(2);
const isServer = asked[0] === 'serve';
// A server's heaps and what the C library keeps for its threads would grow only because the machine has room: by a third.
// And V8 translates WebAssembly anew that is used much: where that was but the opening of the store, it cost a fifth of a start.
const forServer = ['--max-semi-space-size=8', '--max-old-space-size=1024', '--wasm-tiering-budget=100000000'];
const flags = isServer ? forServer : [];
// What V8 made of the sources is there for the next start, until another build (build.js).
const compiled = fileURLToPath(new URL('../dist/compiled', import.meta.url));
const kept = { MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: compiled };
const env = isServer ? { ...kept, ...process.env } : process.env;

if (!existsSync(program)) execFileSync(bundledNode, [build], { stdio: 'inherit' });
const isNewEnough = Number.parseInt(process.versions.node, 10) >= oldestMajor;
const node = isNewEnough ? process.execPath : bundledNode;
const args = [...flags, ...process.execArgv, program, ...asked];
if (isServer && isNewEnough && process.platform !== 'win32') {
  // In place of this process, which Windows cannot: whoever started it stops the server, and nobody in between.
  process.execve(node, [node, ...args], env);
} else if (isNewEnough) {
  await import(program);
} else {
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
