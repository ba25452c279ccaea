import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { buildBody } from '../../body/build.ts';
import { pictureIds } from '../../body/text.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Byline } from '../edition.ts';
import { resolveFigures } from '../references.ts';
import { resolveReporters } from '../resolve-reporters.ts';
import type { PostInput } from './post-input.ts';

/** The content of one edition of a post. */
export type PostContent = {
  headline: string | null;
  reporters: Byline['reporters'];
  body: ReturnType<ReturnType<typeof buildBody>['toJSON']>;
};

/**
 * Contents of posts as they are stored, each with the pictures that it shows and its digest.
 * @param agency whose reporters they are, where a name alone is given
 * @throws BadArticle where there is no such picture
 */
export async function contentsOf(trx: Transaction<DB>, inputs: PostInput[], agency: string | null) {
  const bylines = await resolveReporters(
    trx,
    inputs.map(({ reporters }) => ({ byline: { places: [], agency, source: null, reporters } })),
  );
  const figures = await resolveFigures(trx, inputs);
  return inputs.map(({ headline, paragraphs }, index) => {
    const body = buildBody(paragraphs, figures[index]);
    const content: PostContent = {
      headline,
      reporters: bylines[index]?.reporters ?? [],
      body: body.toJSON(),
    };
    return { content, pictures: pictureIds(body), digest: digestOf(content) };
  });
}

/** sha256 of the content, for the journal. */
export function digestOf(content: PostContent): Buffer {
  return createHash('sha256').update(canonicalJson(content)).digest();
}
