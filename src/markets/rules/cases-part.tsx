import type { VNode } from 'preact';
import type { Read } from '../../kernel/tag-cache.ts';
import type { Site } from '../../site/site.ts';
import { newestCases, rulesTag } from './queries.ts';
import { Cases } from './RuleViews.tsx';

const shownCases = 10;

/** On an instrument's page: what the rules have found of it, and what became of the price. Needs `rulesSheet`. */
export async function casesPart(site: Site, read: Read, instrumentId: number): Promise<VNode | null> {
  read(rulesTag);
  const cases = await newestCases(site.kernel.store.db, { instrumentId }, shownCases);
  for (const { articleId } of cases) if (articleId) read(`article:${articleId}`);
  if (cases.length === 0) return null;
  return (
    <section class="market-rules" aria-labelledby="rule-cases">
      <h2 id="rule-cases">규칙이 찾아낸 일</h2>
      <Cases cases={cases} names="rule" />
      <p class="quiet">
        등락률은 그날 종가에서 1·5·20거래일 뒤 종가까지입니다. 모든 종목을 모은 성적은{' '}
        <a href="/markets/rules">규칙마다</a> 볼 수 있습니다.
      </p>
    </section>
  );
}
