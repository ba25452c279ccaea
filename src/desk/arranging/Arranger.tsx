import { Time } from '../../site/Time.tsx';
import type { Say, Wording } from '../wording.ts';
import type { Slot } from './slots.ts';

/** An article as it is chosen from, or something else that has an address of its own. */
export type Shown = { id: string; title: string; at: Date | null; address?: string | undefined };

/** A place, what is held there, and what it shows: what fills it where nothing is held, and the step that would hold it. */
export type Place = { name: string; slot: Slot; shown: Shown | null; hold?: string | undefined };

/** What is said where nothing is held or found, of the search, and of the step that holds something. */
export type Words = { none: Wording; notFound: Wording; search: Wording; add: Wording };

const ofArticles: Words = {
  none: 'arrange.none',
  notFound: 'arrange.not-found',
  search: 'arrange.search.hint',
  add: 'arrange.add',
};

type Props = {
  say: Say;
  address: string;
  revision: number;
  places: Place[];
  /** Whether places are there with nothing held in them. */
  isCounted: boolean;
  /** Whether places begin at a time, too. */
  hasFrom?: boolean | undefined;
  words?: Words | undefined;
  /** What was searched for, and what was found. */
  search: string;
  found: Shown[];
};

/** An arrangement as one form: every button but the last sends it back to be looked at, and only that one saves it. */
export function Arranger(props: Props) {
  const { say, address, revision, places, search, words = ofArticles } = props;
  return (
    <form class="arranger" method="get" action={address}>
      {/* Enter in a field presses the first button there is. */}
      <button type="submit" class="unseen" tabIndex={-1}>
        {say('arrange.search')}
      </button>
      <input type="hidden" name="revision" value={revision} />
      <ol class="places">
        {places.map((place, index) => (
          <PlaceItem {...props} place={place} number={index + 1} />
        ))}
      </ol>
      {!places.some(({ slot }) => slot.id) && <p class="quiet">{say(words.none)}</p>}
      <div class="arranger-acts">
        <button type="submit" class="main" formMethod="post" formAction={address}>
          {say('save')}
        </button>
        <button type="submit" formAction={`${address}/look`}>
          {say('arrange.look')}
        </button>
        <a href={address}>{say('arrange.reset')}</a>
      </div>
      <div class="arranger-search">
        <label class="field">
          <span>{say(words.search)}</span>
          <input type="search" name="q" value={search} autocomplete="off" />
        </label>
        <button type="submit">{say('arrange.search')}</button>
      </div>
      <Found {...props} />
    </form>
  );
}

const addressOf = ({ id, address }: Shown) => address ?? `/news/${id}`;

type PlaceProps = Props & { place: Place; number: number };

function PlaceItem({ say, place, number, places, isCounted, hasFrom }: PlaceProps) {
  const { name, slot, shown, hold } = place;
  const last = isCounted ? places.length : places.filter(({ slot: { id } }) => id).length;
  const step = (what: string) => `${what} ${number}`;
  return (
    <li id={`place-${number}`}>
      <input type="hidden" name="id" value={slot.id} />
      <b>{name}</b>
      <div class="place-title">
        {shown ? <a href={addressOf(shown)}>{shown.title}</a> : slot.id || say('arrange.empty')}{' '}
        <span class="quiet">
          {slot.id ? say('arrange.held') : say('arrange.fills')}{' '}
          {shown?.at && <Time at={shown.at} yearless />}
        </span>
      </div>
      {slot.id ? (
        <div class="place-acts">
          {hasFrom && (
            <label>
              <span class="quiet">{say('arrange.from')}</span>{' '}
              <input type="datetime-local" name="from" value={slot.from ?? ''} />
            </label>
          )}
          <label>
            <span class="quiet">{say('arrange.until')}</span>{' '}
            <input type="datetime-local" name="until" value={slot.until} />
          </label>
          <Step say={say} word="arrange.up" step={step('up')} of={name} disabled={number === 1} />
          <Step say={say} word="arrange.down" step={step('down')} of={name} disabled={number === last} />
          <Step say={say} word="arrange.off" step={step('off')} of={name} />
        </div>
      ) : (
        <div class="place-acts">
          <input type="hidden" name="until" value="" />
          {hold && <Step say={say} word="arrange.hold" step={hold} of={name} />}
        </div>
      )}
    </li>
  );
}

type StepProps = {
  say: Say;
  word: 'arrange.up' | 'arrange.down' | 'arrange.off' | 'arrange.hold';
  step: string;
  of: string;
  disabled?: boolean;
};

function Step({ say, word, step, of, disabled }: StepProps) {
  return (
    <button type="submit" name="step" value={step} disabled={disabled}>
      {say(word)}
      <span class="unseen"> {of}</span>
    </button>
  );
}

function Found({ say, search, found, places, isCounted, words = ofArticles }: Props) {
  if (!search) return null;
  if (found.length === 0) return <p role="status">{say(words.notFound)}</p>;
  return (
    <ul class="found">
      {found.map(({ id, title, at, address }) => (
        <li>
          <div>
            <a href={addressOf({ id, title, at, address })}>{title}</a> {at && <Time at={at} yearless />}
          </div>
          <div class="place-acts">
            {isCounted ? (
              places.map(({ name }, index) => (
                <button type="submit" name="step" value={`put ${index + 1} ${id}`}>
                  {name}
                  <span class="unseen"> {title}</span>
                </button>
              ))
            ) : (
              <button type="submit" name="step" value={`add ${id}`}>
                {say(words.add)}
                <span class="unseen"> {title}</span>
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
