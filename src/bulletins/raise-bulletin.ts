import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import { newsroomOf } from '../site/newsroom.ts';
import { resolveStories } from '../stories/queries.ts';
import { bulletinsTag, bulletinTags } from './queries.ts';

/** Name of the job that takes a bulletin out of the ticker when its time is over. */
export const expireJob = 'expire-bulletin';

export type NewBulletin = {
  text: string;
  /** One of the newsroom's own; the first of them if none is said. */
  level?: string | null;
  article?: string | null;
  /** Key of the story that it begins: it leads to the newest of its articles. */
  story?: string | null;
  hours?: number | null;
};

/** The bulletin cannot be raised or taken back. */
export class BadBulletin extends Refused {
  constructor(field: string, message: string) {
    super(422, message, field);
  }
}

/**
 * Puts a headline into every reader's ticker, with or without an article behind it.
 * @throws BadBulletin when it is empty, its level is none of the agency's, or its article is not published
 */
export async function raiseBulletin(
  kernel: Kernel,
  bulletin: NewBulletin,
  by: string,
): Promise<Acknowledged<number>> {
  const text = cleanText(bulletin.text.replace(/[\0\s]+/g, ' '));
  if (!text) throw new BadBulletin('text', 'is empty');
  const { bulletinLevels: levels } = await newsroomOf(kernel.store.db);
  const level = cleanText(bulletin.level ?? '') || levels[0];
  if (!level || !levels.includes(level)) throw new BadBulletin('level', `is none of ${levels.join(', ')}`);
  await kernel.jobs.open();
  return act(kernel, by, async ({ trx, at, record }) => {
    if (bulletin.article) {
      const article = await trx
        .selectFrom('article')
        .select('state')
        .where('id', '=', bulletin.article)
        .executeTakeFirst();
      if (article?.state !== 'published')
        throw new BadBulletin('article', `${bulletin.article} is not published`);
    }
    const story = cleanText(bulletin.story ?? '');
    const storyId = story ? ((await resolveStories(trx, [{ story }])).get(story) ?? null) : null;
    const hours = bulletin.hours ?? kernel.config.SOKBO_BULLETIN_HOURS;
    const expiresAt = new Date(at.getTime() + hours * 3_600_000);
    const { id } = await trx
      .insertInto('bulletin')
      .values({
        text,
        level,
        article_id: bulletin.article ?? null,
        story_id: storyId,
        raised_at: at,
        raised_by: by,
        expires_at: expiresAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await kernel.jobs.schedule(trx, expireJob, { id }, expiresAt);
    record({ kind: 'bulletin.raised', subject: String(id), data: {}, tags: bulletinTags(storyId) });
    return id;
  });
}

/**
 * The ticker is rendered anew without it; the bulletin stays in the list of all. The clock that woke us may be
 * ahead of ours: the bulletin's time is over now, or it would be rendered once more and stay.
 */
export async function expireBulletin(kernel: Kernel, id: number): Promise<void> {
  await act(kernel, 'clock', async ({ trx, at, record }) => {
    await trx
      .updateTable('bulletin')
      .set({ expires_at: at })
      .where('id', '=', id)
      .where('expires_at', '>', at)
      .execute();
    record({ kind: 'bulletin.expired', subject: String(id), data: {}, tags: [bulletinsTag] });
  });
}
