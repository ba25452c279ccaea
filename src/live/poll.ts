import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Subscription } from '../kernel/event-stream.ts';
import type { Chunk, Streams } from '../kernel/streams.ts';

/** Shorter than what proxies wait for an answer. */
const patienceMilliseconds = 25_000;

/**
 * One answer, where streams do not come through: at once what was missed, or else the next thing that happens, or
 * nothing after a while. The client asks again after the position that it got.
 */
export async function poll(
  c: Context,
  streams: Streams,
  { address, topics, seen, missed }: Subscription,
): Promise<Response> {
  const { outgoing } = c.env as HttpBindings;
  const heard = Promise.withResolvers<Chunk[]>();
  const leave = streams.join(topics, {
    address,
    hear: (chunk) => heard.resolve([chunk]),
    beat: () => {},
    end: () => heard.resolve([]),
  });
  outgoing.once('close', leave);
  const timer = setTimeout(() => heard.resolve([]), patienceMilliseconds);
  try {
    const before = await missed();
    const chunks = before.length > 0 ? before : await heard.promise;
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
