import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { digestOf, type EditionContent } from './edition.ts';

/** Editions that are read at once: some 10 MB of long articles. */
const batch = 1000;
/** Of one kind of fault, this many are named. */
const mostNamed = 20;

/**
 * Compares what is stored of articles with what the journal says happened to them.
 * @returns a sentence for each fault, empty when all is well
 */
export async function checkEditions(db: Kysely<DB>): Promise<string[]> {
  return [...(await changedEditions(db)), ...(await unrecordedEditions(db)), ...(await wrongStates(db))];
}

/** Walks the journal: each edition that it names must be there, with the content that it had then. */
async function changedEditions(db: Kysely<DB>): Promise<string[]> {
  const faults: string[] = [];
  for (let after = 0; ; ) {
    const rows = await recordedAfter(db, after);
    for (const row of rows) {
      const { position, subject, recorded, number, digest, short_headline, access, ...others } = row;
      const content = { ...others, ...(short_headline && { short_headline }), ...(access && { access }) };
      const named = `edition ${recorded.edition} of article ${subject}, of position ${position},`;
      if (number === null) faults.push(`${named} is missing`);
      else if (digest?.toString('hex') !== recorded.digest) faults.push(`${named} is another one`);
      else if (!digestOf(content as EditionContent).equals(digest)) faults.push(`${named} was changed`);
    }
    const last = rows.at(-1);
    if (!last || faults.length >= mostNamed) return faults.slice(0, mostNamed);
    after = last.position;
  }
}

type Recorded = { edition: number; digest: string };

async function recordedAfter(db: Kysely<DB>, position: number) {
  const rows = await db
    .selectFrom('journal')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'journal.subject')
        .on('edition.number', '=', sql<number>`(journal.data->>'edition')::integer`),
    )
    .select(['journal.position', 'journal.subject', 'journal.data as recorded', 'number', 'digest'])
    .select([
      'headline',
      'short_headline',
      'access',
      'prefixes',
      'series',
      'subheads',
      'section_id',
      'secondary_section_ids',
      'byline',
    ])
    .select(['reporter_ids', 'lead', 'lead_picture', 'body', 'edition.tags', 'sources'])
    .where('journal.position', '>', position)
    .where(sql<boolean>`journal.data ? 'digest'`)
    .where('journal.kind', 'like', 'article.%')
    .orderBy('journal.position')
    .limit(batch)
    .execute();
  return rows.map((row) => ({ ...row, recorded: row.recorded as Recorded }));
}

async function unrecordedEditions(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ article_id: string; number: number }>`
    select article_id, number from edition
    where not exists (
      select from journal
      where subject = article_id and kind like 'article.%' and data ? 'digest' and (data->>'edition')::integer = number
    )
    order by article_id, number limit ${mostNamed}
  `.execute(db);
  return rows.map(
    ({ article_id, number }) => `edition ${number} of article ${article_id} is in no event of the journal`,
  );
}

/** An article stands where its newest event put it: a killed one cannot be brought back unseen. */
async function wrongStates(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ id: string; state: string; kind: string }>`
    select id, state, kind
    from article
    join (
      select distinct on (subject) subject, kind, (data->>'edition')::integer as edition
      from journal where kind like 'article.%' order by subject, position desc
    ) newest on subject = id
    where state <> case kind when 'article.killed' then 'killed' when 'article.embargoed' then 'embargoed' else 'published' end
      or (state = 'published' and live_edition is distinct from edition)
    order by id limit ${mostNamed}
  `.execute(db);
  return rows.map(
    ({ id, state, kind }) =>
      `article ${id} is ${state}, and the newest that the journal says of it is ${kind}`,
  );
}
