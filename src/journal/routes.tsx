import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { wordingIn } from '../desk/wording.ts';
import { lastPosition } from '../kernel/journal.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { checkChain } from './check-chain.ts';
import { EventDetail } from './EventDetail.tsx';
import { type ExportForm, exportEvents, mediaTypes } from './export-events.ts';
import { askedIn, filterOf } from './filter.ts';
import { JournalPage, journalAddress } from './JournalPage.tsx';
import { actors, chainState, type EventPage, eventAt, eventPage, type Place } from './queries.ts';
import { subjectsOf } from './subjects.ts';

const rowsOnPage = 50;
/** Past every position there is. */
const end = Number.MAX_SAFE_INTEGER;

/** Who did what to what: the journal as chiefs and administrators read it. */
export function journalRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const readers = allow(site, 'read journal');

  app.get(journalAddress, readers, async (c) =>
    deskPage(site, c, await journalView(site, personOf(c), c.req.query())),
  );

  app.post(`${journalAddress}/check`, readers, async (c) => {
    await checkChain(kernel);
    return c.redirect(journalAddress, 303);
  });

  for (const form of ['csv', 'jsonl'] as const)
    app.get(`${journalAddress}/export.${form}`, readers, (c) => exported(site, c, form));

  app.get(`${journalAddress}/:position{[0-9]{1,15}}`, readers, async (c) =>
    deskPage(site, c, await eventView(site, personOf(c), Number(c.req.param('position')))),
  );
}

async function journalView(
  { kernel }: Site,
  person: Person,
  query: Record<string, string>,
): Promise<DeskView> {
  const { db } = kernel.store;
  const say = wordingIn(person.language);
  const asked = askedIn(query);
  const filter = filterOf(asked);
  const isReadable = !('unreadable' in filter);
  const place = placeIn(query);
  const page: EventPage = isReadable
    ? await eventPage(db, filter, place, rowsOnPage)
    : { events: [], hasMore: false };
  return {
    title: say('events'),
    within: journalAddress,
    status: isReadable ? 200 : 422,
    main: (
      <JournalPage
        say={say}
        asked={asked}
        actors={await actors(db)}
        chain={await chainState(db)}
        problem={isReadable ? null : say(`events.problem.${filter.unreadable}`)}
        events={page.events}
        subjectOf={await subjectsOf(db, page.events)}
        {...turnsOf(page, place)}
      />
    ),
  };
}

function placeIn({ before, after }: Record<string, string>): Place {
  const position = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : null);
  const from = position(after);
  return from === null ? { before: position(before) ?? end } : { after: from };
}

/** From a page in the middle there is always a way back: what was newer when it was left still is. */
function turnsOf({ events, hasMore }: EventPage, place: Place) {
  const first = events[0]?.position ?? null;
  const last = events.at(-1)?.position ?? null;
  if ('after' in place) return { newer: hasMore ? first : null, older: last ?? place.after + 1 };
  if (place.before === end) return { newer: null, older: hasMore ? last : null };
  return { newer: first ?? place.before - 1, older: hasMore ? last : null };
}

async function eventView({ kernel }: Site, person: Person, position: number): Promise<DeskView> {
  const { db } = kernel.store;
  const event = await eventAt(db, position);
  if (!event) return missing(person);
  const say = wordingIn(person.language);
  const subject = (await subjectsOf(db, [event]))(event);
  return {
    title: say('events.position', { position }),
    within: journalAddress,
    main: <EventDetail say={say} event={event} subject={subject} newest={await lastPosition(db)} />,
  };
}

async function exported(site: Site, c: Context<DeskEnv>, form: ExportForm): Promise<Response> {
  const { kernel } = site;
  const person = personOf(c);
  const filter = filterOf(askedIn(c.req.query()));
  if ('unreadable' in filter) return deskPage(site, c, await journalView(site, person, c.req.query()));
  return c.body(await exportEvents(kernel, filter, form, person.language), 200, {
    'content-type': mediaTypes[form],
    'content-disposition': `attachment; filename="journal-${seoulDay(kernel.now())}.${form}"`,
    'x-content-type-options': 'nosniff',
  });
}
