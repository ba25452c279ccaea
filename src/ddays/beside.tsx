import type { VNode } from 'preact';
import { may } from '../desk/policy.ts';
import { wordingIn } from '../desk/wording.ts';
import { type FoundDate, findDates } from '../korean/dates-in-text.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { spanOf, type When } from '../korean/when.ts';
import type { DraftBeside } from '../site/desk.ts';
import { ddaysDesk } from './board-page.tsx';
import { ddaysOn } from './desk-queries.ts';
import type { Dday } from './queries.ts';
import { fieldsOfWhen } from './read-when.ts';
import { shownOn } from './shown.ts';

/** Dates that are offered beside one draft: a schedule of a month names dozens. */
const mostOffered = 8;

type Offered = { found: FoundDate; when: When; first: string };

/** The dates ahead that a draft names: each can be entered into the calendar, or stands there already. */
export const besideDraft: DraftBeside = async (site, person, draft): Promise<VNode | null> => {
  const say = wordingIn(person.language);
  const today = seoulDay(site.kernel.now());
  const offered = datesAhead(`${draft.headline}\n${draft.text}`, today);
  if (offered.length === 0) return null;
  const known = await ddaysOn(
    site.kernel.store.db,
    offered.map(({ first }) => first),
  );
  const mayEnter = may(person.role, 'propose ddays');
  return (
    <section class="beside-ddays" aria-labelledby="beside-ddays">
      <h2 id="beside-ddays">{say('dday.beside')}</h2>
      <ul>
        {offered.map(({ found, when, first }) => {
          const shown = shownOn(today, { when, state: 'planned' });
          return (
            <li>
              <p>
                <b>{found.written}</b> <span class="quiet">{`${shown.words} · ${shown.label}`}</span>
              </p>
              {found.clue && <p>{found.clue}</p>}
              <Known known={known.filter(({ first_day }) => first_day === first)} />
              {mayEnter && (
                <a class="beside-enter" href={addressOf(draft.id, found, when)}>
                  {say('dday.beside.enter')}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

function Known({ known }: { known: Dday[] }) {
  if (known.length === 0) return null;
  return (
    <ul class="beside-known">
      {known.map(({ id, title }) => (
        <li>
          <a href={`${ddaysDesk}/${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

/** Each date once, with the words behind it where it is first named with some. */
function datesAhead(text: string, today: string): Offered[] {
  const byDate = new Map<string, Offered>();
  for (const found of findDates(text, today)) {
    const when = whenOf(found);
    const { first, last } = spanOf(when);
    if (when.kind !== 'lunar' && (last ?? '') < today) continue;
    const key = JSON.stringify(found.meant);
    const before = byDate.get(key);
    if (!before?.found.clue) byDate.set(key, { found, when, first: first ?? today });
  }
  return [...byDate.values()].slice(0, mostOffered);
}

function whenOf({ meant, clock }: FoundDate): When {
  if (meant.kind === 'lunar') return { ...meant, year: null };
  if (meant.kind === 'period') return meant;
  if (clock && !meant.lastDay)
    return { kind: 'time', clock: `${meant.day}T${clock}`, zone: 'Asia/Seoul', rule: null };
  return { ...meant, rule: null };
}

function addressOf(draft: number, { clue }: FoundDate, when: When): string {
  const fields = Object.entries({ title: clue, draft: String(draft), ...fieldsOfWhen(when) });
  return `${ddaysDesk}/new?${new URLSearchParams(fields.filter(([, value]) => value))}`;
}
