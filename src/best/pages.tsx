import type { Read } from '../kernel/tag-cache.ts';
import { type MenuSection, menuSections, menuTag, sectionAt, sectionMovedFrom } from '../sections/queries.ts';
import type { PageView } from '../site/document.tsx';
import { notFound } from '../site/problems.tsx';
import type { Redirection, Site } from '../site/site.ts';
import { BestList } from './BestList.tsx';
import { BestRule } from './BestRule.tsx';
import { bestCards, boxRanking } from './queries.ts';
import { isWindow, rankingName, rankingTag, type Window, windowNames, windows } from './rankings.ts';

const pageLength = 20;

type BestQuery = { window?: string; section?: string };

/**
 * 베스트 기사: the most read of a window, of all sections or one, and the rule.
 * @param pins what is held in front, for one who looks before it is
 */
export async function bestPage(
  site: Site,
  read: Read,
  query: BestQuery,
  pins?: string[],
): Promise<PageView | Redirection> {
  const { db } = site.kernel.store;
  read(menuTag);
  const window = query.window ?? boxRanking.window;
  if (!isWindow(window)) return notFound();
  const path = query.section?.normalize('NFC');
  const section = path ? await sectionAt(db, path) : null;
  if (path && !section) {
    const moved = await sectionMovedFrom(db, path);
    return moved ? { redirect: addressOf(window, moved) } : notFound();
  }
  // A section that is in no menu is there for as long as an article is.
  if (section) read(`section:${section.id}`);
  const ranking = { window, list: section ? `section:${section.id}` : boxRanking.list };
  read(rankingTag(rankingName(ranking)));
  const cards = await bestCards(db, ranking, pageLength, pins);
  for (const { id } of cards) read(`article:${id}`);
  const heading = `${windowNames[window]} 동안 많이 읽은 ${section ? `${section.name} ` : ''}기사`;
  return {
    title: section ? `${section.name} 베스트 기사` : '베스트 기사',
    description: `${heading}와 순위를 매기는 방법입니다.`,
    path: addressOf(window, section?.path),
    sheets: ['best/best-page'],
    main: (
      <>
        <div class="list-head">
          <h1>베스트 기사</h1>
          <Windows window={window} section={section?.path} />
          <Sections sections={await menuSections(db)} window={window} section={section} />
        </div>
        <section class="best" aria-labelledby="ranked">
          <h2 id="ranked">{heading}</h2>
          {cards.length > 0 ? (
            <BestList cards={cards} saysPinned />
          ) : (
            <p class="empty">아직 순위에 오른 기사가 없습니다.</p>
          )}
        </section>
        <BestRule />
      </>
    ),
  };
}

/** One address for each page: what is meant without being said is left out. */
function addressOf(window: Window, section: string | undefined): string {
  const query = new URLSearchParams({
    ...(window === boxRanking.window ? {} : { window }),
    ...(section ? { section } : {}),
  }).toString();
  return query ? `/best?${query}` : '/best';
}

function Windows({ window, section }: { window: Window; section: string | undefined }) {
  return (
    <nav class="subsections" aria-label="순위의 집계 기간">
      {windows.map((each) => (
        <Choice address={addressOf(each, section)} name={windowNames[each]} isCurrent={each === window} />
      ))}
    </nav>
  );
}

type SectionsProps = {
  sections: MenuSection[];
  window: Window;
  section: Awaited<ReturnType<typeof sectionAt>>;
};

function Sections({ sections, window, section }: SectionsProps) {
  const current = section?.parent?.id ?? section?.id;
  return (
    <nav class="subsections" aria-label="순위를 볼 분야">
      <Choice address={addressOf(window, undefined)} name="모든 분야" isCurrent={!section} />
      {sections.map(({ id, path, name }) => (
        <Choice address={addressOf(window, path)} name={name} isCurrent={id === current} />
      ))}
    </nav>
  );
}

function Choice({ address, name, isCurrent }: { address: string; name: string; isCurrent: boolean }) {
  return (
    <a href={address} aria-current={isCurrent ? 'page' : undefined}>
      {name}
    </a>
  );
}
