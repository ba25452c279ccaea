import type { Kysely } from 'kysely';
import { authorsOf, draftsOf, notesById } from '../articles/drafts/queries.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { workingPeople } from '../people/queries.ts';
import { concerns, type Kind } from './kinds.ts';

type Member = Awaited<ReturnType<typeof workingPeople>>[number];

/** What a notice is about, by ids: its words are looked up when somebody reads it. */
export type NoticeData = { by: string; draft?: number; note?: number; article?: string };

export type NewNotice = {
  person_id: string;
  kind: Kind;
  subject: string;
  data: NoticeData;
  position: number;
  made_at: Date;
};

/** What the journal calls it, and what its author is told. */
const toAuthor: Record<string, Kind> = {
  'draft.returned': 'returned',
  'draft.held': 'held',
  'draft.resumed': 'resumed',
  'draft.scheduled': 'scheduled',
  'draft.unscheduled': 'unscheduled',
  'draft.published': 'published',
  'draft.dropped': 'dropped',
  'draft.commented': 'commented',
  'article.corrected': 'corrected',
  'article.killed': 'killed',
};

const toMany: Record<string, Kind> = {
  'draft.filed': 'filed',
  'kill.asked': 'kill-asked',
  'claim.registered': 'claim',
};

/** Whom to tell what of some events: nobody of what they did themselves, and nobody twice of one event. */
export async function noticesOf(db: Kysely<DB>, events: JournalEvent[]): Promise<NewNotice[]> {
  const telling = events.filter(({ kind }) => kind in toAuthor || kind in toMany);
  if (telling.length === 0) return [];
  const known = await lookUp(db, telling);
  return telling.flatMap((event) => noticesOfOne(event, known));
}

type Known = Awaited<ReturnType<typeof lookUp>>;

async function lookUp(db: Kysely<DB>, events: JournalEvent[]) {
  const ofDrafts = events.filter(isOfDraft).map(({ subject }) => Number(subject));
  const ofArticles = events.filter((event) => !isOfDraft(event)).map(({ subject }) => subject);
  const notes = await notesById(
    db,
    events.flatMap(({ data }) => (data.note ? [Number(data.note)] : [])),
  );
  return {
    people: await workingPeople(db),
    drafts: new Map((await draftsOf(db, ofDrafts)).map((draft) => [String(draft.id), draft])),
    authors: Map.groupBy(await authorsOf(db, ofArticles), ({ article_id }) => article_id ?? ''),
    notes: new Map(notes.map((note) => [note.id, note])),
  };
}

const isOfDraft = ({ kind }: JournalEvent) => kind.startsWith('draft.');

/** The first thing that somebody is told of an event is the one that counts. */
function noticesOfOne(event: JournalEvent, known: Known): NewNotice[] {
  const told = new Map<string, Kind>();
  for (const [id, kind] of wantedBy(event, known)) if (!told.has(id)) told.set(id, kind);
  return known.people
    .filter((person) => told.has(person.id) && !isOwn(event, person))
    .map(({ id }) => ({
      person_id: id,
      kind: told.get(id) as Kind,
      subject: event.subject,
      data: dataOf(event),
      position: event.position,
      made_at: event.at,
    }));
}

function wantedBy(event: JournalEvent, { people, drafts, authors, notes }: Known): [string, Kind][] {
  const draft = isOfDraft(event) ? drafts.get(event.subject) : undefined;
  const mentioned = notes.get(Number(event.data.note))?.mentions ?? [];
  const written = draft ? [draft] : (authors.get(event.subject) ?? []);
  const own = toAuthor[event.kind];
  const many = toMany[event.kind];
  const byMention = mentioned.map((id): [string, Kind] => [id, 'mentioned']);
  const byWork = [
    ...(own ? written.map(({ author_id }): [string, Kind] => [author_id, own]) : []),
    ...(many
      ? people.filter((person) => isFor(many, person, draft)).map(({ id }): [string, Kind] => [id, many])
      : []),
  ];
  // Being spoken to says more than that there is a comment; that a draft came back says more still.
  return own === 'commented' ? [...byMention, ...byWork] : [...byWork, ...byMention];
}

function isFor(kind: Kind, { role, sectionIds }: Member, draft?: { section_id: number | null }): boolean {
  if (kind === 'filed' && !desks(sectionIds, draft?.section_id ?? null)) return false;
  return concerns(kind as 'filed' | 'kill-asked' | 'claim', role);
}

/** As the life cycle of drafts has it: those of no section are everyone's, and who has no section desks all. */
function desks(sectionIds: number[], sectionId: number | null): boolean {
  return sectionIds.length === 0 || sectionId === null || sectionIds.includes(sectionId);
}

/** Acts of the command line and of the clock have a name and no id. */
function isOwn({ data, actor }: JournalEvent, { id, name }: Member): boolean {
  return data.by === undefined ? actor === name : data.by === id;
}

function dataOf(event: JournalEvent): NoticeData {
  const { note, article } = event.data;
  const data: NoticeData = { by: event.actor };
  if (isOfDraft(event)) data.draft = Number(event.subject);
  if (event.kind.startsWith('article.')) data.article = event.subject;
  if (typeof article === 'string') data.article = article;
  if (typeof note === 'number') data.note = note;
  return data;
}
