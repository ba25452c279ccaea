import type { Say } from '../desk/wording.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import { isKnown } from './kinds.ts';
import { type EventSubject, machineNamed } from './subjects.ts';

/** Stands for what is put in as something other than text; no text has it. */
const place = '\u0000';

/** A sentence around the name of what it happened to; `after` is null where it names nothing. */
export type Sentence = { before: string; name: string; after: string | null };

/** What happened, in words: who, did what, to what. */
export function sentenceOf(say: Say, event: JournalEvent, subject: EventSubject): Sentence {
  const by = actorOf(say, event.actor);
  const values = { ...plain(event), by, subject: place, kind: event.kind };
  const text = isKnown(event.kind) ? say(`event.${event.kind}`, values) : say('events.unknown', values);
  const [before = '', after = null] = text.split(place);
  return { before, name: subject.name, after };
}

/** The same as one text. */
export function sentenceText(say: Say, event: JournalEvent, subject: EventSubject): string {
  const { before, name, after } = sentenceOf(say, event, subject);
  return after === null ? before : before + name + after;
}

/** How somebody who did something is spoken of. */
function actorOf(say: Say, actor: string): string {
  const machine = machineNamed(actor);
  return machine ? say(machine) : say('events.by', { name: actor });
}

/** What an event's data says in figures and words: the rest no sentence can take in. */
function plain({ data }: JournalEvent): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(data).filter(
      (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  );
}
