import type { Act } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import type { ProgramDesk } from '../site/program-desk.ts';
import { type ArticleInput, readArticleInput } from './article-input.ts';
import { correctIn } from './correct.ts';
import { holdArticle } from './hold-article.ts';
import { killIn } from './kill.ts';
import type { Actor } from './life-cycle.ts';
import { publishIn } from './publish.ts';

/**
 * What programs that write may do: publish, and correct or kill what they wrote themselves, as long as nobody has laid
 * hands on it.
 */
export const programDesk: ProgramDesk = {
  publish: (doing, article) => {
    const input = labelled(article);
    // Nothing waits for an hour here, so no job is put down.
    return publishIn({ jobs: noJobs }, doing, { ...input, embargoUntil: null }, program(doing));
  },
  correct: async (doing, told, article, notice) => {
    if (await isTouched(doing, told)) return 'touched';
    const correction = { kind: 'correction', notice, baseEdition: told.edition } as const;
    return (await correctIn(doing, told.id, labelled(article), correction, program(doing))).edition;
  },
  kill: async (doing, told, reason) => {
    if (await isTouched(doing, told)) return 'touched';
    await killIn(doing, told.id, reason, program(doing));
    return undefined;
  },
};

/** @throws Refused where it does not say that a program made it */
export function labelled(article: object): ArticleInput {
  const input = readArticleInput(article);
  if (!input.generated) throw new Refused(422, 'says how a program made it', 'generated');
  return input;
}

async function isTouched({ trx }: Act, told: { id: string; edition: number }): Promise<boolean> {
  const article = await holdArticle(trx, told.id);
  return article.state !== 'published' || article.live_edition !== told.edition;
}

function program({ actor }: Act): Actor {
  return { name: actor, role: 'program' };
}

const noJobs = {
  schedule: () => Promise.reject(new Error('what a program writes waits for no hour')),
};
