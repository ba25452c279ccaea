import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { packageRoot } from '../../src/kernel/package-root.ts';
import type { StoreOptions } from '../../src/kernel/store/store.ts';
import { nodeFlags } from '../node-flags.ts';

export type Finished = { code: number | null; out: string; error: string };

const program = join(packageRoot, 'dist', 'sokbo.js');

/** Settings for a process that works on a test's store. */
export function environmentOf({ dataDir, databaseUrl }: StoreOptions): Record<string, string> {
  return { SOKBO_DATA: dataDir, SOKBO_DEMO: 'off', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
}

/** Runs the built command to its end. */
export function sokbo(args: string[], env: Record<string, string>, input = ''): Promise<Finished> {
  const child = start(args, env);
  child.stdin?.end(input);
  let out = '';
  let error = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    error += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, error })));
}

/** Starts the built command and leaves it running. */
export function start(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [...nodeFlags, program, ...args], {
    // What V8 made of the program is kept from one process to the next, as bin/sokbo.js has it kept.
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(packageRoot, 'dist', 'compiled'), ...env },
    cwd: packageRoot,
  });
}

export type Served = {
  origin: string;
  port: number;
  pid: number;
  /** What it told the terminal when it was ready. */
  greeting: string;
  stop: () => Promise<void>;
  /** As a power cut does it to a program: no handler runs. */
  kill: () => Promise<void>;
};

/** Starts the built server, on a free port if none is named, and waits until it is ready. */
export async function serveSokbo(env: Record<string, string>): Promise<Served> {
  const port = env.PORT ? Number(env.PORT) : await freePort();
  const child = start(['serve'], { ...env, PORT: String(port), SOKBO_LOG: env.SOKBO_LOG ?? 'warn' });
  const origin = `http://127.0.0.1:${port}`;
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const greeting = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => String(chunk).includes(origin) && resolve(String(chunk)));
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${code} before it was ready: ${said}`)),
    );
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    origin,
    port,
    pid: child.pid ?? 0,
    greeting,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
