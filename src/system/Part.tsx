import type { ComponentChildren } from 'preact';
import type { Say } from '../desk/wording.ts';
import type { State, Verdict } from './verdicts.ts';

/** A sign beside the word: nobody has to tell colours apart. */
const signs: Record<State, string> = { fine: '✓', watch: '△', wrong: '✕', off: '–' };

/** How something stands: a sign, a word, what it means, what to do. */
export function Standing({ say, verdict }: { say: Say; verdict: Verdict }) {
  const { state, words, todo } = verdict;
  return (
    <span class={`standing ${state}`}>
      <b>
        <span aria-hidden="true">{signs[state]}</span> {say(`system.state.${state}`)}
      </b>{' '}
      {words}
      {todo && <span class="todo">{todo}</span>}
    </span>
  );
}

type PartProps = { id: string; title: string; children: ComponentChildren };

/** A part of the page that is drawn anew by itself. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section class="system-part" aria-labelledby={id} data-part={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A line of figures: what it is, how much, how it stands. */
export function Line({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
