import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type Finished, type Served, serveSokbo, sokbo } from './sokbo.ts';

/**
 * A server of its own for the tests of a file, and the command line beside it.
 * @param settings of the environment: the demo agency is there unless they turn it off
 */
export function useServer(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-server-'));
  const data = join(folder, 'data');
  const env = { SOKBO_DATA: data, ...settings };
  let server: Served;

  beforeAll(async () => {
    const filled: string | undefined = inject('demoStore');
    if (filled && settings.SOKBO_DEMO !== 'off') cpSync(filled, data, { recursive: true });
    server = await serveSokbo(env);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const without = async (end: () => Promise<void>, meanwhile: () => Promise<unknown>) => {
    await end();
    await meanwhile();
    server = await serveSokbo({ ...env, PORT: String(server.port) });
  };

  return {
    /** Where tests may put files. */
    folder,
    get origin() {
      return server.origin;
    },
    run: (args: string[], input?: object): Promise<Finished> =>
      sokbo(args, env, input ? JSON.stringify(input) : ''),
    /** Does one act and returns its acknowledgement. */
    act: async (args: string[], input?: object) => {
      const { out, error } = await sokbo(args, env, input ? JSON.stringify(input) : '');
      expect(error).toBe('');
      return JSON.parse(out) as { id: string | number; position: number; url: string };
    },
    /** Something happens while the server is away. */
    away: (meanwhile: () => Promise<unknown>) => without(() => server.stop(), meanwhile),
    /** The same after `kill -9`. */
    kill: (meanwhile: () => Promise<unknown>) => without(() => server.kill(), meanwhile),
  };
}
