import type { Kysely } from 'kysely';
import { decodePath } from '../../kernel/decode-path.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { articleIdAtAddress, articleIsPublic } from '../queries.ts';

/**
 * The article that somebody means who gives its number, its address here, or the one that it had elsewhere; null where
 * readers know of none.
 */
export async function articleMeant(db: Kysely<DB>, text: string): Promise<string | null> {
  const path = pathIn(text.trim());
  const [, id] = /^(?:\/news\/)?(\d{14})(?:\/|$)/.exec(path) ?? [];
  if (id) return (await articleIsPublic(db, id)) ? id : null;
  const known = await articleIdAtAddress(db, path);
  return known && (await articleIsPublic(db, known)) ? known : null;
}

/** Without its host; with its query, by which alone some systems tell articles apart. */
function pathIn(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return text;
  const { pathname, search } = new URL(text);
  const path = decodePath(pathname);
  return /^\/news\/\d{14}/.test(path) ? path : path + search;
}
