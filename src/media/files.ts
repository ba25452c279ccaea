import type { Config } from '../kernel/config.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Log } from '../kernel/log.ts';
import { Refused } from '../kernel/refused.ts';
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

/** By content: no two pictures share a name, and the first letters keep folders small. */
export function originalName(sha256: Buffer): string {
  return `media/${spread(sha256)}`;
}

/** A rendition can be made again from its original; so it stands apart, and a backup may leave it out. */
export function renditionName(sha256: Buffer, file: string): string {
  return `renditions/${spread(sha256)}/${file}`;
}

/** ab/cdef… */
function spread(sha256: Buffer): string {
  const hex = sha256.toString('hex');
  return `${hex.slice(0, 2)}/${hex.slice(2)}`;
}
