import type { ServerResponse } from 'node:http';
import type { Chunk, Streams } from './streams.ts';

/** A client that is so many bytes behind reads too slowly: it is let go, comes back and goes on where it was. */
const mostUnread = 256 * 1024;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // nginx would keep events back until its buffer is full.
  'x-accel-buffering': 'no',
};

export type Subscription = {
  /** Whose it is: one address may have so many. */
  address: string;
  topics: string[];
  /** Position of the last event that the client has, if it has any; nothing up to it is written again. */
  seen: number | null;
  /** What happened between that and now. */
  missed: () => Promise<Chunk[]>;
};

/**
 * Answers a request with a stream of server-sent events about some topics. What the client has missed is written
 * first: `missed` is asked once the stream hears what is new, so that nothing falls between the two.
 */
export async function openEventStream(
  streams: Streams,
  response: ServerResponse,
  { address, topics, seen, missed }: Subscription,
): Promise<void> {
  let last = seen ?? -1;
  let waiting: Chunk[] | null = [];
  const write = ({ position, bytes }: Chunk) => {
    if (position !== null && position <= last) return;
    last = position ?? last;
    if (bytes.length === 0) return;
    response.write(bytes);
    if (response.writableLength > mostUnread) response.destroy();
  };
  response.writeHead(200, headers).flushHeaders();
  const leave = streams.join(topics, {
    address,
    hear: (chunk) => (waiting ? void waiting.push(chunk) : write(chunk)),
    beat: (position) => {
      if (waiting) return;
      last = Math.max(last, position);
      response.write(`id: ${last}\n\n`); // Without data it is no event, but the client notes the id.
    },
    end: (comeBackAfter) => void response.end(`retry: ${comeBackAfter}\n\n`),
  });
  response.once('close', leave);
  try {
    for (const chunk of await missed()) write(chunk);
    for (const chunk of waiting) write(chunk);
    waiting = null;
  } catch (error) {
    response.destroy();
    throw error;
  }
}
