import { isBehind } from '../kernel/follower-cursor.ts';
import type { Read } from '../kernel/tag-cache.ts';
import type { PageView } from '../site/document.tsx';
import type { Site } from '../site/site.ts';
import { articlesAbout, everyTopic, followerName, subjectsNow, topicAddress, topicsTag } from './queries.ts';

const mostSubjects = 120;
const soonMilliseconds = 3_000;

/** All topics, and the subjects that were written of last. */
export async function topicsPage({ kernel }: Site, read: Read): Promise<PageView> {
  const { db } = kernel.store;
  read(topicsTag);
  read('latest');
  if (await isBehind(db, followerName)) read('latest', new Date(kernel.now().getTime() + soonMilliseconds));
  const topics = await withArticles(await everyTopic(db));
  const subjects = (await subjectsNow(db, mostSubjects)).sort((a, b) => a.tag.localeCompare(b.tag, 'ko'));
  return {
    title: '토픽',
    description: '한 주제의 기사를 처음부터 이어서 봅니다.',
    path: '/topics',
    within: '/topics',
    sheets: ['topics/topics'],
    main: (
      <>
        <div class="list-head">
          <h1>토픽</h1>
          <p>한 주제의 기사를 처음부터 이어서 봅니다.</p>
        </div>
        {topics.length > 0 && (
          <ul class="topics" aria-label="편집국이 고른 토픽">
            {topics.map(({ slug, name, description }) => (
              <li>
                <a href={topicAddress(slug)}>{name}</a>
                {description && <p>{description}</p>}
              </li>
            ))}
          </ul>
        )}
        {subjects.length > 0 && (
          <section aria-labelledby="subjects">
            <h2 class="day" id="subjects">
              요즘 주제어
            </h2>
            <ul class="subjects">
              {subjects.map(({ tag, articles }) => (
                <li>
                  <a href={topicAddress(tag)}>{tag}</a> <span>{articles.toLocaleString('ko-KR')}건</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {topics.length + subjects.length === 0 && <p class="empty">아직 토픽이 없습니다.</p>}
      </>
    ),
  };

  async function withArticles(all: Awaited<ReturnType<typeof everyTopic>>) {
    const found = all.map(async (topic) => ({
      topic,
      first: await articlesAbout(db, topic.tags, { limit: 1 }),
    }));
    return (await Promise.all(found)).filter(({ first }) => first.cards.length > 0).map(({ topic }) => topic);
  }
}
