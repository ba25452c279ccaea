import { afterEach, expect } from 'vitest';
import { raiseBulletin } from '../src/bulletins/raise-bulletin.ts';
import { EventClient } from './event-client.ts';
import { chief, type Newsroom } from './newsroom.ts';
import { until } from './until.ts';

/** Readers of a newsroom's streams, who leave after each test. */
export function liveListeners(newsroom: Newsroom) {
  const clients: EventClient[] = [];
  const client = (path: string) => {
    const made = new EventClient(newsroom.port, path);
    clients.push(made);
    return made;
  };
  /** A client that knows how things are, and of nothing that came before. */
  const listen = async (path: string) => {
    const listening = await client(path).connect();
    await until(() => expect(listening.lastEventId).not.toBeNull());
    listening.events.length = 0;
    return listening;
  };
  const raise = async (text: string, article: string | null = null) =>
    (await raiseBulletin(newsroom.kernel, { text, level: '속보', article }, chief.name)).result;
  const seen = async (listening: EventClient, event: string) => {
    await until(() => expect(listening.last(event)).toBeDefined());
    return listening.last(event)?.data ?? {};
  };

  afterEach(() => {
    for (const each of clients.splice(0)) each.disconnect();
  });

  return { client, listen, seen, raise };
}
