import type { Hono } from 'hono';
import { allow, personOf } from '../desk/guard.ts';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { fingerprint } from '../kernel/made-from.ts';
import { activeReporters } from '../reporters/queries.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { aboutProgramme, answerAbout, type C, doneIn, idIn, one } from './desk-pages.tsx';
import { isBlank, type Row, rowsIn, steppedRows } from './form-rows.ts';
import { eventsOf, peopleOf } from './queries.ts';
import { RowsForm } from './RowsForm.tsx';
import { eventsState, peopleState, setEvents, setPeople } from './set-lists.ts';

type RowsKind = 'events' | 'people';

type State = { rows: Row[]; madeFrom: string; at?: number | null; tried?: Tried };

/** The events and the people of a programme, each a form of rows. */
export function rowRoutes(site: Site, app: Hono<DeskEnv>): void {
  const arranging = allow(site, 'arrange programmes');
  for (const kind of ['events', 'people'] as const) {
    app.get(`${one}/${kind}`, arranging, async (c) => {
      const stored = await storedRows(site.kernel, kind, idIn(c));
      return answerAbout(site, c, kind, (about) => rowsForm(site, c, kind, about, stored));
    });
    app.post(`${one}/${kind}`, arranging, (c) => sent(site, c, kind));
  }
}

/** Every button but the one that saves shows the form again with what it asks for. */
async function sent(site: Site, c: C, kind: RowsKind): Promise<Response> {
  const { madeFrom = '', step = 'save', ...fields } = await textsOf(c);
  const rows = rowsIn(fields);
  if (step !== 'save') {
    const state = { ...steppedRows(rows, step, {}), madeFrom };
    return answerAbout(site, c, kind, (about) => rowsForm(site, c, kind, about, state));
  }
  const filled = rows.filter((row) => !isBlank(row));
  const set = kind === 'events' ? setEvents : setPeople;
  const run = async () => {
    await set(site.kernel, idIn(c), filled, personOf(c).name, madeFrom);
    return `/desk/programmes/${idIn(c)}/${kind}?done`;
  };
  return doOrShowAgain(site, c, run, async (tried) => {
    // Whoever has seen that another was faster may save over it.
    const now = tried.isStale ? (await storedRows(site.kernel, kind, idIn(c))).madeFrom : madeFrom;
    const state = { rows: filled, madeFrom: now, tried };
    return aboutProgramme(site, c, kind, (about) => rowsForm(site, c, kind, about, state));
  });
}

async function storedRows({ store }: Kernel, kind: RowsKind, id: number): Promise<State> {
  const state =
    kind === 'events' ? eventsState(await eventsOf(store.db, id)) : peopleState(await peopleOf(store.db, id));
  const rows = state.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
  );
  return { rows, madeFrom: fingerprint(state) };
}

type About = Parameters<Parameters<typeof answerAbout>[3]>[0];

async function rowsForm(site: Site, c: C, kind: RowsKind, { say, programme }: About, state: State) {
  const { db } = site.kernel.store;
  return (
    <RowsForm
      say={say}
      kind={kind}
      address={`/desk/programmes/${programme.id}/${kind}`}
      reporters={kind === 'people' ? await activeReporters(db) : []}
      done={doneIn(c, say)}
      stored={state.tried?.isStale ? (await storedRows(site.kernel, kind, programme.id)).rows : undefined}
      {...state}
    />
  );
}
