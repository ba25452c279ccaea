import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import { addEdition } from './add-edition.ts';
import { type ArticleInput, BadArticle } from './article-input.ts';
import { EditionConflict, holdArticle } from './hold-article.ts';
import { type Actor, nextState } from './life-cycle.ts';

/** `typo` mends what changes no meaning and needs no notice; the others are what the law knows. */
export type CorrectionKind = 'typo' | 'correction' | 'reply' | 'follow-up';

export type Correction = {
  kind: CorrectionKind;
  /** Shown at the article's head and in the register; every kind but `typo` must have one. */
  notice: string | null;
  /** The live edition that the change was made from; another one by now refuses the change. */
  baseEdition?: number | null;
  /** The claim that it meets, by its number. */
  claim?: number | null;
};

/**
 * Publishes a corrected edition and its notice.
 * @throws NoSuchArticle, NotAllowed, EditionConflict, BadArticle
 */
export async function correct(
  kernel: Kernel,
  id: string,
  input: ArticleInput,
  correction: Correction,
  by: Actor,
): Promise<Acknowledged<{ edition: number }>> {
  return act(kernel, by.name, (doing) => correctIn(doing, id, input, correction, by));
}

/** The same as a part of another act. */
export async function correctIn(
  doing: Act,
  id: string,
  input: ArticleInput,
  { kind, baseEdition, claim, ...correction }: Correction,
  by: Actor,
): Promise<{ edition: number }> {
  const notice = cleanText(correction.notice ?? '') || null;
  if (kind !== 'typo' && !notice) throw new BadArticle('notice', `a ${kind} must say what was wrong`);
  if (input.liveBlog?.posts.length)
    throw new BadArticle('liveBlog.posts', "are corrected one by one: 'sokbo correct-post'");
  const article = await holdArticle(doing.trx, id);
  nextState('correct', article.state, by);
  if (baseEdition && baseEdition !== article.live_edition)
    throw new EditionConflict(id, baseEdition, article.live_edition);
  const change = kind === 'typo' ? 'typo' : 'correction';
  const edition = await addEdition(doing, article, input, change, doing.at, claim ? { claim } : {});
  if (kind !== 'typo' && notice) {
    await doing.trx
      .insertInto('correction')
      .values({ article_id: id, edition, kind, notice, issued_at: doing.at, issued_by: by.name })
      .execute();
  }
  return { edition };
}
