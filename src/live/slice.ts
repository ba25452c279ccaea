import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { h } from 'preact';
import { articleIsPublic } from '../articles/queries.ts';
import { bulletinsTag } from '../bulletins/queries.ts';
import { allow, personOf } from '../desk/guard.ts';
import { clientNetwork } from '../kernel/client-address.ts';
import { openEventStream } from '../kernel/event-stream.ts';
import { noticesTopic } from '../notices/queries.ts';
import { sectionAt } from '../sections/queries.ts';
import type { Site, Slice } from '../site/site.ts';
import { Live } from './live.ts';
import { poll } from './poll.ts';

/** The ticker goes with every stream, so that a page needs only one. */
const always = [bulletinsTag];

/** What boards of the desk listen for. */
const deskTopic = 'boards';

const following = new WeakMap<Site, Live>();

/** Server-sent events for those whose page is open; with `?poll` the same, one answer at a time. */
export const live: Slice = {
  parts: [{ slot: 'ticker', sheet: 'live/live', part: async () => h('live-news', null) }],
  routes: (site, app) => {
    const { db } = site.kernel.store;
    // It hears of everything from here on.
    liveOf(site);
    app.get('/live/bulletins', (c) => tell(site, c, always));
    app.get('/live', (c) => tell(site, c, [...always, 'latest']));
    app.get('/live/articles/:id{[0-9]{14}}', async (c) => {
      const id = c.req.param('id');
      return (await articleIsPublic(db, id)) ? tell(site, c, [...always, `article:${id}`]) : nothing(c);
    });
    app.get('/live/sections/:path{.+}', async (c) => {
      const section = await sectionAt(db, c.req.param('path').normalize('NFC'));
      return section ? tell(site, c, [...always, `section:${section.id}`]) : nothing(c);
    });
  },
  desk: (site, app) => {
    app.get('/desk/live', allow(site, 'read'), (c) =>
      tell(site, c, [deskTopic, noticesTopic(personOf(c).id)]),
    );
  },
};

async function tell(site: Site, c: Context, topics: string[]): Promise<Response> {
  const { kernel } = site;
  const { outgoing } = c.env as HttpBindings;
  const address = clientNetwork(c, kernel.config.SOKBO_PROXIES);
  const refusal = kernel.streams.refusal(address);
  if (refusal) return refused(c, refusal);
  const seen = positionIn(c.req.query('after') ?? c.req.header('last-event-id'));
  const asked = { address, topics, seen, missed: () => liveOf(site).missed(topics, seen) };
  if (c.req.query('poll') !== undefined) return poll(c, kernel.streams, asked);
  openEventStream(kernel.streams, outgoing, asked).catch((error) =>
    kernel.log.error({ err: error }, 'a stream could not be opened'),
  );
  return RESPONSE_ALREADY_SENT;
}

function liveOf(site: Site): Live {
  const known = following.get(site) ?? new Live(site);
  following.set(site, known);
  return known;
}

/** The position that a client says it has; null where it says none that could be. */
function positionIn(text: string | undefined): number | null {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : null;
}

function nothing(c: Context): Response {
  return c.text('없는 주소입니다.', 404, { 'cache-control': 'no-store' });
}

function refused(c: Context, refusal: string): Response {
  const text =
    refusal === 'too many from one address'
      ? '이 주소에서 연결한 화면이 너무 많습니다. 잠시 뒤 다시 시도해 주세요.'
      : '지금은 새 소식을 이어 받을 수 없습니다. 잠시 뒤 다시 시도해 주세요.';
  return c.text(text, 503, { 'retry-after': '30', 'cache-control': 'no-store' });
}
