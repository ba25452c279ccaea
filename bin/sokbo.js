#!/usr/bin/env node
// Runs the program on the Node that the package brings along, whatever Node started this file.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundledNode } from './bundled-node.js';

const oldestMajor = 24;
const program = fileURLToPath(new URL('../dist/sokbo.js', import.meta.url));

if (!existsSync(program)) await import('./build.js');
if (Number.parseInt(process.versions.node, 10) >= oldestMajor) {
  await import(program);
} else {
  const args = ['--enable-source-maps', ...process.execArgv, program, ...process.argv.slice(2)];
  const child = spawn(bundledNode, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
