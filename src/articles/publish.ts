import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { type ArticleInput, BadArticle } from './article-input.ts';
import { type Actor, nextState } from './life-cycle.ts';
import { place } from './place.ts';

/** Name of the job that ends an embargo. */
export const releaseJob = 'release-embargo';

/**
 * Publishes one article now. With an embargo that has not ended it waits, unseen by anyone outside the
 * newsroom, and is released at its minute.
 * @throws Refused
 */
export async function publish(kernel: Kernel, input: ArticleInput, by: Actor): Promise<Acknowledged<string>> {
  if (input.embargoUntil) await kernel.jobs.open();
  return act(kernel, by.name, (doing) => publishIn(kernel, doing, input, by));
}

/** The same as a part of another act. */
export async function publishIn(
  { jobs }: { jobs: Pick<Kernel['jobs'], 'schedule'> },
  doing: Act,
  input: ArticleInput,
  by: Actor,
): Promise<string> {
  const { embargoUntil } = input;
  const waits = embargoUntil !== null && embargoUntil > doing.at;
  if (!waits) refuseFuture(input, doing.at);
  nextState(waits ? 'embargo' : 'publish', null, by);
  const firstPublishedAt = waits ? null : (input.publishedAt ?? doing.at);
  const listedAt = firstPublishedAt ?? embargoUntil ?? doing.at;
  const state = waits ? 'embargoed' : 'published';
  const [id] = await place(doing, [{ input, state, firstPublishedAt, listedAt }]);
  if (!id) throw new Error('an article was placed without an id');
  if (waits) await jobs.schedule(doing.trx, releaseJob, { id }, embargoUntil);
  return id;
}

/** Clocks and minutes may differ a little; more than an hour is a mistake that would stand on top of every list. */
function refuseFuture({ publishedAt }: ArticleInput, now: Date): void {
  if (publishedAt && publishedAt.getTime() > now.getTime() + 3_600_000) {
    throw new BadArticle('publishedAt', 'lies in the future: leave it out, or set embargoUntil');
  }
}
