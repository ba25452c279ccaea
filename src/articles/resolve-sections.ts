import type { Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { ArticleInput } from './article-input.ts';

type Section = { id: number; parent_id: number | null; path: string; name: string };

type Placed = { primary: number | null; secondary: number[] };

/**
 * The sections of each input, found by name or path. A name that nobody knows makes a section that is not in
 * the menu: an archive that moves here keeps its order, and the desk decides what becomes of it.
 */
export async function resolveSections(trx: Transaction<DB>, inputs: ArticleInput[]): Promise<Placed[]> {
  const known = await knownSections(trx);
  const ids = new Map<string, number>();
  const named = new Map(inputs.flatMap(namesOf).map((names) => [JSON.stringify(names), names]));
  // In order: two batches that add the same sections cannot wait for each other in a circle.
  for (const [key, names] of [...named].sort(([a], [b]) => (a < b ? -1 : 1))) {
    ids.set(key, await sectionId(trx, known, names));
  }
  const idsOf = (all: Names[]) => all.flatMap((names) => ids.get(JSON.stringify(names)) ?? []);
  return inputs.map((input) => ({
    primary: idsOf(primaryNames(input))[0] ?? null,
    secondary: idsOf(secondaryNames(input)),
  }));
}

/** All of them, each by its own path and by those that it had: what was written before a section moved finds it. */
async function knownSections(trx: Transaction<DB>): Promise<Section[]> {
  const sections = await trx.selectFrom('section').select(['id', 'parent_id', 'path', 'name']).execute();
  const aliases = await trx.selectFrom('section_alias').select(['path', 'section_id']).execute();
  const before = aliases.flatMap(({ path, section_id }) => {
    const section = sections.find(({ id }) => id === section_id);
    return section ? [{ ...section, path }] : [];
  });
  return [...sections, ...before];
}

/** A section and, where it is one below, that one. */
type Names = [string, string?];

function namesOf(input: ArticleInput): Names[] {
  return [...primaryNames(input), ...secondaryNames(input)];
}

function primaryNames({ section, subsection }: ArticleInput): Names[] {
  if (!section) return [];
  return subsection ? [[section, subsection]] : [[section]];
}

function secondaryNames({ secondarySections }: ArticleInput): Names[] {
  return secondarySections.map((names) => names.split('/', 2) as Names);
}

async function sectionId(trx: Transaction<DB>, known: Section[], [name, subname]: Names): Promise<number> {
  const top = await findOrAdd(trx, known, name, null);
  return (subname ? await findOrAdd(trx, known, subname, top) : top).id;
}

async function findOrAdd(trx: Transaction<DB>, known: Section[], name: string, parent: Section | null) {
  const path = pathOf(name, parent);
  const found =
    known.find(
      (each) => each.parent_id === (parent?.id ?? null) && (each.name === name || each.path === path),
    ) ?? known.find((each) => each.path === path);
  if (found) return found;
  await trx
    .insertInto('section')
    .values({ path, name, parent_id: parent?.id ?? null, rank: 1000, in_menu: false })
    // Somebody may have added it a moment ago: this waits for that, and locks nothing.
    .onConflict((conflict) => conflict.column('path').doNothing())
    .execute();
  const added = await trx
    .selectFrom('section')
    .select(['id', 'parent_id', 'path', 'name'])
    .where('path', '=', path)
    .executeTakeFirstOrThrow();
  known.push(added);
  return added;
}

/** Hangul stays: a path is for people, and browsers show it as it is. */
function pathOf(name: string, parent: Section | null): string {
  const slug =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'section';
  return parent ? `${parent.path}/${slug}` : slug;
}
