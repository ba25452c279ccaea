import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Chunk, Streams } from '../kernel/streams.ts';
import type { Live } from './live.ts';

/** Shorter than what proxies wait for an answer. */
const patienceMilliseconds = 25_000;

/**
 * One answer, where streams do not come through: at once what was missed, or else the next thing that happens, or
 * nothing after a while. The client asks again after the position that it got.
 */
export async function poll(
  c: Context,
  streams: Streams,
  live: Live,
  topics: string[],
  seen: number | null,
): Promise<Response> {
  const { incoming, outgoing } = c.env as HttpBindings;
  const heard = Promise.withResolvers<Chunk[]>();
  const leave = streams.join(topics, {
    address: incoming.socket.remoteAddress ?? '',
    hear: (chunk) => heard.resolve([chunk]),
    beat: () => {},
    end: () => heard.resolve([]),
  });
  outgoing.once('close', leave);
  const timer = setTimeout(() => heard.resolve([]), patienceMilliseconds);
  try {
    const missed = await live.missed(topics, seen);
    const chunks = missed.length > 0 ? missed : await heard.promise;
    return c.json(answerOf(chunks, Math.max(seen ?? 0, streams.position)), 200, {
      'cache-control': 'no-store',
    });
  } finally {
    clearTimeout(timer);
    leave();
  }
}

function answerOf(chunks: Chunk[], position: number) {
  return {
    position: chunks.at(-1)?.position ?? position,
    events: chunks.flatMap(({ position: id, messages }) =>
      messages.map(({ event, data }) => ({ id, event, data })),
    ),
  };
}
