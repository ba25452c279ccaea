import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { packageRoot } from '../../src/kernel/package-root.ts';
import { ask } from '../ask.ts';
import { until } from '../until.ts';

export type Varnish = { port: number; stop: () => Promise<void> };

const configuration = readFileSync(join(packageRoot, 'deploy', 'varnish.vcl'), 'utf8');

/** Debian puts it where only root looks. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

/** Asks one that translates what needs its modules, and does not start. */
const isInstalled = inFolder((folder) => {
  const file = configure(folder, 'vcl 4.1; import var; import xkey; backend nowhere none;');
  const options = ['-j', 'none', '-n', folder, '-f', file];
  return spawnSync('varnishd', ['-C', ...options], { env, stdio: 'ignore' }).status === 0;
});

/** Runs a suite where there is a Varnish with its modules. */
export function describeVarnish(name: string, suite: () => void): void {
  if (isInstalled) describe(name, suite);
  else test(name, (context) => context.skip('skipped: varnish is not installed'));
}

/**
 * Starts it with the configuration of deploy/ on a port of this machine, in front of a server on another.
 * @param changes of the configuration's text
 */
export async function startVarnish(
  port: number,
  originPort: number,
  changes: Record<string, string> = {},
): Promise<Varnish> {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-varnish-'));
  const changed = Object.entries({ ...changes, '"8080"': `"${originPort}"` });
  const text = changed.reduce((before, [from, to]) => before.replaceAll(from, to), configuration);
  const { ended, stop } = launch(folder, port, configure(folder, text));
  // Which it answers by itself.
  const answers = until(() => ask(port, '/metrics').then(() => {}));
  await Promise.race([answers, ended]).catch(async (error) => {
    await stop();
    throw error;
  });
  return { port, stop };
}

function launch(folder: string, port: number, file: string) {
  // Root would have to give the folder to another user first; and 80 MB for a log is more than a test has to say.
  const quietly = ['-j', 'none', '-T', 'none', '-l', '8m', '-s', 'malloc,32m'];
  const child = spawn('varnishd', ['-F', ...quietly, '-n', folder, '-a', `127.0.0.1:${port}`, '-f', file], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`varnishd ended with ${code}: ${said}`);
  });
  const stop = async () => {
    child.kill();
    await ended.catch(() => {});
    rmSync(folder, { recursive: true });
  };
  return { ended, stop };
}

function configure(folder: string, text: string): string {
  const file = join(folder, 'varnish.vcl');
  writeFileSync(file, text);
  return file;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-varnish-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
