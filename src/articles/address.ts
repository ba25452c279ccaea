import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { BadArticle } from './article-input.ts';
import { isPublic } from './queries.ts';

/** First parts of addresses that are the site's own: an article that took one would never be seen there. */
export const ownAddresses = [
  'account',
  'api',
  'apple-touch-icon.png',
  'archive',
  'assets',
  'best',
  'bulletins',
  'corrections',
  'ddays',
  'ddays.ics',
  'desk',
  'gam',
  'healthz',
  'icon.svg',
  'latest',
  'live',
  'markets',
  'members',
  'metrics',
  'news',
  'people',
  'pictures',
  'programmes',
  'reads',
  'readyz',
  'reporters',
  'search',
  'sections',
  'shop',
  'stories',
  'terms',
  'topics',
];

/**
 * Gives an article a second address, which leads readers to it for as long as there are addresses.
 * @throws BadArticle where it can be none, or is another article's
 */
export async function claimAddress(trx: Transaction<DB>, address: string, articleId: string): Promise<void> {
  const path = `/${address.replace(/^\/+|\/+$/g, '')}`;
  if (!/^(\/[\p{L}\p{N}_-]+){1,4}$/u.test(path) || path.length > 200)
    throw new BadArticle('address', 'takes letters, figures and hyphens, with / between parts');
  if (ownAddresses.includes(path.split('/')[1] ?? ''))
    throw new BadArticle('address', `${path} is the site's own`);
  await trx
    .insertInto('address')
    .values({ path, article_id: articleId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { article_id } = await trx
    .selectFrom('address')
    .select('article_id')
    .where('path', '=', path)
    .executeTakeFirstOrThrow();
  if (article_id !== articleId) throw new BadArticle('address', `${path} leads to article ${article_id}`);
}

/** The article that an address of elsewhere or of old stands for, if readers know of it. */
export async function articleIdAtAddress(db: Kysely<DB>, path: string): Promise<string | null> {
  const row = await db
    .selectFrom('address')
    .innerJoin('article', 'article.id', 'address.article_id')
    .select('article_id')
    .where('path', '=', path)
    .where(isPublic)
    .executeTakeFirst();
  return row?.article_id ?? null;
}
