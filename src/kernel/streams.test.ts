import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { EventClient } from '../../test/event-client.ts';
import { until } from '../../test/until.ts';
import { openEventStream } from './event-stream.ts';
import { Streams } from './streams.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A server that opens a stream about a topic for everyone, and refuses as the site does. */
async function serve(streams: Streams): Promise<number> {
  server = createServer((request, response) => {
    const address = request.socket.remoteAddress ?? '';
    const refusal = streams.refusal(address);
    if (refusal) return void response.writeHead(503).end(refusal);
    const topics = [request.url?.slice(1) ?? ''];
    void openEventStream(streams, response, { address, topics, seen: null, missed: async () => [] });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

const message = (topics: string[], text: string) => ({ topics, event: 'news', data: { text } });

it('everyone on a topic hears it once, however many of their topics a message has', async () => {
  const streams = new Streams({ total: 10, perAddress: 10 });
  const port = await serve(streams);
  const clients = await Promise.all(
    ['a', 'a', 'b'].map((topic) => new EventClient(port, `/${topic}`).connect()),
  );
  streams.tell(1, [message(['a', 'b'], 'both'), message(['b'], 'one')]);
  streams.tell(2, [message(['c'], 'none')]);
  await until(() => expect(clients.map(({ events }) => events.length)).toEqual([1, 1, 2]));
  expect(clients.map(({ lastEventId }) => lastEventId)).toEqual(['1', '1', '1']);
  expect(streams.isHeard(['b', 'c'])).toBe(true);
  expect(streams.isHeard(['c'])).toBe(false);
  clients[2]?.disconnect();
  await until(() => expect(streams.isHeard(['b'])).toBe(false));
  expect(streams.count).toBe(2);
});

it('too many from one address and too many in all are refused, and let in when others leave', async () => {
  const streams = new Streams({ total: 3, perAddress: 2 });
  const port = await serve(streams);
  const open = () => new EventClient(port, '/a').connect();
  const [first] = [await open(), await open()];
  expect((await open()).status).toBe(503);
  expect(streams.refusal('127.0.0.1')).toBe('too many from one address');
  streams.join(['a'], { address: 'elsewhere', hear: () => {}, beat: () => {}, end: () => {} });
  expect(streams.refusal('elsewhere')).toBe('too many');
  first?.disconnect();
  await until(() => expect(streams.count).toBe(2));
  expect((await open()).status).toBe(200);
});

it('who does not read is let go, and keeps nobody waiting', async () => {
  const streams = new Streams({ total: 10, perAddress: 10 });
  const port = await serve(streams);
  const reader = await new EventClient(port, '/a').connect();
  const sleeper = connect(port, '127.0.0.1').pause();
  sleeper.on('error', () => {});
  sleeper.write('GET /a HTTP/1.1\r\nhost: x\r\n\r\n');
  await until(() => expect(streams.count).toBe(2));
  const long = 'x'.repeat(100_000);
  let position = 0;
  await until(() => {
    streams.tell(++position, [message(['a'], long)]);
    expect(streams.count).toBe(1);
  });
  await until(() => expect(reader.events).toHaveLength(position));
  sleeper.destroy();
});

it('all are told to come back, at times of their own, when it ends', async () => {
  const streams = new Streams({ total: 50, perAddress: 50 });
  const port = await serve(streams);
  const clients = await Promise.all(Array.from({ length: 20 }, () => new EventClient(port, '/a').connect()));
  streams.close();
  await until(() => expect(clients.every(({ isOpen }) => !isOpen)).toBe(true));
  const waits = clients.map(({ retry }) => retry ?? 0);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(1_200);
  expect(new Set(waits).size).toBeGreaterThan(10);
  expect((await new EventClient(port, '/a').connect()).status).toBe(503);
});
