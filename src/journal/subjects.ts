import type { Kysely } from 'kysely';
import type { Wording } from '../desk/wording.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { type About, aboutOf } from './kinds.ts';

/** What an event happened to: what it is called, and where at the desk or on the site it is seen. */
export type EventSubject = { name: string; address: string | null };

/** Names what events happened to, those of one kind of thing in one query. */
export async function subjectsOf(
  db: Kysely<DB>,
  events: JournalEvent[],
): Promise<(event: JournalEvent) => EventSubject> {
  const idsOf = (...abouts: About[]) => [
    ...new Set(events.filter(({ kind }) => abouts.includes(aboutOf(kind))).map(idOf)),
  ];
  const names = new Map<About, Map<string, string>>();
  for (const [about, ask] of Object.entries(namesBy) as [keyof typeof namesBy, Ask][]) {
    const ids = about === 'article' ? idsOf('article', 'post') : idsOf(about);
    if (ids.length > 0) names.set(about, new Map((await ask(db, ids)).map(({ id, name }) => [id, name])));
  }
  return (event) => {
    const about = aboutOf(event.kind);
    const id = idOf(event);
    const name = names.get(about === 'post' ? 'article' : about)?.get(id);
    return { name: name || id, address: addressOf(about, event) };
  };
}

/** `person:ID`, `invitation:3` and `reader:ID` without what they are. */
function idOf({ subject }: JournalEvent): string {
  return subject.replace(/^(person|invitation|reader):/, '');
}

function addressOf(about: About, event: JournalEvent): string | null {
  const { subject, data } = event;
  if (about === 'article') return `/news/${subject}`;
  if (about === 'post') return `/news/${subject}/posts/${data.post}`;
  if (about === 'draft') return `/desk/drafts/${subject}`;
  if (about === 'picture') return `/desk/pictures/${subject}`;
  if (about === 'claim') return `/desk/claims/${subject}`;
  if (about === 'programme') return `/desk/programmes/${subject}`;
  if (about === 'topic') return `/desk/topics/${subject}`;
  if (about === 'dday') return `/desk/ddays/${subject}`;
  if (about === 'known-person') return `/desk/persons/${subject}`;
  if (about === 'merchant') return `/desk/shop/merchants/${subject}`;
  if (about === 'product') return `/desk/shop/products/${subject}`;
  return null;
}

type Ask = (db: Kysely<DB>, ids: string[]) => Promise<{ id: string; name: string }[]>;

/** Numbers alone: a subject may be anything, and a store refuses what is no number where one stands. */
const numbers = (ids: string[]) => ids.filter((id) => /^\d{1,9}$/.test(id)).map(Number);
const named = ({ id, name }: { id: number; name: string }) => ({ id: String(id), name });

const namesBy = {
  article: (db, ids) =>
    db
      .selectFrom('edition')
      .distinctOn('article_id')
      .select(['article_id as id', 'headline as name'])
      .where('article_id', 'in', ids)
      .orderBy('article_id')
      .orderBy('number', 'desc')
      .execute(),
  draft: async (db, ids) => {
    const rows = await db
      .selectFrom('draft')
      .select(['id', 'headline as name'])
      .where('id', 'in', [0, ...numbers(ids)])
      .execute();
    return rows.map(named);
  },
  bulletin: async (db, ids) => {
    const rows = await db
      .selectFrom('bulletin')
      .select(['id', 'text as name'])
      .where('id', 'in', [0, ...numbers(ids)])
      .execute();
    return rows.map(named);
  },
  programme: async (db, ids) => {
    const rows = await db
      .selectFrom('programme')
      .select(['id', 'name'])
      .where('id', 'in', [0, ...numbers(ids)])
      .execute();
    return rows.map(named);
  },
  topic: async (db, ids) => {
    const rows = await db
      .selectFrom('topic')
      .select(['id', 'name'])
      .where('id', 'in', [0, ...numbers(ids)])
      .execute();
    return rows.map(named);
  },
  merchant: async (db, ids) => {
    const rows = await db
      .selectFrom('merchant')
      .select(['id', 'name'])
      .where('id', 'in', [0, ...numbers(ids)])
      .execute();
    return rows.map(named);
  },
  product: async (db, ids) => {
    const rows = await db
      .selectFrom('shop_product as product')
      .select(['id', 'name'])
      .where('id', 'in', [0, ...numbers(ids)])
      .execute();
    return rows.map(named);
  },
  'known-person': async (db, ids) => {
    const rows = await db
      .selectFrom('known_person')
      .select(['id', 'name'])
      .where('id', 'in', [0, ...numbers(ids)])
      .execute();
    return rows.map(named);
  },
  person: (db, ids) => db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute(),
  invitation: async (db, ids) => {
    const rows = await db
      .selectFrom('invitation')
      .select(['id', 'name'])
      .where('id', 'in', [0, ...numbers(ids)])
      .execute();
    return rows.map(named);
  },
} satisfies Partial<Record<About, Ask>>;

/** Those who are no people of the desk, by what they are called there. */
const machines: Record<string, Wording> = {
  clock: 'events.by-clock',
  operator: 'events.by-operator',
  program: 'events.by-program',
  push: 'events.by-push',
  payments: 'events.by-payments',
  reader: 'events.by-reader',
};

/** What somebody is called who did something by the clock or from the command line. */
export function machineNamed(actor: string): Wording | null {
  return Object.hasOwn(machines, actor) ? (machines[actor] ?? null) : null;
}
