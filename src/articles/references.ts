import type { Kysely, Transaction } from 'kysely';
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

/**
 * The pictures of a batch with their sizes.
 * @throws BadArticle where the store has no such picture
 */
export async function resolveFigures(
  trx: Transaction<DB>,
  inputs: Pick<ArticleInput, 'pictures'>[],
): Promise<PlacedFigure[][]> {
  const byId = await pictureSizes(
    trx,
    inputs.flatMap(({ pictures }) => pictures),
  );
  return inputs.map(({ pictures }) =>
    pictures.map(({ picture, caption, credit, alt, after, gallery }, index) => {
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
        gallery,
      };
    }),
  );
}

/** The pictures that the store has, of those that are named, with their sizes. */
export async function pictureSizes(db: Kysely<DB>, named: { picture?: number | null }[]) {
  const ids = named.flatMap(({ picture }) => picture ?? []);
  const known =
    ids.length === 0
      ? []
      : await db.selectFrom('picture').select(['id', 'width', 'height']).where('id', 'in', ids).execute();
  return new Map(known.map((row) => [row.id, row]));
}
