import { steppingAside } from '../kernel/breathe.ts';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import type { Act } from '../kernel/kernel.ts';
import { resolveStories, titleStory } from '../stories/queries.ts';
import type { ArticleInput } from './article-input.ts';
import { contentOf, type Resolved, stageOf } from './edition.ts';
import { insertEditions } from './editions.ts';
import { articleEvent } from './events.ts';
import { takeIds } from './ids.ts';
import { list } from './listings.ts';
import { beginLiveBlog } from './live-blog/begin-live-blog.ts';
import { resolveAll } from './references.ts';

/** An article that is about to get its identity. */
export type NewArticle = {
  input: ArticleInput;
  state: 'published' | 'embargoed';
  firstPublishedAt: Date | null;
  listedAt: Date;
  sourceId?: string | null;
  sourceDigest?: Buffer;
  /** Paths that it had elsewhere; they will redirect. */
  addresses?: string[];
};

/** Gives each article an id, stores its first edition, lists it if it is published, and records the event. */
export async function place(doing: Act, articles: NewArticle[]): Promise<string[]> {
  const { trx, at, actor } = doing;
  const inputs = articles.map(({ input }) => input);
  const resolved = await resolveAll(trx, inputs);
  // Before anything is locked that others publish with: it takes its time, and steps aside for readers.
  const contents = await contentsOf(inputs, resolved);
  const stories = await resolveStories(trx, inputs);
  const ids = await takeIds(
    trx,
    articles.map(({ listedAt }) => listedAt),
  );
  const placed = articles.map((article, index) => ({
    ...article,
    id: ids[index] as string,
    storyId: article.input.story ? (stories.get(article.input.story) ?? null) : null,
    ...(contents[index] as (typeof contents)[number]),
  }));
  await bulkInsert(trx, 'article', placed.map(articleRow));
  await insertEditions(
    trx,
    placed.map(({ id, content, digest, pictures, openPictures }) => ({
      articleId: id,
      number: 1,
      change: 'first',
      content,
      digest,
      pictures,
      openPictures,
      at,
      by: actor,
    })),
  );
  await insertAddresses(doing, placed);
  // What an article under embargo calls its story would be a word about it: that waits with it.
  for (const { id, state, storyId, input } of placed)
    if (state === 'published' && storyId && input.storyTitle)
      await titleStory(trx, storyId, input.storyTitle, id);
  const visible = placed.filter(({ state }) => state === 'published');
  const lists = await list(trx, visible);
  for (const article of placed) {
    const shownIn = lists[visible.indexOf(article)];
    const edition = { number: 1, digest: article.digest };
    doing.record(
      shownIn
        ? articleEvent('article.published', { ...article, lists: shownIn }, edition)
        : articleEvent('article.embargoed', { ...article, lists: [], storyId: null, pictures: [] }, edition),
    );
    const { liveBlog, byline } = article.input;
    if (liveBlog)
      await beginLiveBlog(doing, {
        id: article.id,
        agency: byline.agency,
        beganAt: article.listedAt,
        liveBlog,
      });
  }
  return ids;
}

async function contentsOf(inputs: ArticleInput[], resolved: Resolved[]) {
  const contents: ReturnType<typeof contentOf>[] = [];
  const stepAside = steppingAside();
  for (const [index, input] of inputs.entries()) {
    contents.push(contentOf(input, resolved[index] as Resolved));
    await stepAside();
  }
  return contents;
}

type Placed = NewArticle & { id: string; storyId: number | null };

function articleRow(article: Placed) {
  const { id, input, state, storyId, firstPublishedAt, listedAt } = article;
  return {
    id,
    state,
    source_id: article.sourceId ?? null,
    source_digest: article.sourceDigest ?? null,
    live_edition: state === 'published' ? 1 : null,
    story_id: storyId,
    story_title: state === 'published' ? null : input.storyTitle,
    stage: stageOf(input),
    first_published_at: firstPublishedAt,
    last_modified_at: input.modifiedAt ?? firstPublishedAt,
    listed_at: listedAt,
    embargo_until: state === 'embargoed' ? input.embargoUntil : null,
  };
}

/** The first article that claims an address keeps it: addresses last for ever. */
async function insertAddresses({ trx }: Act, articles: Placed[]): Promise<void> {
  const rows = articles.flatMap(({ id, addresses = [] }) =>
    addresses.map((path) => ({ path, article_id: id })),
  );
  if (rows.length === 0) return;
  await trx
    .insertInto('address')
    .values(rows.sort((a, b) => (a.path < b.path ? -1 : 1)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
