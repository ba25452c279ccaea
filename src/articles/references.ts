import { sql, type Transaction } from 'kysely';
import type { PlacedFigure } from '../body/build.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { type ArticleInput, BadArticle } from './article-input.ts';
import type { Resolved } from './edition.ts';
import { resolveReporters } from './resolve-reporters.ts';
import { resolveSections } from './resolve-sections.ts';

/** Turns the names in a batch of inputs into rows of the store, making those sections and people that are new. */
export async function resolveAll(trx: Transaction<DB>, inputs: ArticleInput[]): Promise<Resolved[]> {
  const sections = await resolveSections(trx, inputs);
  const bylines = await resolveReporters(trx, inputs);
  const figures = await resolveFigures(trx, inputs);
  return inputs.map((_, index) => ({
    sectionId: sections[index]?.primary ?? null,
    secondarySectionIds: sections[index]?.secondary ?? [],
    byline: bylines[index] ?? { places: [], agency: null, source: null, reporters: [] },
    figures: figures[index] ?? [],
  }));
}

async function resolveFigures(trx: Transaction<DB>, inputs: ArticleInput[]): Promise<PlacedFigure[][]> {
  const ids = inputs.flatMap(({ pictures }) => pictures.flatMap(({ picture }) => picture ?? []));
  const known =
    ids.length === 0
      ? []
      : await trx.selectFrom('picture').select(['id', 'width', 'height']).where('id', 'in', ids).execute();
  const byId = new Map(known.map((row) => [row.id, row]));
  return inputs.map(({ pictures }) =>
    pictures.map(({ picture, caption, credit, alt, after }, index) => {
      const row = picture ? byId.get(picture) : null;
      if (picture && !row)
        throw new BadArticle(`pictures.${index}.picture`, `there is no picture ${picture}`);
      return {
        picture: row?.id ?? null,
        width: row?.width ?? null,
        height: row?.height ?? null,
        caption,
        credit,
        alt,
        after,
      };
    }),
  );
}

/** Gives a story its title, if it has none yet. */
export async function titleStory(trx: Transaction<DB>, id: number, title: string): Promise<void> {
  await trx.updateTable('story').set({ title }).where('id', '=', id).where('title', 'is', null).execute();
}

/** Ids of the story threads of a batch, by key; new keys make new threads, the first title that comes is theirs. */
export async function resolveStories(
  trx: Transaction<DB>,
  inputs: Pick<ArticleInput, 'story' | 'storyTitle'>[],
): Promise<Map<string, number>> {
  const titles = new Map<string, string | null>();
  for (const { story, storyTitle } of inputs)
    if (story) titles.set(story, storyTitle ?? titles.get(story) ?? null);
  if (titles.size === 0) return new Map();
  const inOrder = [...titles].sort(([a], [b]) => (a < b ? -1 : 1));
  await trx
    .insertInto('story')
    .values(inOrder.map(([key, title]) => ({ key, title })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ title: sql`coalesce(story.title, excluded.title)` }),
    )
    .execute();
  const rows = await trx
    .selectFrom('story')
    .select(['id', 'key'])
    .where('key', 'in', [...titles.keys()])
    .execute();
  return new Map(rows.map(({ id, key }) => [key, id]));
}
