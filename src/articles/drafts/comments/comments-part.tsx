import { may } from '../../../desk/policy.ts';
import { wordingIn } from '../../../desk/wording.ts';
import { workingPeople } from '../../../people/queries.ts';
import type { Person } from '../../../site/person.ts';
import type { Site } from '../../../site/site.ts';
import { type Draft, type Note, notesOf } from '../queries.ts';
import { Comments, type ShownNote } from './Comments.tsx';
import { mentionsIn } from './mentions.ts';
import { standsIn } from './passage-of-note.ts';
import { maySettle } from './settle-note.ts';

/** What was typed and could not be kept, and why. */
export type TriedComment = { text: string; field: string; quote: string; problem: string };

/** What was said about a draft, beside it, and the form to say something. */
export async function commentsPart(site: Site, person: Person, draft: Draft, tried?: TriedComment) {
  const { db } = site.kernel.store;
  const people = await workingPeople(db);
  const notes = await notesOf(db, draft.id);
  return (
    <Comments
      say={wordingIn(person.language)}
      draftId={draft.id}
      notes={notes.map((note) => shown(note, draft, person, people))}
      names={may(person.role, 'comment') ? [...new Set(people.map(({ name }) => name))] : null}
      tried={tried}
    />
  );
}

function shown(note: Note, draft: Draft, person: Person, people: { id: string; name: string }[]): ShownNote {
  const { id, act, noted_at, noted_by, settled_at, settled_by, field, quote } = note;
  const mentioned = people.filter((each) => note.mentions.includes(each.id));
  return {
    id,
    act,
    at: noted_at,
    by: noted_by,
    pieces: mentionsIn(note.text, mentioned),
    passage: passageOf(draft, field, quote),
    settled: settled_at && settled_by ? { at: settled_at, by: settled_by } : null,
    maySettle: may(person.role, 'comment') && maySettle(note, draft, person),
  };
}

function passageOf({ content }: Draft, field: string | null, quote: string | null): ShownNote['passage'] {
  if (field === null || quote === null) return null;
  const text = Object.entries(content).find(([name]) => name === field)?.[1] ?? '';
  return { field, quote, isThere: standsIn(text, quote) };
}
