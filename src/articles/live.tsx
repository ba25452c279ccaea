import { renderToString } from 'preact-render-to-string';
import type { JournalEvent } from '../kernel/journal.ts';
import type { LiveMessage } from '../kernel/streams.ts';
import { seoulIso } from '../korean/seoul-time.ts';
import { ArticleList } from '../site/ArticleList.tsx';
import type { LiveSource } from '../site/live.ts';
import { withdrawn } from '../site/problems.tsx';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { articleAt } from './article-at.ts';
import { type Card, cardsOf, listPage, listsOf } from './queries.ts';

/** What was out so long before it came in is no news: an archive that moves in must not flood the readers of today. */
const newsMilliseconds = 24 * 3_600_000;
/** As many as stand on the first page of a list. */
const pageLength = 20;

type ArticleEvent = JournalEvent & { lists: string[] };

/** Lists that fill themselves, and the article that a reader has open. */
export const liveArticles: LiveSource = {
  changes: async (site, events) => {
    const heard = events.flatMap((event) => ofArticle(site, event));
    const ids = [...new Set(heard.map(({ subject }) => subject))];
    const { db } = site.kernel.store;
    const cards = new Map((await cardsOf(db, ids)).map((card) => [card.id, card]));
    const lists = await listsOf(db, ids);
    const messages = heard.map(async (event) => [
      ...listMessages(event, cards.get(event.subject), lists.get(event.subject) ?? []),
      ...(event.kind === 'article.published' ? [] : await openArticle(site, event.subject)),
    ]);
    return (await Promise.all(messages)).flatMap((told, index) =>
      told.map((message) => ({ ...message, position: heard[index]?.position ?? 0 })),
    );
  },
  state: async (site, topic) => {
    if (topic.startsWith('article:')) return openArticle(site, topic.slice('article:'.length));
    return isList(topic) ? [await listState(site, topic)] : [];
  },
};

/** An event of an article that somebody listens for, with the lists that it touches. */
function ofArticle({ kernel }: Site, event: JournalEvent): ArticleEvent[] {
  const lists = event.tags.filter(isList);
  const isOurs = event.kind.startsWith('article.') && event.kind !== 'article.embargoed';
  return isOurs && kernel.streams.isHeard([...lists, `article:${event.subject}`])
    ? [{ ...event, lists }]
    : [];
}

function isList(topic: string): boolean {
  return topic === 'latest' || topic.startsWith('section:');
}

/** Where the article stands now it is shown; out of the other lists that the event touched it is taken. */
function listMessages(event: ArticleEvent, card: Card | undefined, now: string[]): LiveMessage[] {
  const inside = card ? event.lists.filter((list) => now.includes(list)) : [];
  const outside = event.lists.filter((list) => !inside.includes(list));
  const isOld = card && card.listed_at.getTime() < event.at.getTime() - newsMilliseconds;
  const gone: LiveMessage = { topics: outside, event: 'gone', data: { id: event.subject } };
  return [
    ...(outside.length > 0 ? [gone] : []),
    ...(card && inside.length > 0 && !(isOld && event.kind === 'article.published')
      ? [listed(card, inside)]
      : []),
  ];
}

function listed(card: Card, topics: string[]): LiveMessage {
  const data = {
    id: card.id,
    at: card.listed_at.getTime(),
    headline: card.headline,
    html: renderToString(<ArticleList cards={[card]} />),
  };
  return { topics, event: 'article', data };
}

async function listState(site: Site, topic: string): Promise<LiveMessage> {
  const { cards } = await listPage(site.kernel.store.db, topic, { limit: pageLength });
  return { topics: [topic], event: 'list', data: { ids: cards.map(({ id }) => id) } };
}

/** What somebody who has the article open must know: its live edition, or that it was withdrawn. */
async function openArticle(site: Site, id: string): Promise<LiveMessage[]> {
  const topics = [`article:${id}`];
  const article = site.kernel.streams.isHeard(topics) ? await articleAt(site.kernel.store.db, id) : null;
  if (!article) return [];
  if (article.state === 'killed') {
    const { title, main } = withdrawn(article);
    const html = renderToString(
      <main id="main" tabIndex={-1}>
        {main}
      </main>,
    );
    return [{ topics, event: 'killed', data: { title, html } }];
  }
  const { number, change, created_at: at } = article;
  const data = {
    id,
    edition: number,
    change,
    at: at && seoulIso(at),
    html: renderToString(<Changed id={id} change={change ?? ''} at={at} />),
  };
  return [{ topics, event: 'edition', data }];
}

const changes: Record<string, string> = {
  correction: '이 기사는 바로잡혔습니다.',
  typo: '이 기사는 고쳐졌습니다.',
};

function Changed({ id, change, at }: { id: string; change: string; at: Date | null }) {
  return (
    <p>
      {changes[change] ?? '이 기사에 새 내용이 있습니다.'} {at && <Time at={at} clock />}{' '}
      <a href={`/news/${id}`}>새로 보기</a>
    </p>
  );
}
