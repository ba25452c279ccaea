import { sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { ArticleInput } from './article-input.ts';
import type { Byline } from './edition.ts';

type Named = ArticleInput['byline']['reporters'][number] & { agency: string | null };
type Reporter = { id: number; slug: string; name: string; email: string | null; agency: string | null };

/** The bylines of a batch with each person's row; people whom the store does not know yet are added. */
export async function resolveReporters(
  trx: Transaction<DB>,
  inputs: Pick<ArticleInput, 'byline'>[],
): Promise<Byline[]> {
  const people = inputs.flatMap(({ byline }) =>
    byline.reporters.map((each) => ({ ...each, agency: byline.agency })),
  );
  let known = await knownReporters(trx, people);
  if (people.some((person) => !matching(known, person))) {
    await sql`lock table reporter in share row exclusive mode`.execute(trx);
    known = await knownReporters(trx, people);
    for (const person of people) if (!matching(known, person)) known.push(await addReporter(trx, person));
  }
  return inputs.map(({ byline }) => ({
    places: byline.places,
    agency: byline.agency,
    source: byline.source,
    reporters: byline.reporters.map((each) => ({
      id: matching(known, { ...each, agency: byline.agency })?.id ?? null,
      name: each.name,
      title: each.title,
    })),
  }));
}

async function knownReporters(trx: Transaction<DB>, people: Named[]): Promise<Reporter[]> {
  if (people.length === 0) return [];
  const names = [...new Set(people.map(({ name }) => name))];
  const emails = [...new Set(people.flatMap(({ email }) => email ?? []))];
  return trx
    .selectFrom('reporter')
    .select(['id', 'slug', 'name', 'email', 'agency'])
    .where((where) => where.or([where('name', 'in', names), where('email', 'in', [...emails, ''])]))
    .orderBy('id')
    .execute();
}

/** An address tells people apart; without one, the name within an agency has to do. */
function matching(known: Reporter[], person: Named): Reporter | undefined {
  const byEmail = person.email ? known.find(({ email }) => email === person.email) : undefined;
  if (byEmail) return byEmail;
  return known.find(
    ({ name, agency, email }) =>
      name === person.name &&
      (agency === person.agency || agency === null) &&
      (email === null || !person.email),
  );
}

async function addReporter(trx: Transaction<DB>, { name, title, email, agency }: Named): Promise<Reporter> {
  return trx
    .insertInto('reporter')
    .values({ slug: await freeSlug(trx, name), name, title, email, agency })
    .returning(['id', 'slug', 'name', 'email', 'agency'])
    .executeTakeFirstOrThrow();
}

/** The name itself, and a number from the second person of that name on. It never shows the mail address. */
async function freeSlug(trx: Transaction<DB>, name: string): Promise<string> {
  const base = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'reporter';
  const taken = await trx
    .selectFrom('reporter')
    .select('slug')
    .where((where) => where.or([where('slug', '=', base), where('slug', 'like', `${base}-%`)]))
    .execute();
  const before = await trx
    .selectFrom('reporter_alias')
    .select('slug')
    .where((where) => where.or([where('slug', '=', base), where('slug', 'like', `${base}-%`)]))
    .execute();
  const slugs = new Set([...taken, ...before].map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; slugs.has(slug); number++) slug = `${base}-${number}`;
  return slug;
}
