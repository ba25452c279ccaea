import { listPage } from '../articles/queries.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { ArticleList } from '../site/ArticleList.tsx';
import type { PageView } from '../site/document.tsx';
import { Pager, readCursor } from '../site/Pager.tsx';
import { notFound } from '../site/problems.tsx';
import type { Redirection, Site } from '../site/site.ts';
import { menuTag, sectionAt, sectionMovedFrom } from './queries.ts';

const pageLength = 20;

/** One section or subsection, newest first; an old path leads to the new one. */
export async function sectionPage(
  site: Site,
  read: Read,
  path: string,
  before: string | undefined,
): Promise<PageView | Redirection> {
  const { db } = site.kernel.store;
  read(menuTag);
  const section = await sectionAt(db, path);
  if (!section) {
    const moved = await sectionMovedFrom(db, path);
    return moved ? { redirect: encodeURI(`/sections/${moved}`) } : notFound();
  }
  read(`section:${section.id}`);
  const cursor = readCursor(before);
  const { cards, next } = await listPage(db, `section:${section.id}`, { before: cursor, limit: pageLength });
  for (const { id } of cards) read(`article:${id}`);
  const address = `/sections/${section.path}`;
  return {
    title: section.parent ? `${section.name} - ${section.parent.name}` : section.name,
    description: `${section.name} 분야의 기사를 새 것부터 봅니다.`,
    path: encodeURI(address),
    stream: cursor ? undefined : encodeURI(address),
    script: cursor ? undefined : 'live/live-list',
    within: `/sections/${(section.parent ?? section).path}`,
    main: (
      <>
        <SectionHead section={section} />
        <ArticleList cards={cards} isLed={!cursor} />
        <Pager path={encodeURI(address)} isFirst={!cursor} next={next} />
      </>
    ),
  };
}

type SectionData = NonNullable<Awaited<ReturnType<typeof sectionAt>>>;

function SectionHead({ section }: { section: SectionData }) {
  return (
    <div class="list-head">
      {section.parent && (
        <p class="breadcrumb">
          <a href={`/sections/${section.parent.path}`}>{section.parent.name}</a>
        </p>
      )}
      <h1>{section.name}</h1>
      {section.subsections.length > 0 && (
        <nav class="subsections" aria-label={`${section.name} 세부 분야`}>
          {section.subsections.map(({ path, name }) => (
            <a href={`/sections/${path}`}>{name}</a>
          ))}
        </nav>
      )}
    </div>
  );
}
