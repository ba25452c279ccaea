import type { Read } from '../kernel/tag-cache.ts';
import { ArticlesByDay } from '../site/ArticleList.tsx';
import type { PageView } from '../site/document.tsx';
import { Pager, readCursor } from '../site/Pager.tsx';
import type { Site } from '../site/site.ts';
import { listPage } from './queries.ts';

const pageLength = 20;

/** 최신뉴스: everything, newest first. */
export async function latestPage(site: Site, read: Read, before: string | undefined): Promise<PageView> {
  const cursor = readCursor(before);
  read('latest');
  const { cards, next } = await listPage(site.kernel.store.db, 'latest', {
    before: cursor,
    limit: pageLength,
  });
  for (const { id } of cards) read(`article:${id}`);
  return {
    title: '최신뉴스',
    description: '방금 들어온 기사부터 차례로 봅니다.',
    path: '/latest',
    within: '/latest',
    stream: cursor ? undefined : '',
    script: cursor ? undefined : 'live/live-list',
    main: (
      <>
        <div class="list-head">
          <h1>최신뉴스</h1>
        </div>
        <ArticlesByDay cards={cards} />
        <Pager path="/latest" isFirst={!cursor} next={next} />
      </>
    ),
  };
}
