import type { Card } from '../articles/queries.ts';
import { tagList } from '../articles/subjects/queries.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { monthInWords } from '../korean/month.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { ArticleList, ArticlesByDay } from '../site/ArticleList.tsx';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import { atomFeed, feedLength } from '../site/atom.ts';
import type { PageView } from '../site/document.tsx';
import type { FileView } from '../site/file.ts';
import { Headline, headlineText } from '../site/Headline.tsx';
import { LinkedData, OpenGraph } from '../site/OpenGraph.tsx';
import { Pager, readCursor } from '../site/Pager.tsx';
import { notFound } from '../site/problems.tsx';
import type { Redirection, Site } from '../site/site.ts';
import { articlesAbout, type Chosen, chosenOf, topicAddress, topicsTag, topicTag } from './queries.ts';
import { type Found, topicNamed } from './topic-named.ts';

const pageLength = 20;

/** All articles on a topic, newest first by their days, with what the desk put at its head. */
export async function topicPage(
  { kernel }: Site,
  read: Read,
  name: string,
  before: string | undefined,
): Promise<PageView | Redirection> {
  const { db } = kernel.store;
  // Where an address leads changes with the topics.
  read(topicsTag);
  const found = await topicNamed(db, name.normalize('NFC'));
  if ('redirect' in found) return found;
  readTopic(read, found);
  const cursor = readCursor(before);
  const { cards, next } = await articlesAbout(db, found.tags, { before: cursor, limit: pageLength });
  if (cards.length === 0 && !cursor) return notFound();
  const chosen = found.id === null || cursor ? [] : await chosenOf(db, found.id);
  for (const { id } of [...cards, ...chosen.map(({ card }) => card)]) read(`article:${id}`);
  const path = topicAddress(found.slug);
  return {
    title: found.name,
    description: found.description,
    path: encodeURI(path),
    within: '/topics',
    sheets: ['topics/topics'],
    head: ({ origin, agency }) => (
      <Head found={found} url={origin + encodeURI(path)} cards={cards} origin={origin} agency={agency.name} />
    ),
    main: (
      <>
        <div class="list-head">
          <p class="breadcrumb">
            <a href="/topics">토픽</a>
          </p>
          <h1>{found.name}</h1>
          {found.id !== null && <p>{found.description}</p>}
          <p>
            <a class="topic-feed" href={`${path}/feed`}>
              피드(Atom)
            </a>
          </p>
        </div>
        <Pinned cards={chosen.filter(({ isPinned }) => isPinned).map(({ card }) => card)} />
        <Moments chosen={chosen.filter(({ moment }) => moment !== null)} />
        <h2 class="unseen">모든 기사</h2>
        <ArticlesByDay cards={cards} />
        <Pager path={path} isFirst={!cursor} next={next} />
      </>
    ),
  };
}

function readTopic(read: Read, { id, tags }: Found): void {
  if (id !== null) read(topicTag(id));
  for (const tag of tags) read(tagList(tag));
}

type HeadProps = { found: Found; url: string; cards: Card[]; origin: string; agency: string };

function Head({ found, url, cards, origin, agency }: HeadProps) {
  const { name, description } = found;
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={name} href={`${url}/feed`} />
      <OpenGraph
        properties={[
          ['og:type', 'website'],
          ['og:site_name', agency],
          ['og:title', name],
          ['og:description', description],
          ['og:url', url],
        ]}
      />
      <LinkedData
        data={{
          '@type': 'CollectionPage',
          name,
          description,
          url,
          about: { '@type': 'Thing', name },
          mainEntity: {
            '@type': 'ItemList',
            itemListElement: cards.map((card, index) => ({
              '@type': 'ListItem',
              position: index + 1,
              name: headlineText(card),
              url: `${origin}/news/${card.id}`,
            })),
          },
        }}
      />
    </>
  );
}

function Pinned({ cards }: { cards: Card[] }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="pinned">
      <h2 class="day" id="pinned">
        먼저 읽을 기사
      </h2>
      <ArticleList cards={cards} isBelow />
    </section>
  );
}

/** What readers must know of it, under its months. */
function Moments({ chosen }: { chosen: Chosen[] }) {
  if (chosen.length === 0) return null;
  const dayOf = ({ card }: Chosen) => seoulDay(card.first_published_at ?? card.listed_at);
  const months = Map.groupBy(chosen, (each) => dayOf(each).slice(0, 7));
  return (
    <section class="moments" aria-labelledby="moments">
      <h2 id="moments">주요 장면</h2>
      {[...months].map(([month, moments]) => (
        <>
          <h3>{monthInWords(month)}</h3>
          <ol>
            {moments.map((each) => (
              <li>
                <time dateTime={dayOf(each)}>{Number(dayOf(each).slice(8))}일</time>
                <a href={`/news/${each.card.id}`}>{each.moment || <Headline {...each.card} />}</a>
              </li>
            ))}
          </ol>
        </>
      ))}
    </section>
  );
}

/** What feed readers get; null where there is no such topic, or it is elsewhere. */
export async function topicFeed({ kernel }: Site, read: Read, name: string): Promise<FileView | null> {
  const { db } = kernel.store;
  read(topicsTag);
  const found = await topicNamed(db, name.normalize('NFC'));
  if ('redirect' in found) return null;
  readTopic(read, found);
  read(agencyTag);
  const { cards } = await articlesAbout(db, found.tags, { limit: feedLength });
  if (cards.length === 0) return null;
  for (const { id } of cards) read(`article:${id}`);
  const { name: agency, notice } = await agencyParticulars(db);
  const subject = {
    path: encodeURI(topicAddress(found.slug)),
    name: found.name,
    about: found.description,
    began: new Date(0),
  };
  return atomFeed(subject, cards, { origin: kernel.config.SOKBO_URL, agency, notice });
}
