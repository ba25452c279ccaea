import type { Read } from '../kernel/tag-cache.ts';
import type { Gate, Reader } from '../site/gate.ts';
import type { Site } from '../site/site.ts';
import { isWithin } from './address-ranges.ts';
import { isGift } from './gifts.ts';
import { knownGrants, knownOrganisations, knownProduct, knownProducts } from './memory.ts';
import { holds, isOpenAt, productsTag } from './queries.ts';
import { Wall } from './Wall.tsx';

type Asking = Parameters<Gate['admits']>[1];

const registered = 'registered';

/** Who reads what is not free: accounts, grants, an organisation's network, gifts. */
export const gate: Gate = {
  sheet: 'members/wall',
  kinds: async ({ kernel }) => [
    { key: registered, name: '로그인 독자' },
    ...(await knownProducts(kernel))
      .filter(({ closed_at }) => closed_at === null)
      .map(({ key, name }) => ({ key, name: `${name} 회원` })),
  ],
  admits: async (site, asked, article) => {
    const reader = (await site.readerOf?.(site, asked.headers)) ?? null;
    if (reader && (article.access === registered || (await isMember(site, reader, article.access))))
      return true;
    if (await isFromOrganisation(site, asked, article.access)) return true;
    return isGift(site.kernel, asked.url, article);
  },
  wall: async ({ kernel }, read: Read, { id, access }) => {
    read(productsTag);
    const product = await knownProduct(kernel, { key: access });
    return <Wall product={product} path={`/news/${id}`} isRegistered={access === registered} />;
  },
};

async function isMember({ kernel }: Site, reader: Reader, product: string): Promise<boolean> {
  const now = kernel.now();
  const grants = await knownGrants(kernel, reader.id);
  return grants.some((grant) => grant.product_key === product && holds(grant, reader, now));
}

/** Whoever reads in a library needs no account there. */
async function isFromOrganisation({ kernel }: Site, { address }: Asking, product: string): Promise<boolean> {
  const now = kernel.now();
  const all = await knownOrganisations(kernel);
  return all.some(
    (each) =>
      (each.product_key === product || product === registered) &&
      isOpenAt(each, now) &&
      isWithin(address, each.ranges),
  );
}
