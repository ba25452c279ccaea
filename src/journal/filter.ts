import { addDays, isDay, startOfDay } from '../korean/seoul-time.ts';
import { kindsNamed } from './kinds.ts';

/** What somebody asks the journal for, as it stands in the address. */
export type Asked = { actor: string; kind: string; about: string; from: string; until: string };

/** What happened to what: of an article, also what happened to the draft that it was. */
export type Subject =
  | { articleId: string }
  | { draftId: number }
  /** As it is recorded, such as `person:ID`. */
  | { subject: string };

export type JournalFilter = {
  actor: string | null;
  kinds: string[] | null;
  about: Subject | null;
  from: Date | null;
  /** Its first moment is left out. */
  until: Date | null;
};

export function askedIn(query: Record<string, string>): Asked {
  const text = (name: keyof Asked) => (query[name] ?? '').normalize('NFC').trim().slice(0, 500);
  return {
    actor: text('actor'),
    kind: text('kind'),
    about: text('about'),
    from: text('from'),
    until: text('until'),
  };
}

/** What is asked as the address says it: only what is there. */
export function queryOf(asked: Asked): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== ''));
}

/** The field that cannot be read, where there is one. */
export type Unreadable = { unreadable: 'kind' | 'about' | 'from' | 'until' | 'order' };

export function filterOf({ actor, kind, about, from, until }: Asked): JournalFilter | Unreadable {
  const kinds = kind === '' ? null : kindsNamed(kind);
  if (kind !== '' && !kinds) return { unreadable: 'kind' };
  const subject = about === '' ? null : subjectIn(about, kinds !== null);
  if (about !== '' && !subject) return { unreadable: 'about' };
  if (from !== '' && !isDay(from)) return { unreadable: 'from' };
  if (until !== '' && !isDay(until)) return { unreadable: 'until' };
  if (from && until && from > until) return { unreadable: 'order' };
  return {
    actor: actor || null,
    kinds,
    about: subject,
    from: from ? startOfDay(from) : null,
    until: until ? startOfDay(addDays(until, 1)) : null,
  };
}

/**
 * An article's number or address, a draft's, or a subject as the journal writes it. A short number alone is a draft's,
 * unless it is said what kind of thing is meant.
 */
function subjectIn(text: string, isKindKnown: boolean): Subject | null {
  const article = /(?:^|\D)(\d{14})(?:\D|$)/.exec(text)?.[1];
  if (article) return { articleId: article };
  if (isKindKnown && /^\d{1,9}$/.test(text)) return { subject: text };
  const draft = /(?:\/desk\/drafts\/|^(?:초안|draft)?\s*#?)(\d{1,9})(?:\D|$)/i.exec(text)?.[1];
  if (draft) return { draftId: Number(draft) };
  return /^[a-z]+(?:[:/-][\w/-]+)?$/.test(text) ? { subject: text } : null;
}
