import { S3mini, S3NetworkError, S3ServiceError } from 's3mini';
import type { Config } from '../config.ts';
import type { Files } from './files.ts';

/** A reader waits for a picture, and whoever uploads one can wait longer. */
const readMilliseconds = 10_000;
const writeMilliseconds = 60_000;

/** Files on a server that speaks S3. It keeps a file whole or not at all, and answers when it has it. */
export function s3Files(config: Config): Files {
  const reading = clientOf(config, readMilliseconds);
  const writing = clientOf(config, writeMilliseconds);
  const size: Files['size'] = (name) => reading.getContentLength(name).catch(nullIfMissing);
  return {
    put: (name, bytes, mediaType) =>
      inWords(async () => {
        if ((await size(name)) === bytes.length) return;
        await writing.putObject(name, bytes, mediaType);
      }),
    get: (name) =>
      inWords(async () => {
        const bytes = await reading.getObjectArrayBuffer(name);
        return bytes && Buffer.from(bytes);
      }),
    size: (name) => inWords(() => size(name)),
  };
}

/** The bucket stands in the path: every S3 server understands that, and not all know names for buckets. */
function clientOf(config: Config, requestAbortTimeout: number): S3mini {
  return new S3mini({
    endpoint: `${config.SOKBO_S3_ENDPOINT?.replace(/\/+$/, '')}/${config.SOKBO_S3_BUCKET}`,
    region: config.SOKBO_S3_REGION,
    accessKeyId: config.SOKBO_S3_ACCESS_KEY ?? '',
    secretAccessKey: config.SOKBO_S3_SECRET_KEY ?? '',
    requestAbortTimeout,
  });
}

/** Looking for a size, the client throws where nothing has the name. */
function nullIfMissing(error: Error): null {
  if (error.cause instanceof S3ServiceError && error.cause.status === 404) return null;
  throw error;
}

/** What went wrong, so that an operator knows what to do. The client wraps some of its errors in others. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(reasonOf(error as Error), { cause: error });
  }
}

function reasonOf(thrown: Error): string {
  const error = wellKnown(thrown);
  if (error instanceof S3NetworkError) return `the S3 server cannot be reached (${error.code})`;
  if (error.name === 'TimeoutError') return 'the S3 server takes too long';
  if (!(error instanceof S3ServiceError)) return `the S3 server cannot be spoken to (${error.message})`;
  if (error.status === 401 || error.status === 403)
    return `the S3 server denies it (${codeOf(error)}); look at SOKBO_S3_ACCESS_KEY, SOKBO_S3_SECRET_KEY and what they may do`;
  if (error.status === 404)
    return `the S3 server does not know it (${codeOf(error)}); look at SOKBO_S3_BUCKET`;
  return `the S3 server answered ${codeOf(error)}`;
}

/** The first error in the chain of causes that says what it is; the innermost where none does. */
function wellKnown(error: Error): Error {
  const isKnown =
    error instanceof S3NetworkError || error instanceof S3ServiceError || error.name === 'TimeoutError';
  return isKnown || !(error.cause instanceof Error) ? error : wellKnown(error.cause);
}

/** An answer to HEAD has no body that could say more than the status. */
function codeOf({ status, serviceCode }: S3ServiceError): string {
  return serviceCode && serviceCode !== 'Unknown' ? `${status} ${serviceCode}` : String(status);
}
