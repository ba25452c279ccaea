import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

const bucket = 'saebyeok-pictures';

/** A server that speaks S3, and the settings by which an agency keeps its pictures there. */
export type S3Server = {
  settings: Record<string, string>;
  /** Ends it as a crash would: connections break. */
  stop: () => Promise<void>;
  /** Starts it again at its address, with what it has. */
  start: () => Promise<void>;
  /** Takes a file away behind everybody's back. */
  lose: (name: string) => void;
  close: () => Promise<void>;
};

export async function openS3Server(): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), 'sokbo-s3-'));
  let port = 0;
  let server: S3rver;
  const start = async () => {
    const configureBuckets = [{ name: bucket, configs: [] }];
    server = new S3rver({ address: '127.0.0.1', port, directory, silent: true, configureBuckets });
    ({ port } = await server.run());
  };
  const stop = async () => {
    server.httpServer.closeAllConnections();
    if (server.httpServer.listening) await server.close();
  };
  await start();
  return {
    settings: {
      SOKBO_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      SOKBO_S3_BUCKET: bucket,
      // The one account that it knows.
      SOKBO_S3_ACCESS_KEY: 'S3RVER',
      SOKBO_S3_SECRET_KEY: 'S3RVER',
    },
    start,
    stop,
    lose: (name) => rmSync(join(directory, bucket, `${name}._S3rver_object`)),
    close: async () => {
      await stop();
      rmSync(directory, { recursive: true });
    },
  };
}
