import type { Card } from '../articles/queries.ts';
import type { MenuSection } from '../sections/queries.ts';
import { CardMeta } from '../site/ArticleList.tsx';
import { PagerLinks } from '../site/Pager.tsx';
import { SectionOptions } from '../site/SectionOptions.tsx';
import { FacetLists } from './FacetLists.tsx';
import type { Facets } from './facets.ts';
import { narrowed } from './feed.ts';
import type { FoundItem } from './items.ts';
import type { Passage } from './passage.ts';
import type { Found } from './queries.ts';

type Query = Record<string, string>;

/** A plain form, whole without script. */
export function SearchForm({ query, sections }: { query: Query; sections: MenuSection[] }) {
  return (
    <search>
      <form class="filter search-form" action="/search" method="get">
        <label class="search-words">
          <span>검색어</span>{' '}
          <input type="search" name="q" value={query.q} enterkeyhint="search" autocomplete="off" />
        </label>
        <label>
          분야{' '}
          <select name="section">
            <SectionOptions sections={sections} chosen={query.section} />
          </select>
        </label>
        <label>
          처음 날 <input type="date" name="from" value={query.from} />
        </label>
        <label>
          끝 날 <input type="date" name="to" value={query.to} />
        </label>
        <label>
          차례{' '}
          <select name="sort">
            <option value="recent">최신순</option>
            <option value="relevant" selected={query.sort === 'relevant'}>
              관련순
            </option>
          </select>
        </label>
        {query.reporter && <input type="hidden" name="reporter" value={query.reporter} />}
        <button type="submit">찾기</button>
      </form>
    </search>
  );
}

type Props = { found: Found; query: Query; facets: Facets | null; meant: string[]; newest: Card[] };

export function Results({ found, query, facets, meant, newest }: Props) {
  const { cursor: _, ...first } = query;
  const address = (more: Query) => `/search?${new URLSearchParams({ ...first, ...more })}`;
  return (
    <section aria-labelledby="found">
      <h2 id="found" class="search-count">
        {countOf(found)}
      </h2>
      <Meant meant={meant} query={first} />
      <FacetLists facets={facets} query={query} />
      {found.items.length === 0 ? <Nothing newest={newest} /> : <List items={found.items} />}
      <PagerLinks
        first={query.cursor ? address({}) : null}
        next={found.cursor && address({ cursor: found.cursor })}
        label="다음 기사 더 보기"
      />
      <p class="search-feed">
        <a href={`/search/feed?${narrowed(query)}`}>이 검색의 새 기사를 피드(Atom)로 받기</a>
      </p>
    </section>
  );
}

function countOf({ total, totalIsExact }: Found): string {
  const figure = total.toLocaleString('ko-KR');
  return totalIsExact ? `찾은 기사 ${figure}건` : `찾은 기사 약 ${figure}건`;
}

function List({ items }: { items: FoundItem[] }) {
  return (
    <ol class="articles">
      {items.map(({ card, headline, snippet }) => (
        <li key={card.id}>
          <article class="card">
            <div class="card-text">
              <h3 class="card-headline">
                <a href={`/news/${card.id}`}>
                  <Marked passage={headline} />
                </a>
              </h3>
              <p class="card-lead">
                <Marked passage={snippet} />
              </p>
              <CardMeta card={card} />
            </div>
          </article>
        </li>
      ))}
    </ol>
  );
}

function Marked({ passage }: { passage: Passage }) {
  return <>{passage.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>;
}

/** What may have been meant, each as the same search with other words. */
function Meant({ meant, query }: { meant: string[]; query: Query }) {
  if (meant.length === 0) return null;
  return (
    <p class="search-meant">
      이것을 찾으셨나요?{' '}
      {meant.map((q, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/search?${new URLSearchParams({ ...query, q })}`}>{q}</a>
        </>
      ))}
    </p>
  );
}

function Nothing({ newest }: { newest: Card[] }) {
  return (
    <div class="empty">
      <p>맞는 기사가 없습니다.</p>
      <ul>
        <li>낱말을 줄이거나 짧게 적어 보세요.</li>
        <li>띄어쓰기와 조사는 달라도 됩니다. 한자 이름은 한글로도 찾습니다.</li>
        <li>
          <code>"기준금리 동결"</code>처럼 따옴표로 묶으면 그대로 이어진 말만, <code>-미국</code>은 그 말이
          없는 기사만, <code>금리 OR 물가</code>는 둘 중 하나가 있는 기사를 찾습니다.
        </li>
        <li>
          <code>제목:반도체</code>, <code>기자:이름</code>으로 좁힐 수 있습니다.
        </li>
      </ul>
      {newest.length > 0 && (
        <section class="search-newest" aria-labelledby="newest">
          <h3 id="newest">방금 들어온 기사</h3>
          <ul>
            {newest.map((card) => (
              <li>
                <a href={`/news/${card.id}`}>{card.headline}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
