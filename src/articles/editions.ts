import type { Transaction } from 'kysely';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { EditionContent } from './edition.ts';

export type Change = 'first' | 'update' | 'typo' | 'correction';

export type NewEdition = {
  articleId: string;
  number: number;
  change: Change;
  content: EditionContent;
  digest: Buffer;
  pictures: number[];
  /** Those of them that everybody may see. */
  openPictures: number[];
  at: Date;
  by: string;
};

export async function insertEditions(trx: Transaction<DB>, editions: NewEdition[]): Promise<void> {
  const rows = editions.map(({ articleId, number, change, content, digest, at, by }) => ({
    article_id: articleId,
    number,
    change,
    ...content,
    short_headline: content.short_headline ?? null,
    access: content.access ?? null,
    digest,
    created_at: at,
    created_by: by,
  }));
  await bulkInsert(trx, 'edition', rows);
  const uses = editions.flatMap(({ articleId, number, pictures, openPictures }) =>
    pictures.map((picture) => ({
      picture_id: picture,
      article_id: articleId,
      edition: number,
      is_guarded: !openPictures.includes(picture),
    })),
  );
  await bulkInsert(trx, 'edition_picture', uses);
}
