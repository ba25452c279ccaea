import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import { untitleStory } from '../stories/queries.ts';
import { BadArticle } from './article-input.ts';
import { articleEvent } from './events.ts';
import { holdArticle, livePictures } from './hold-article.ts';
import { type Actor, nextState } from './life-cycle.ts';
import { unlist } from './listings.ts';

/**
 * Withdraws an article for good. From the acknowledgement on its address says so, with the reason, and its
 * text and pictures are in no answer.
 * @throws NoSuchArticle, NotAllowed, BadArticle
 */
export async function kill(
  kernel: Kernel,
  id: string,
  reason: string,
  by: Actor,
): Promise<Acknowledged<void>> {
  return act(kernel, by.name, (doing) => killIn(doing, id, reason, by));
}

/** The same as a part of another act. */
export async function killIn(doing: Act, id: string, reason: string, by: Actor): Promise<void> {
  const given = readReason(reason);
  const article = await holdArticle(doing.trx, id);
  const state = nextState('kill', article.state, by);
  const pictures = await livePictures(doing.trx, id);
  const lists = await unlist(doing.trx, id);
  await doing.trx
    .updateTable('article')
    .set({ state, live_edition: null, killed_at: doing.at, kill_reason: given })
    .where('id', '=', id)
    .execute();
  await untitleStory(doing.trx, id);
  doing.record(articleEvent('article.killed', { id, lists, storyId: article.story_id, pictures }, null));
}

/** @throws BadArticle where there is none */
export function readReason(reason: string): string {
  const given = cleanText(reason);
  if (!given) throw new BadArticle('reason', 'a kill must say why');
  return given;
}
