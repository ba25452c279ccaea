import type { Facet, Facets } from './facets.ts';

type Query = Record<string, string>;

const nothing: Facets = { sections: [], times: [], reporters: [], of: 0, isAll: true };

/** What narrows a search further, as links that keep the rest of it. */
export function FacetLists({ facets, query }: { facets: Facets | null; query: Query }) {
  const { sections, times, reporters, of, isAll } = facets ?? nothing;
  const groups = [
    { name: '분야', all: query.section ? [] : sections },
    { name: '시기', all: query.from || query.to ? [] : times },
    { name: '기자', all: query.reporter ? [] : reporters },
  ].filter(({ all }) => all.length > 1);
  const chosen = chosenIn(query);
  if (groups.length === 0 && chosen.length === 0) return null;
  return (
    <nav class="facets" aria-label="결과 좁히기">
      {chosen.length > 0 && (
        <ul class="facets-chosen">
          {chosen.map(({ name, without }) => (
            <li>
              <a href={addressWithout(query, without)}>
                {name} <span aria-hidden="true">×</span>
                <span class="unseen"> 조건 빼기</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {groups.map(({ name, all }) => (
        <div class="facet">
          <h3>{name}</h3>
          <ul>
            {all.map((facet) => (
              <li>
                <a href={addressWith(query, facet)}>{facet.name}</a>{' '}
                <span class="facet-count">{facet.count.toLocaleString('ko-KR')}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {groups.length > 0 && !isAll && (
        <p class="facets-note">건수는 가장 새로운 {of.toLocaleString('ko-KR')}건에서 센 것입니다.</p>
      )}
    </nav>
  );
}

function chosenIn({ section, from, to, reporter }: Query): { name: string; without: string[] }[] {
  return [
    ...(section ? [{ name: `분야 ${section}`, without: ['section'] }] : []),
    ...(from || to ? [{ name: `${from ?? ''}∼${to ?? ''}`, without: ['from', 'to'] }] : []),
    ...(reporter ? [{ name: `기자 ${reporter}`, without: ['reporter'] }] : []),
  ];
}

function addressWith({ cursor: _, ...query }: Query, facet: Facet): string {
  return `/search?${new URLSearchParams({ ...query, ...facet.query })}`;
}

function addressWithout({ cursor: _, ...query }: Query, names: string[]): string {
  return `/search?${new URLSearchParams(Object.entries(query).filter(([name]) => !names.includes(name)))}`;
}
