import type { Context, Hono } from 'hono';
import { Refused } from '../../kernel/refused.ts';
import type { DeskEnv } from '../../site/person.ts';
import { previewOf } from '../../site/private-page.ts';
import type { Site } from '../../site/site.ts';
import { type DeskView, deskPage } from '../desk-page.tsx';
import { allow, personOf } from '../guard.ts';
import { reasonOf, WordedRefusal } from '../worded-refusal.ts';
import { type Say, wordingIn } from '../wording.ts';
import { Arranger, type Place } from './Arranger.tsx';
import type { Arranging } from './arranging.ts';
import { Look } from './Look.tsx';
import { ArrangementConflict, arrangementOf } from './revision.ts';
import { pinsIn, queryOf, readSlots, type Slot, slotOf, stepped } from './slots.ts';

/** Both arrangements are one entry of the menu. */
const menuAddress = '/desk/front';

type C = Context<DeskEnv>;
type State = { slots: Slot[]; revision: number; status?: 409 | 422; problem?: string; now?: Place[] };

/** The pages of an arrangement: it goes through their addresses until it is saved. */
export function arrangingRoutes(site: Site, app: Hono<DeskEnv>, arranging: Arranging): void {
  const { address, places } = arranging;
  const allowed = allow(site, arranging.permission ?? 'arrange front');

  app.get(address, allowed, async (c) => {
    const state = await stateIn(site, arranging, c);
    const step = c.req.query('step');
    if (!step) return deskPage(site, c, await arrangerPage(arranging, c, state));
    const slots = stepped(state.slots, step, places);
    const query = queryOf(slots, { revision: String(state.revision), q: c.req.query('q') ?? '' });
    // There the keyboard goes on.
    const place = step.startsWith('add') ? slots.length : Number.parseInt(step.split(' ')[1] ?? '', 10);
    return c.redirect(`${address}?${query}#place-${place}`, 303);
  });

  app.post(address, allowed, async (c) => {
    const form = await c.req.parseBody({ all: true });
    const texts = (name: string) => [form[name] ?? []].flat().map(String);
    const slots = readSlots(texts('id'), texts('until'), places, texts('from'));
    const revision = Number(form.revision) || 0;
    try {
      await arranging.save(pinsIn(slots), revision, personOf(c));
      return c.redirect(`${address}?saved=1`, 303);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const state = await refusedState(site, arranging, c, error, { slots, revision });
      return deskPage(site, c, await arrangerPage(arranging, c, state));
    }
  });

  app.get(`${address}/look`, allowed, async (c) => {
    const { slots, revision } = await stateIn(site, arranging, c);
    const say = wordingIn(personOf(c).language);
    const query = queryOf(slots, { revision: String(revision) });
    const title = say('arrange.look');
    const view = { title, within: arranging.within ?? menuAddress, frames: true };
    const main = <Look say={say} address={address} query={query} title={title} />;
    return deskPage(site, c, { ...view, main });
  });

  app.get(`${address}/preview`, allowed, async (c) => {
    const { slots } = await stateIn(site, arranging, c);
    const { page, parts } = await arranging.preview(pinsIn(slots));
    return previewOf(site, page, { parts, isFramed: true });
  });
}

/** What the address says, or else what is held now. */
async function stateIn({ kernel }: Site, { name, places, held }: Arranging, c: C): Promise<State> {
  const ids = c.req.queries('id');
  const revision = Number(c.req.query('revision'));
  if (ids && Number.isInteger(revision))
    return {
      slots: readSlots(ids, c.req.queries('until') ?? [], places, c.req.queries('from')),
      revision,
    };
  const stands = await arrangementOf(kernel.store.db, name);
  // An arrangement whose last article was taken off has no `id`, and is one all the same.
  if (c.req.query('revision') !== undefined && Number.isInteger(revision))
    return { slots: readSlots([], [], places), revision };
  return { slots: await slotsHeld(held), revision: stands.revision };
}

async function slotsHeld(held: Arranging['held']): Promise<Slot[]> {
  return (await held()).map((pin) => (pin ? slotOf(pin) : { id: '', until: '' }));
}

/** What was chosen stands there again; where another was faster, what stands now stands beside it. */
async function refusedState(
  { kernel }: Site,
  { name, held, placed }: Arranging,
  c: C,
  error: Refused,
  { slots, revision }: State,
): Promise<State> {
  const say = wordingIn(personOf(c).language);
  if (error instanceof ArrangementConflict) {
    const stands = await arrangementOf(kernel.store.db, name);
    const problem = say('arrange.problem.conflict', { name: stands.changed_by });
    const now = await placed(await slotsHeld(held), say);
    return { slots, revision: stands.revision, status: 409, problem, now };
  }
  const word = error.field === 'until' ? 'arrange.problem.until' : 'arrange.problem.articles';
  const problem = error instanceof WordedRefusal ? reasonOf(error, say) : say(word);
  return { slots, revision, status: 422, problem };
}

async function arrangerPage(arranging: Arranging, c: C, state: State): Promise<DeskView> {
  const { address, title, places, held, placed, find } = arranging;
  const isChanged = queryOf(state.slots, {}) !== queryOf(await slotsHeld(held), {});
  const say = wordingIn(personOf(c).language);
  const search = (c.req.query('q') ?? '').normalize('NFC').trim();
  return {
    title: say(title),
    status: state.status ?? 200,
    within: arranging.within ?? menuAddress,
    main: (
      <>
        {!arranging.within && <Boards say={say} address={address} />}
        <h1>{say(title)}</h1>
        {state.problem && (
          <div class="problem-line" role="alert">
            {state.problem}
            {state.now && <Standing say={say} places={state.now} />}
          </div>
        )}
        {c.req.query('saved') && (
          <p class="arranged" role="status">
            {say('done.saved')}
          </p>
        )}
        <p class="quiet">{arranging.hint(say)}</p>
        {isChanged && <p class="unsaved">{say('arrange.unsaved')}</p>}
        <Arranger
          say={say}
          address={address}
          revision={state.revision}
          places={await placed(state.slots, say)}
          isCounted={places !== null}
          hasFrom={arranging.hasFrom}
          words={arranging.words}
          search={search}
          found={search ? await find(search) : []}
        />
      </>
    ),
  };
}

function Boards({ say, address }: { say: Say; address: string }) {
  return (
    <nav class="boards" aria-label={say('arrange')}>
      {(['front', 'best'] as const).map((name) => (
        <a href={`/desk/${name}`} aria-current={address === `/desk/${name}` ? 'page' : undefined}>
          {say(`arrange.${name}`)}
        </a>
      ))}
    </nav>
  );
}

/** What readers see now. */
function Standing({ say, places }: { say: Say; places: Place[] }) {
  return (
    <ol>
      {places.map(({ name, shown, slot }) => (
        <li>
          {name}: {shown?.title ?? say('arrange.empty')} {slot.id && `(${say('arrange.held')})`}
        </li>
      ))}
    </ol>
  );
}
