import { cleanText } from '../kernel/read-input.ts';
import type { Read } from '../kernel/tag-cache.ts';
import type { PageView } from '../site/document.tsx';
import { PagerLinks } from '../site/Pager.tsx';
import type { Site } from '../site/site.ts';
import { type Asked, instrumentPage, marketNames, type Sort, sorts } from './latest.ts';
import { MarketTable } from './MarketTable.tsx';
import { Disclaimer } from './Price.tsx';
import { instrumentsTag, marketsTag } from './queries.ts';
import { serviceName, serviceTag } from './setting.ts';

const pageLength = 50;
/** Nobody turns to the thousandth page; an address with a larger number is made up. */
const mostPages = 1_000;
const longestSearch = 60;

export const listParameters = ['q', 'market', 'sort', 'page'];

const sortNames: Record<Sort, string> = {
  name: '이름순',
  rise: '오른 순',
  fall: '내린 순',
  volume: '거래량순',
};

/** `/markets`: all instruments, by market, by what they are called, in some orders. */
export async function listPage(site: Site, read: Read, query: Record<string, string>): Promise<PageView> {
  const { db } = site.kernel.store;
  for (const tag of [instrumentsTag, marketsTag, serviceTag]) read(tag);
  const markets = await marketNames(db);
  const asked = askedOf(query, markets);
  const { rows, hasMore } = await instrumentPage(db, asked, pageLength);
  const name = await serviceName(db);
  return {
    title: asked.market ? `${name} - ${asked.market}` : name,
    description: '종목의 시세와 차트, 종목을 다룬 기사를 봅니다.',
    path: addressOf(asked, {}),
    within: '/markets',
    sheets: ['markets/markets'],
    main: (
      <>
        <div class="list-head">
          <h1>{name}</h1>
          <p>종목의 시세와 차트, 종목을 다룬 기사를 봅니다.</p>
        </div>
        <Search asked={asked} />
        <nav class="market-choices" aria-label="시장">
          {[null, ...markets].map((market) => (
            <a
              href={addressOf(asked, { market, page: 1 })}
              aria-current={market === asked.market ? 'true' : undefined}
            >
              {market ?? '모든 시장'}
            </a>
          ))}
        </nav>
        <nav class="market-choices" aria-label="차례">
          {sorts.map((sort) => (
            <a
              href={addressOf(asked, { sort, page: 1 })}
              aria-current={sort === asked.sort ? 'true' : undefined}
            >
              {sortNames[sort]}
            </a>
          ))}
        </nav>
        {rows.length > 0 ? (
          <MarketTable rows={rows} caption={asked.market ?? '모든 시장'} />
        ) : (
          <p class="empty">{asked.search ? '그렇게 부르는 종목이 없습니다.' : '종목이 없습니다.'}</p>
        )}
        <PagerLinks
          first={asked.page > 1 ? addressOf(asked, { page: 1 }) : null}
          next={hasMore ? addressOf(asked, { page: asked.page + 1 }) : null}
          label="다음 종목"
        />
        <Disclaimer />
      </>
    ),
  };
}

function Search({ asked: { search, market, sort } }: { asked: Asked }) {
  return (
    <search>
      <form class="market-search" method="get" action="/markets">
        <input
          type="search"
          name="q"
          value={search}
          maxLength={longestSearch}
          aria-label="종목 이름이나 코드"
          placeholder="종목 이름이나 코드"
        />
        {market && <input type="hidden" name="market" value={market} />}
        {sort !== 'name' && <input type="hidden" name="sort" value={sort} />}
        <button type="submit">찾기</button>
      </form>
    </search>
  );
}

function askedOf({ q = '', market, sort, page }: Record<string, string>, markets: string[]): Asked {
  const number = /^[1-9]\d{0,3}$/.test(page ?? '') ? Number(page) : 1;
  return {
    search: cleanText(q.slice(0, longestSearch)),
    market: markets.find((each) => each === market) ?? null,
    sort: sorts.find((each) => each === sort) ?? 'name',
    page: Math.min(number, mostPages),
  };
}

function addressOf(asked: Asked, change: Partial<Asked>): string {
  const { search, market, sort, page } = { ...asked, ...change };
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(market && { market }),
    ...(sort !== 'name' && { sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query ? `/markets?${query}` : '/markets';
}
