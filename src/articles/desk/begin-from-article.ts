import { openClaim } from '../../claims/queries.ts';
import { may } from '../../desk/policy.ts';
import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import { Refused } from '../../kernel/refused.ts';
import { agencyParticulars } from '../../site/agency.ts';
import { newsroomOf } from '../../site/newsroom.ts';
import type { Person } from '../../site/person.ts';
import { resolveStories } from '../../stories/queries.ts';
import type { CorrectionKind } from '../correct.ts';
import { beginDraft } from '../drafts/save-draft.ts';
import { holdArticle } from '../hold-article.ts';
import type { ArticleState } from '../life-cycle.ts';
import { contentOf } from './content-of-article.ts';
import { deskArticle, secondaryPaths } from './queries.ts';

/**
 * Begins a draft of what is to change in a published article. Returns its id.
 * @param claim the number of the claim that it meets
 * @throws Refused where there is no such article, or it is not published
 */
export async function beginCorrection(
  kernel: Kernel,
  id: string,
  { change, claim }: { change: CorrectionKind; claim: number | null },
  person: Person,
): Promise<number> {
  const { article, content } = await written(kernel, id, 'published');
  const corrected = { corrects: id, base_edition: article.number };
  const met = claim ? await claimMet(kernel, id, claim, person) : {};
  return beginDraft(kernel, { ...content, change, ...met }, person, corrected);
}

/** What a claim asks for, for those who may read it. */
async function claimMet({ store }: Kernel, articleId: string, claimId: number, person: Person) {
  const claim = may(person.role, 'handle claims') ? await openClaim(store.db, claimId) : null;
  if (claim?.article_id !== articleId)
    throw new Refused(404, `there is no open claim ${claimId} on ${articleId}`);
  return { claim: String(claimId), notice: claim.wanted ?? '' };
}

/**
 * Begins the next stage of a published article's story: an article of its own, with the thread set. An article that
 * stood alone begins a thread now. Returns the draft's id.
 * @throws Refused where there is no such article, or it is not published
 */
export async function beginNextStage(kernel: Kernel, id: string, person: Person): Promise<number> {
  await beginThread(kernel, id, person);
  const { content } = await written(kernel, id, 'published');
  const { stages } = await newsroomOf(kernel.store.db);
  // What came first needs no label: the second says what it is.
  const stage = stages[stages.indexOf(content.stage || (stages[0] ?? '')) + 1] ?? '';
  return beginDraft(kernel, { ...content, stage, shortHeadline: '', summary: '' }, person);
}

/**
 * Begins a new article with the text of a killed one, which stays killed. Returns the draft's id.
 * @throws Refused where there is no such article, or it was not killed
 */
export async function beginRevival(kernel: Kernel, id: string, person: Person): Promise<number> {
  const { content } = await written(kernel, id, 'killed');
  return beginDraft(kernel, content, person);
}

async function written({ store }: Kernel, id: string, state: ArticleState) {
  const article = await deskArticle(store.db, id);
  if (!article) throw new Refused(404, `there is no article ${id}`);
  if (article.state !== state) throw new Refused(409, `article ${id} is ${article.state}, not ${state}`);
  const { name } = await agencyParticulars(store.db);
  const secondary = await secondaryPaths(store.db, article.secondary_section_ids);
  return { article, content: contentOf(article, name, secondary) };
}

/** The thread of an article that stood alone is known by the article's own id. */
async function beginThread(kernel: Kernel, id: string, person: Person): Promise<Acknowledged<void>> {
  return act(kernel, person.name, async ({ trx, record }) => {
    const article = await holdArticle(trx, id);
    if (article.story_id !== null || article.state !== 'published') return;
    const storyId = (await resolveStories(trx, [{ story: id }])).get(id) as number;
    await trx.updateTable('article').set({ story_id: storyId }).where('id', '=', id).execute();
    record({ kind: 'story.begun', subject: id, data: {}, tags: [`article:${id}`, `story:${storyId}`] });
  });
}
