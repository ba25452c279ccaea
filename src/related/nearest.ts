import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { sharedPart, shingles } from '../korean/near-duplicate.ts';
import { articlesLike } from './queries.ts';
import { openTexts } from './read-texts.ts';

/** As in the warning at the desk: two that tell the same. */
const same = 0.5;
const keptNear = 8;

/**
 * The articles nearest to one by their telling words, nearest first: not those of its own thread, which its page shows
 * as such, and none that only tells the same again.
 */
export async function nearestTo(db: Kysely<DB>, id: string): Promise<string[]> {
  const own = await db
    .selectFrom('related_article')
    .select(['article_id as id', 'listed_at', 'words', 'weights'])
    .where('article_id', '=', id)
    .executeTakeFirst();
  if (!own) return [];
  const alike = await articlesLike(db, own, keptNear * 2);
  return withoutRepeats(
    db,
    id,
    alike.map((each) => each.id),
  );
}

/** Leaves out what tells the same as the article or as one that is nearer. */
async function withoutRepeats(db: Kysely<DB>, id: string, near: string[]): Promise<string[]> {
  const found = await openTexts(db, [id, ...near]);
  const texts = new Map(found.map((text) => [text.id, text.paragraphs.join('\n')]));
  const told = [shingles(texts.get(id) ?? '')];
  const kept: string[] = [];
  for (const each of near) {
    const text = texts.get(each);
    if (kept.length === keptNear || text === undefined) continue;
    const pairs = shingles(text);
    if (told.some((other) => sharedPart(other, pairs) >= same)) continue;
    told.push(pairs);
    kept.push(each);
  }
  return kept;
}
