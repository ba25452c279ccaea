import { sql, type Transaction } from 'kysely';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import type { Act } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { FoundInText } from '../korean/people/found.ts';
import { type Attributed, type AttributedPerson, attribute, type Ruling } from './attribute.ts';
import { calledIn, candidatesFor } from './candidates.ts';
import { freeSlug, holdPersons } from './hold-person.ts';
import { personsTag, personTag } from './queries.ts';
import { rulingsOfArticles } from './rulings.ts';
import type { OpenText } from './texts.ts';
import { whoIs } from './who-is-who.ts';

/** A text and who is spoken of in it. */
export type LookedThrough = OpenText & { found: FoundInText };

type Known = Awaited<ReturnType<typeof candidatesFor>>;
type PersonRow = { person_id: number; titles: string[]; is_confirmed: boolean } & Record<string, unknown>;

/**
 * Puts what was found in articles in place of what was known of them. Whoever is found for the first time is somebody
 * new; those withdrawn are passed over, and articles that readers do not have lose what was there.
 * @param ids all articles that were looked for
 */
export async function storeFindings(doing: Act, ids: string[], texts: LookedThrough[]): Promise<void> {
  const { trx, record } = doing;
  await holdPersons(trx);
  const live = await liveOnes(trx, texts);
  const rulings = await rulingsOfArticles(
    trx,
    live.map(({ id }) => id),
  );
  const attributed = live.map(({ id, found }) => attribute(found, rulings.get(id) ?? []));
  const known = await candidatesFor(trx, calledIn(attributed));
  const people: PersonRow[] = [];
  const quotations: Record<string, unknown>[] = [];
  for (const [index, text] of live.entries()) {
    const said = attributed[index] as Attributed;
    const places = await placesOf(doing, said, known);
    people.push(...personRows(text, said.people, places));
    quotations.push(...quotationRows(text, said, places));
    await teach(trx, rulings.get(text.id) ?? [], said.people, places);
  }
  const before = await forget(trx, ids);
  await bulkInsert(trx, 'known_person_article', people);
  await bulkInsert(trx, 'known_person_quotation', quotations);
  await confirm(trx, people);
  const touched = new Set([...before, ...people.map(({ person_id }) => person_id)]);
  if (touched.size === 0) return;
  const tags = [personsTag, ...[...touched].map(personTag), ...ids.map((id) => `article:${id}`)];
  const subject = ids.length === 1 ? String(ids[0]) : 'persons';
  record({ kind: 'persons.found', subject, data: { articles: ids.length }, tags });
}

/** What was changed or killed while it was looked through is looked through again; its event is on the way. */
async function liveOnes(trx: Transaction<DB>, texts: LookedThrough[]): Promise<LookedThrough[]> {
  if (texts.length === 0) return [];
  const rows = await trx
    .selectFrom('article')
    .select(['id', 'live_edition'])
    .where(
      'id',
      'in',
      texts.map(({ id }) => id),
    )
    .where('state', '=', 'published')
    .execute();
  const editions = new Map(rows.map(({ id, live_edition }) => [id, live_edition]));
  return texts.filter(({ id, edition }) => editions.get(id) === edition);
}

/** Who each of an article's people is; null for those who are not to be known. Adds those who are new. */
async function placesOf(doing: Act, { people, quotations }: Attributed, known: Known) {
  const places: (number | null)[] = [];
  for (const person of people) {
    if (person.verdict === 'rejected') {
      places.push(null);
      continue;
    }
    const meant = whoIs(person, known) ?? (await add(doing, person, known));
    if (person.hanja && !meant.hanja.includes(person.hanja)) meant.hanja.push(person.hanja);
    places.push(meant.isWithdrawn ? null : meant.id);
  }
  for (const quotation of quotations) {
    if (quotation.speaker !== null || !quotation.speakerText || quotation.verdict) continue;
    const form = quotation.speakerText;
    const called = known.filter(({ shortForms, isWithdrawn }) => shortForms.includes(form) && !isWithdrawn);
    const [only] = called;
    if (called.length !== 1 || !only) continue;
    quotation.speaker = people.push({ ...onlyCalled, name: only.name, forms: [form] }) - 1;
    places.push(only.id);
  }
  return places;
}

const onlyCalled = { hanja: null, latin: null, titles: [], verdict: null, personId: null };

async function add({ trx, at }: Act, { name, hanja }: AttributedPerson, known: Known) {
  const { id } = await trx
    .insertInto('known_person')
    .values({ name, slug: await freeSlug(trx, name, ''), created_at: at, changed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const added = {
    ...{ id, name, distinction: '', aliases: [], shortForms: [], titles: [] },
    hanja: hanja ? [hanja] : [],
  };
  known.push({ ...added, isWithdrawn: false });
  return known.at(-1) as Known[number];
}

/** Two names of an article may be one person's. */
function personRows(text: OpenText, people: AttributedPerson[], places: (number | null)[]): PersonRow[] {
  const rows = new Map<number, PersonRow>();
  for (const [index, { name, hanja, latin, titles, verdict }] of people.entries()) {
    const person_id = places[index] ?? null;
    if (person_id === null) continue;
    const row = rows.get(person_id);
    rows.set(person_id, {
      ...{ person_id, article_id: text.id, edition: text.edition, listed_at: text.listedAt },
      ...(row ?? { name }),
      hanja: row?.hanja ?? hanja,
      latin: row?.latin ?? latin,
      titles: [...new Set([...(row?.titles ?? []), ...titles])],
      is_confirmed: row?.is_confirmed || verdict === 'confirmed',
    });
  }
  return [...rows.values()];
}

function quotationRows({ id, edition, listedAt }: OpenText, said: Attributed, places: (number | null)[]) {
  return said.quotations.flatMap(({ speaker, speakerText, isDirect, verdict, ...quotation }, place) => {
    const person_id = speaker === null ? null : (places[speaker] ?? null);
    if (person_id === null || verdict === 'rejected') return [];
    const row = { ...quotation, article_id: id, place, edition, listed_at: listedAt, person_id };
    return [
      { ...row, speaker_text: speakerText, is_direct: isDirect, is_confirmed: verdict === 'confirmed' },
    ];
  });
}

/** What an editor has said of a short form holds for later articles, where he or she has said so. */
async function teach(
  trx: Transaction<DB>,
  rulings: Ruling[],
  people: AttributedPerson[],
  places: (number | null)[],
): Promise<void> {
  for (const { speaker, speaker_text, is_taught } of rulings) {
    const id = places[people.findIndex(({ name }) => name === speaker)] ?? null;
    if (!is_taught || !speaker_text || id === null) continue;
    await sql`update known_person set short_forms = array_append(short_forms, ${speaker_text})
      where id = ${id} and not ${speaker_text} = any(short_forms)`.execute(trx);
  }
}

async function forget(trx: Transaction<DB>, ids: string[]): Promise<number[]> {
  if (ids.length === 0) return [];
  await trx.deleteFrom('known_person_quotation').where('article_id', 'in', ids).execute();
  const rows = await trx
    .deleteFrom('known_person_article')
    .where('article_id', 'in', ids)
    .returning('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

async function confirm(trx: Transaction<DB>, people: PersonRow[]): Promise<void> {
  const ids = people.filter(({ is_confirmed }) => is_confirmed).map(({ person_id }) => person_id);
  if (ids.length === 0) return;
  await trx.updateTable('known_person').set({ is_confirmed: true }).where('id', 'in', ids).execute();
}
