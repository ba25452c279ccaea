import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import { seoulIso } from '../korean/seoul-time.ts';
import { titleStory } from '../stories/queries.ts';
import { articleEvent } from './events.ts';
import { holdArticle, livePictures } from './hold-article.ts';
import { type Actor, nextState } from './life-cycle.ts';
import { list } from './listings.ts';

/** The clock that woke us is ahead of ours: the job is tried again, and the article stays unseen until then. */
class TooEarly extends Refused {
  constructor(id: string, until: Date) {
    super(409, `article ${id} is under embargo until ${seoulIso(until)}`);
  }
}

/**
 * Ends an article's embargo: it goes live with the present time. An article that is no longer waiting (it was
 * killed, or released by hand) is left as it is.
 * @throws NoSuchArticle, NotAllowed, TooEarly
 */
export async function release(kernel: Kernel, id: string, by: Actor): Promise<Acknowledged<boolean>> {
  return act(kernel, by.name, async (doing) => {
    const { trx, at } = doing;
    const article = await holdArticle(trx, id);
    if (article.state !== 'embargoed') return false;
    const state = nextState('release', article.state, by);
    if (by.role === 'clock' && article.embargo_until && article.embargo_until > at) {
      throw new TooEarly(id, article.embargo_until);
    }
    const edition = await trx
      .selectFrom('edition')
      .select(['number', 'digest', 'section_id', 'secondary_section_ids', 'reporter_ids', 'tags', 'access'])
      .where('article_id', '=', id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('article')
      .set({
        state,
        live_edition: edition.number,
        first_published_at: at,
        last_modified_at: at,
        listed_at: at,
        story_title: null,
      })
      .where('id', '=', id)
      .execute();
    if (article.story_id && article.story_title)
      await titleStory(trx, article.story_id, article.story_title, id);
    const [lists = []] = await list(trx, [{ id, listedAt: at, content: edition }]);
    const touched = { id, lists, storyId: article.story_id, pictures: await livePictures(trx, id) };
    doing.record(articleEvent('article.published', touched, edition));
    return true;
  });
}
