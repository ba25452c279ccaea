import { type Act, act } from '../../kernel/kernel.ts';
import type { Site } from '../../site/site.ts';
import { rulesTag } from '../rules/queries.ts';
import { correctionNotice, withdrawalReason } from './notice.ts';
import { marketSettingsOf } from './settings.ts';
import { articleOf } from './tell-stories.ts';
import { digestOf, type Told } from './told.ts';

export type StoryKey = { rule: string; subject: string; day: string };

/**
 * Brings a story to what is known now: corrects it with a notice, or withdraws it where nothing of it is left (`now` is
 * null). The same again does nothing. What people have changed meanwhile is theirs: it is marked for the desk.
 */
export async function correctStory(site: Site, key: StoryKey, now: Told | null): Promise<void> {
  const settings = await marketSettingsOf(site.kernel.store.db);
  await act(site.kernel, settings.by, async (doing) => {
    const story = await holdStory(doing, key);
    if (!story || (now && digestOf(now) === story.digest)) return;
    const before = story.facts as unknown as Told;
    const facts = now && { facts: JSON.stringify(now), digest: digestOf(now) };
    const change = await changeOf(site, doing, { ...story, before, now });
    if (change.state === 'desk')
      doing.record({
        kind: 'market-story.left',
        subject: story.article_id ?? '',
        data: key,
        tags: [rulesTag],
      });
    await setStory(doing, key, { ...facts, ...change });
  });

  async function changeOf(site: Site, doing: Act, story: Held): Promise<Change> {
    if (story.state === 'waiting') return story.now ? {} : { state: 'dropped' };
    if (story.state === 'drafted') return changeDraft(site, doing, story);
    if (story.article_id && story.edition)
      return changeArticle(site, doing, story, { id: story.article_id, edition: story.edition });
    return {};
  }

  async function changeArticle(
    { programDesk }: Site,
    doing: Act,
    { before, now }: Held,
    told: { id: string; edition: number },
  ): Promise<Change> {
    if (!programDesk) return {};
    if (!now) {
      const killed = await programDesk.kill(doing, told, withdrawalReason(before));
      return { state: killed === 'touched' ? 'desk' : 'withdrawn' };
    }
    const article = await articleOf(doing.trx, now, settings);
    const edition = await programDesk.correct(doing, told, article, correctionNotice(before, now));
    return edition === 'touched' ? { state: 'desk' } : { edition };
  }

  async function changeDraft({ programDrafts }: Site, doing: Act, story: Held): Promise<Change> {
    const { draft_id: id, draft_revision: revision, now } = story;
    if (!programDrafts || !id || !revision) return {};
    const article = now && (await articleOf(doing.trx, now, settings));
    const done = await programDrafts.replace(doing, { id, revision }, article);
    if (done === 'touched') return { state: 'desk' };
    if (typeof done === 'number') return now ? { draft_revision: done } : { state: 'dropped' };
    // The desk has published the text as it was: from here on it is an article like the others.
    const published = { state: 'published', article_id: done.published };
    return {
      ...published,
      edition: 1,
      ...(await changeArticle(site, doing, story, { id: done.published, edition: 1 })),
    };
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof holdStory>>>;
type Held = Row & { before: Told; now: Told | null };
type Change = {
  state?: string;
  edition?: number;
  draft_revision?: number;
  article_id?: string;
};

async function holdStory({ trx }: Act, { rule, subject, day }: StoryKey) {
  return trx
    .selectFrom('market_story')
    .selectAll()
    .where('rule', '=', rule)
    .where('subject', '=', subject)
    .where('day', '=', day)
    .where('state', 'in', ['waiting', 'published', 'drafted'])
    .forUpdate()
    .executeTakeFirst();
}

async function setStory({ trx }: Act, { rule, subject, day }: StoryKey, change: object): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await trx
    .updateTable('market_story')
    .set(change)
    .where('rule', '=', rule)
    .where('subject', '=', subject)
    .where('day', '=', day)
    .execute();
}
