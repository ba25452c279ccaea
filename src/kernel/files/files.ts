import type { Config } from '../config.ts';
import type { Kernel } from '../kernel.ts';
import type { Log } from '../log.ts';
import { Refused } from '../refused.ts';
import { diskFiles } from './disk-files.ts';
import { s3Files } from './s3-files.ts';

/** Where the bytes of pictures lie, each under a name of its own. What has a name never changes. */
export type Files = {
  /** Resolves when the bytes are durable. The same name again does nothing. */
  put: (name: string, bytes: Buffer, mediaType: string) => Promise<void>;
  /** Null where nothing has the name. */
  get: (name: string) => Promise<Buffer | null>;
  /** In bytes; null where nothing has the name. */
  size: (name: string) => Promise<number | null>;
};

/** The disk is full, the S3 server is down or denies us: nobody who asks did anything wrong, and later it may work. */
export class FilesFailed extends Refused {
  constructor(message: string) {
    super(503, message, 'picture');
  }
}

const opened = new WeakMap<Config, Files>();

/** The files of an agency: on its disk, or on the S3 server that its settings name. */
export function filesOf({ config, log }: Pick<Kernel, 'config' | 'log'>): Files {
  const known = opened.get(config);
  if (known) return known;
  const files = openFiles(config, log);
  opened.set(config, files);
  return files;
}

function openFiles(config: Config, log: Log): Files {
  const files = config.SOKBO_S3_ENDPOINT ? s3Files(config) : diskFiles(config.SOKBO_DATA);
  const place = config.SOKBO_S3_ENDPOINT
    ? `the bucket ${config.SOKBO_S3_BUCKET} on ${config.SOKBO_S3_ENDPOINT}`
    : config.SOKBO_DATA;
  const failed = (error: unknown, what: string): never => {
    const message = `${what} in ${place}: ${(error as Error).message}`;
    log.error({ err: error }, message);
    throw new FilesFailed(message);
  };
  return {
    put: (name, bytes, mediaType) =>
      files.put(name, bytes, mediaType).catch((error) => failed(error, `${name} could not be stored`)),
    get: (name) => files.get(name).catch((error) => failed(error, `${name} could not be read`)),
    size: (name) => files.size(name).catch((error) => failed(error, `${name} could not be looked up`)),
  };
}

/** A name by content, in a folder: no two files share one, and its first letters keep folders small. */
export function nameByContent(folder: string, sha256: Buffer): string {
  const hex = sha256.toString('hex');
  return `${folder}/${hex.slice(0, 2)}/${hex.slice(2)}`;
}
