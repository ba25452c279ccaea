import { sql } from 'kysely';
import type { Gate } from '../site/gate.ts';
import type { Site } from '../site/site.ts';
import { type ArticleInput, BadArticle } from './article-input.ts';
import { accessList } from './queries.ts';

export type AccessKinds = Awaited<ReturnType<Gate['kinds']>>;

/** What an article may ask for beside nothing; none where nothing would let readers in. */
export async function accessKinds(site: Site): Promise<AccessKinds> {
  return (await site.gate?.kinds(site)) ?? [];
}

/**
 * Asked by whoever hands in an article: commands know no gate.
 * @throws BadArticle where an article asks for what readers cannot have
 */
export async function checkAccess(site: Site, { access }: Pick<ArticleInput, 'access'>): Promise<void> {
  if (!access) return;
  const kinds = await accessKinds(site);
  if (kinds.some(({ key }) => key === access)) return;
  const known = kinds.map(({ key }) => key);
  throw new BadArticle(
    'access',
    known.length > 0 ? `takes free, ${known.join(', ')}` : 'must be free: nothing here lets readers in',
  );
}

/** Published articles that nobody can read whole, for `sokbo doctor`: a sentence for each access that nothing gives. */
export async function unreadableArticles(site: Site): Promise<string[]> {
  const known = (await accessKinds(site)).map(({ key }) => accessList(key));
  const { rows } = await sql<{ list: string; articles: number; example: string }>`
    select list, count(*)::integer as articles, min(article_id) as example
    from listing where list like ${accessList('%')} group by list order by list
  `.execute(site.kernel.store.db);
  return rows
    .filter(({ list }) => !known.includes(list))
    .map(
      ({ list, articles, example }) =>
        `${articles} articles such as ${example} ask for '${list.slice(accessList('').length)}', which nothing gives: nobody can read them whole`,
    );
}
