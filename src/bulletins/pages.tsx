import type { Read } from '../kernel/tag-cache.ts';
import { BulletinsByDay } from '../site/BulletinList.tsx';
import type { PageView } from '../site/document.tsx';
import { BelowPager, readBelow } from '../site/Pager.tsx';
import type { Site } from '../site/site.ts';
import { bulletinPage, bulletinsTag, tagsOf } from './queries.ts';

const pageLength = 50;

/** All bulletins, newest first. */
export async function bulletinsPage(site: Site, read: Read, below: string | undefined): Promise<PageView> {
  read(bulletinsTag);
  const start = readBelow(below);
  const { bulletins, next } = await bulletinPage(site.kernel.store.db, start, pageLength);
  for (const tag of tagsOf(bulletins)) read(tag);
  return {
    title: '속보',
    description: '속보를 들어온 차례대로 봅니다.',
    path: '/bulletins',
    script: 'live/live-sound',
    main: (
      <>
        <div class="list-head">
          <h1>속보</h1>
        </div>
        {bulletins.length === 0 && <p class="empty">들어온 속보가 없습니다.</p>}
        <BulletinsByDay bulletins={bulletins} />
        <BelowPager path="/bulletins" below={start} next={next} label="이전 속보 더 보기" />
      </>
    ),
  };
}
