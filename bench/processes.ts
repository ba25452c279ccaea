import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/kernel/package-root.ts';

export type Process = { port: number; pid: number; stop: () => Promise<void> };

/** Starts the built program as its own process and waits until it answers. */
export async function startSokbo(port: number, env: Record<string, string>): Promise<Process> {
  const child = spawn(process.execPath, [join(packageRoot, 'bin/sokbo.js'), 'serve'], {
    env: { ...process.env, PORT: String(port), SOKBO_LOG_FORMAT: 'json', SOKBO_DEMO: 'off', ...env },
    stdio: ['ignore', 'ignore', env.SHOW_LOG ? 'inherit' : 'ignore'],
  });
  await answering(child, port);
  return { port, pid: child.pid ?? 0, stop: () => stop(child) };
}

/** A bare Node server that answers every request with the same bytes and headers, in a process of its own. */
export async function startBare(
  port: number,
  body: Buffer,
  headers: Record<string, string>,
): Promise<Process> {
  const program = `
    const { createServer } = require('node:http');
    const body = Buffer.from(process.env.BODY, 'base64');
    const headers = { ...JSON.parse(process.env.HEADERS), 'content-length': body.length };
    createServer((request, response) => { response.writeHead(200, headers); response.end(body); }).listen(${port}, '127.0.0.1');
  `;
  const env = { ...process.env, BODY: body.toString('base64'), HEADERS: JSON.stringify(headers) };
  const child = spawn(process.execPath, ['-e', program], { env, stdio: 'ignore' });
  await answering(child, port);
  return { port, pid: child.pid ?? 0, stop: () => stop(child) };
}

/** A bare Node server of streams: what is posted to /tell/TEXT it writes, as long as a bulletin, to all of them. */
export async function startBareStreams(port: number): Promise<Process> {
  const program = `
    const { createServer } = require('node:http');
    const streams = new Set();
    createServer((request, response) => {
      if (request.method === 'POST') {
        const bytes = Buffer.from('event: ticker\\nid: 1\\ndata: {"html":"' + request.url + 'x'.repeat(2500) + '"}\\n\\n');
        for (const stream of streams) stream.write(bytes);
        return response.end();
      }
      if (request.url === '/healthz') return response.end('ok');
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(':\\n\\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
    }).listen(${port}, '127.0.0.1');
  `;
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
  await answering(child, port);
  return { port, pid: child.pid ?? 0, stop: () => stop(child) };
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null)
      throw new Error(`the process ended with ${child.exitCode} before it answered`);
    const up = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the process did not answer within a minute');
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Runs the command line and gives what it printed. */
export function runSokbo(args: string[], env: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(packageRoot, 'dist/sokbo.js'), ...args], {
      env: { ...process.env, SOKBO_DEMO: 'off', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.once('exit', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`sokbo ${args[0]} ended with ${code}`)),
    );
  });
}

/** Resident bytes of a process, from Linux's /proc. */
export function memory(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}
