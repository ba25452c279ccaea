import { storyCards } from '../articles/queries.ts';
import { bulletinsOfStory, tagsOf } from '../bulletins/queries.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { ArticlesByDay } from '../site/ArticleList.tsx';
import { BulletinsByDay } from '../site/BulletinList.tsx';
import type { PageView } from '../site/document.tsx';
import { notFound } from '../site/problems.tsx';
import type { Site } from '../site/site.ts';
import { storyByKey } from './queries.ts';

/** All that was told of one event, the newest first, down to the bulletin that began it. */
export async function storyPage(site: Site, read: Read, key: string): Promise<PageView> {
  const { db } = site.kernel.store;
  const story = await storyByKey(db, key.normalize('NFC'));
  if (!story) return notFound();
  read(`story:${story.id}`);
  const cards = await storyCards(db, story.id);
  const bulletins = await bulletinsOfStory(db, story.id);
  if (cards.length + bulletins.length === 0) return notFound();
  for (const tag of [...cards.map(({ id }) => `article:${id}`), ...tagsOf(bulletins)]) read(tag);
  const title = story.title ?? '이 사건의 보도';
  return {
    title,
    description: `${title}: 첫 보도부터 마지막 보도까지 차례로 봅니다.`,
    path: `/stories/${encodeURIComponent(story.key)}`,
    main: (
      <>
        <div class="list-head">
          <p class="breadcrumb">이야기 묶음</p>
          <h1>{title}</h1>
        </div>
        {cards.length > 0 && <ArticlesByDay cards={cards.toReversed()} />}
        <BulletinsByDay bulletins={bulletins} />
      </>
    ),
  };
}
