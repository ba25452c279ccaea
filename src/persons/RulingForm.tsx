import type { ComponentChildren } from 'preact';
import type { Say } from '../desk/wording.ts';
import type { Verdict } from './attribute.ts';

/** What became of it, in a word. */
export function State({ say, verdict }: { say: Say; verdict: Verdict | null }) {
  return (
    <span class={`found-state ${verdict ?? 'open'}`}>{say(`known-person.verdict.${verdict ?? 'open'}`)}</span>
  );
}

type FormProps = {
  action: string;
  about: 'person' | 'quotation';
  words: string;
  sentence: string;
  /** Where on the page it stands: one goes on from there. */
  at: string;
  children: ComponentChildren;
};

/** What an editor says of something that was found. */
export function RulingForm({ action, about, words, sentence, at, children }: FormProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="words" value={words} />
      <input type="hidden" name="sentence" value={sentence} />
      {children}
    </form>
  );
}

type VerdictsProps = {
  say: Say;
  verdict: Verdict | null;
  what: string;
  rejected: string;
  /** There is something to choose beside the verdict. */
  mayChange?: boolean;
};

/** Buttons say to those who hear the page what they are about. */
export function Verdicts({ say, verdict, what, rejected, mayChange = true }: VerdictsProps) {
  const button = (value: Verdict | 'undone', text: string) => (
    <button type="submit" name="verdict" value={value} aria-label={`${text}: ${what}`}>
      {text}
    </button>
  );
  return (
    <span class="found-acts">
      {(verdict !== 'confirmed' || mayChange) &&
        button(
          'confirmed',
          say(verdict === 'confirmed' ? 'known-person.confirm-again' : 'known-person.confirm'),
        )}
      {verdict !== 'rejected' && button('rejected', rejected)}
      {verdict && button('undone', say('known-person.undo'))}
    </span>
  );
}
