import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { join, relative } from 'node:path';
import { PlainError } from '../kernel/plain-error.ts';

/** What a socket's address holds: 104 bytes on macOS, 108 on Linux, with the NUL at its end. */
const longestPath = 103;

/**
 * Where the server of a data folder listens to the command line.
 * @throws PlainError when the folder lies too deep; a path of Hangul has three bytes for each syllable
 */
export function socketPath(dataDir: string): string {
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\sokbo-${createHash('sha256').update(dataDir).digest('hex').slice(0, 32)}`;
  }
  const absolute = join(dataDir, 'sokbo.sock');
  const short = [absolute, relative('', absolute)].find((path) => Buffer.byteLength(path) <= longestPath);
  if (!short)
    throw new PlainError(`${dataDir} is too long a path for a socket: start from a folder nearer to it`);
  return short;
}

export type ControlResponse = { status: number; body: unknown };

/** Calls the server that listens on a socket. */
export function callSocket(
  path: string,
  method: string,
  target: string,
  body: Buffer | string,
): Promise<ControlResponse> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath: path, method, path: target }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        try {
          const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
          resolve({ status: response.statusCode ?? 500, body });
        } catch {
          reject(new PlainError('the server gave half an answer: what was asked may be done or not'));
        }
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
