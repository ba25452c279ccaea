import type { Gate } from '../site/gate.ts';
import type { Site } from '../site/site.ts';
import { type ArticleInput, BadArticle } from './article-input.ts';

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
