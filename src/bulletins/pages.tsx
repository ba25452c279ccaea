import type { Read } from '../kernel/tag-cache.ts';
import { dayInWords, seoulDay } from '../korean/seoul-time.ts';
import type { PageView } from '../site/document.tsx';
import { BelowPager, readBelow } from '../site/Pager.tsx';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { bulletinPage, bulletinsTag } from './queries.ts';
import { BulletinText } from './Ticker.tsx';

const pageLength = 50;

/** All bulletins, newest first. */
export async function bulletinsPage(site: Site, read: Read, below: string | undefined): Promise<PageView> {
  read(bulletinsTag);
  const start = readBelow(below);
  const { bulletins, next } = await bulletinPage(site.kernel.store.db, start, pageLength);
  for (const { article_id } of bulletins) if (article_id) read(`article:${article_id}`);
  return {
    title: '속보',
    description: '속보를 들어온 차례대로 봅니다.',
    path: '/bulletins',
    main: (
      <>
        <div class="list-head">
          <h1>속보</h1>
        </div>
        {bulletins.length === 0 && <p class="empty">들어온 속보가 없습니다.</p>}
        {byDay(bulletins).map(({ day, bulletins }) => (
          <section>
            <h2 class="day">{dayInWords(day)}</h2>
            <ol class="bulletins">
              {bulletins.map((bulletin) => (
                <Item bulletin={bulletin} />
              ))}
            </ol>
          </section>
        ))}
        <BelowPager path="/bulletins" below={start} next={next} label="이전 속보 더 보기" />
      </>
    ),
  };
}

type Bulletin = Awaited<ReturnType<typeof bulletinPage>>['bulletins'][number];

function byDay(bulletins: Bulletin[]): { day: string; bulletins: Bulletin[] }[] {
  const days = Map.groupBy(bulletins, ({ raised_at }) => seoulDay(raised_at));
  return [...days].map(([day, bulletins]) => ({ day, bulletins }));
}

function Item({ bulletin }: { bulletin: Bulletin }) {
  const text = <BulletinText bulletin={bulletin} />;
  return (
    <li id={`bulletin-${bulletin.id}`}>
      <Time at={bulletin.raised_at} clock />{' '}
      {bulletin.article_id ? <a href={`/news/${bulletin.article_id}`}>{text}</a> : <span>{text}</span>}
    </li>
  );
}
