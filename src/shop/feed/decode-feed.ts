import { createGunzip } from 'node:zlib';
import { decodeCp949 } from '../../korean/cp949.ts';
import { FeedStopped } from './feed-fault.ts';

/** No byte below this is the second of a Hangul syllable in CP949 or a part of one in UTF-8: there text can be cut. */
const leastInside = 0x40;
/** Text without one such byte is no feed. */
const mostCarried = 1_000_000;
/** A server may send byte by byte; joining what came to what is left would take ever longer. */
const leastBlock = 16 * 1024;

/**
 * The text of a feed: unpacked where it is a gzip file, and in UTF-8, UTF-16 or CP949 by what its bytes are. What a feed
 * says of its own encoding is wrong too often. Bytes that are none become U+FFFD.
 * @throws FeedStopped
 */
export async function* decodeFeed(
  bytes: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<string> {
  let read = 0;
  let decode: ((block: Buffer) => string) | undefined;
  let carried = Buffer.alloc(0);
  for await (const chunk of inBlocks(unpacked(inBlocks(bytes)))) {
    read += chunk.length;
    if (read > mostBytes) throw new FeedStopped('bytes', Math.round(mostBytes / 1024 / 1024));
    const all = Buffer.concat([carried, chunk]);
    const end = cutPlace(all);
    if (end === 0 && all.length > mostCarried) throw new FeedStopped('endless');
    const block = all.subarray(0, end);
    carried = all.subarray(end);
    decode ??= decoderFor(block);
    yield decode ? decode(block) : block.toString('latin1');
  }
  if (carried.length === 0) return;
  decode ??= decoderFor(carried);
  yield decode ? decode(carried) : carried.toString('latin1');
}

async function* inBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < leastBlock) continue;
    yield waiting.length === 1 ? chunk : Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const rest = async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isPacked) return yield* rest();
  const gunzip = createGunzip();
  // What goes wrong outside is told as such, and not as a fault of the packing.
  let outside: unknown;
  const feeding = feed(rest(), gunzip).catch((error: unknown) => {
    outside = error;
    gunzip.destroy(error as Error);
  });
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    throw outside ?? new FeedStopped('unpack', (error as Error).message);
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

async function feed(chunks: AsyncIterable<Uint8Array>, into: NodeJS.WritableStream): Promise<void> {
  for await (const chunk of chunks) {
    if (!(into as unknown as { writable: boolean }).writable) return;
    if (!into.write(chunk)) await drained(into);
  }
  into.end();
}

function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) stream.on(event, done);
  });
}

/** Behind the last byte at which text can be cut; UTF-16 is cut between its pairs. */
function cutPlace(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0; at--) if ((bytes[at] ?? 0) < leastInside) return at + 1;
  return 0;
}

/** Undefined while all is ASCII, which is the same in both. */
function decoderFor(block: Buffer): ((block: Buffer) => string) | undefined {
  const utf16 =
    block[0] === 0xff && block[1] === 0xfe
      ? 'utf-16le'
      : block[0] === 0xfe && block[1] === 0xff
        ? 'utf-16be'
        : null;
  if (utf16) {
    const decoder = new TextDecoder(utf16);
    return (bytes) => decoder.decode(bytes, { stream: true });
  }
  if (block.every((byte) => byte < 0x80)) return undefined;
  if (isUtf8(block)) {
    const decoder = new TextDecoder();
    return (bytes) => decoder.decode(bytes, { stream: true });
  }
  return decodeLines;
}

function isUtf8(block: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(block);
    return true;
  } catch {
    return false;
  }
}

/** A line that is no CP949 spoils no other. */
function decodeLines(block: Buffer): string {
  try {
    return decodeCp949(block);
  } catch {
    const end = block.indexOf('\n') + 1;
    if (end === 0 || end === block.length)
      return `${block.toString('latin1').replaceAll(/[\x80-\xff]+/g, '\uFFFD')}`;
    return decodeLines(block.subarray(0, end)) + decodeLines(block.subarray(end));
  }
}
