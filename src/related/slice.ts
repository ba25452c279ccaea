import { everyStep } from '../kernel/every-step.ts';
import type { Site, Slice } from '../site/site.ts';
import { fillDue } from './fill.ts';
import { followArticles } from './follow.ts';
import { relatedFoot } from './foot.tsx';

const step = 10_000;

/** Articles on the same subject, by their most telling words. */
export const related: Slice = {
  articleFoot: { sheet: 'articles/article-foot', part: relatedFoot },
  follow: (site) => relatedFollower(site),
  run: ({ kernel }) => everyStep(kernel, { step, delay: 0 }, () => fillDue(kernel)),
};

export function relatedFollower({ kernel, cutWords }: Pick<Site, 'kernel' | 'cutWords'>) {
  return {
    name: 'related',
    follow: (events: Parameters<typeof followArticles>[0], trx: Parameters<typeof followArticles>[1]) =>
      followArticles(events, trx, cutWords, kernel.now()),
  };
}
