import { accessList, listPage } from '../../articles/queries.ts';
import { subjectsOf } from '../../articles/subjects/queries.ts';
import type { Read } from '../../kernel/tag-cache.ts';
import { feetOf } from '../../site/article-parts.ts';
import type { PageView } from '../../site/document.tsx';
import { readCursor } from '../../site/Pager.tsx';
import { notFound } from '../../site/problems.tsx';
import type { Redirection, Site } from '../../site/site.ts';
import { knownProduct } from '../memory.ts';
import { productsTag } from '../queries.ts';
import { bySection, byTopic } from './groups.ts';
import { Landing } from './Landing.tsx';

/** So many articles are looked through for the parts of the page; more than a week's. */
const lookedAt = 60;
const secondsShown = 5;

/**
 * The page of a product: what leads, by region and asset, what is coming. It is the same for everyone, and shows of each
 * article what lists show.
 */
export async function landingPage(
  site: Site,
  read: Read,
  by: { key: string } | { address: string },
  before: string | undefined,
): Promise<PageView | Redirection> {
  read(productsTag);
  const product = await knownProduct(site.kernel, by);
  if (!product) return notFound();
  if ('key' in by && product.address !== `/members/${by.key}`) return { redirect: product.address };
  const { db } = site.kernel.store;
  const list = accessList(product.key);
  read(list);
  const cursor = readCursor(before);
  const { cards, next } = await listPage(db, list, { before: cursor, limit: lookedAt });
  const ids = cards.map(({ id }) => id);
  for (const id of ids) read(`article:${id}`);
  const feet = cursor ? [] : await feetOf(site, read, ids);
  const top = cursor ? [] : cards.slice(0, 1 + secondsShown);
  return {
    title: product.name,
    description: product.description || `${product.name} 회원을 위한 기사입니다.`,
    path: product.address,
    within: product.address,
    sheets: ['members/wall', 'members/landing', ...feet.map(({ sheet }) => sheet)],
    main: (
      <Landing
        product={product}
        lead={top[0]}
        seconds={top.slice(1)}
        regions={bySection(cards)}
        topics={byTopic(cards, product.topics, await subjectsOf(db, ids))}
        feet={feet.map(({ node }) => node)}
        newest={cards.slice(top.length)}
        next={next}
        isFirst={!cursor}
      />
    ),
  };
}
