import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Finished, type Served, serveSokbo, sokbo } from './sokbo.ts';

/** A server of its own for the tests of a file, and the command line beside it. */
export function useServer() {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-server-'));
  const env = { SOKBO_DATA: join(folder, 'data') };
  let server: Served;

  beforeAll(async () => {
    server = await serveSokbo(env);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

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
    away: async (meanwhile: () => Promise<unknown>) => {
      await server.stop();
      await meanwhile();
      server = await serveSokbo({ ...env, PORT: String(server.port) });
    },
  };
}
