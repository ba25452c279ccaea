import type { Read } from '../../kernel/tag-cache.ts';
import type { PageView } from '../../site/document.tsx';
import { notFound } from '../../site/problems.tsx';
import type { Site } from '../../site/site.ts';
import { instrumentsTag } from '../queries.ts';
import { caseCounts, newestCases, recordOf, rulesTag } from './queries.ts';
import { Cases, Definition, Record, RuleList, rulePath } from './RuleViews.tsx';
import { isRule, ruleOf } from './rules.ts';

/** Style sheet of these pages, and of the part on an instrument's. */
export const rulesSheet = 'markets/rules/rules';
const shownCases = 30;

/** `/markets/rules`: what the program looks for in prices. */
export async function rulesPage(site: Site, read: Read): Promise<PageView> {
  read(rulesTag);
  return {
    title: '자동 기사 규칙',
    description: '시세에서 기사를 자동으로 만드는 규칙의 뜻과 기준, 그 뒤의 성적입니다.',
    path: '/markets/rules',
    within: '/markets',
    sheets: [rulesSheet],
    main: (
      <div class="market-rules">
        <div class="list-head">
          <h1>자동 기사 규칙</h1>
        </div>
        <p class="rules-about">
          ‘자동생성’이라고 적힌 시세 기사는 사람이 아니라 프로그램이 씁니다. 무엇을 기사로 삼는지, 그런 일이
          있은 뒤 가격이 어떻게 되었는지를 규칙마다 모두 밝힙니다. 같은 시세에서는 언제나 같은 기사가 나오며,
          시세가 정정되면 기사도 바로잡거나 취소합니다.
        </p>
        <RuleList counts={await caseCounts(site.kernel.store.db)} />
      </div>
    ),
  };
}

/** `/markets/rules/:rule`: one of them, and its record. */
export async function rulePage(site: Site, read: Read, name: string): Promise<PageView> {
  if (!isRule(name)) return notFound();
  read(rulesTag);
  read(instrumentsTag);
  const { db } = site.kernel.store;
  const { title, definition } = ruleOf(name);
  const cases = await newestCases(db, { rule: name }, shownCases);
  for (const { articleId } of cases) if (articleId) read(`article:${articleId}`);
  return {
    title: `${title}: 자동 기사 규칙`,
    description: definition[0],
    path: rulePath(name),
    within: '/markets',
    sheets: [rulesSheet],
    main: (
      <div class="market-rules">
        <p class="rules-above">
          <a href="/markets/rules">자동 기사 규칙</a>
        </p>
        <h1>{title}</h1>
        <Definition name={name} />
        <h2>이 규칙의 성적</h2>
        {name === 'market-close' ? (
          <p>한 종목의 사례가 아니라 시장 하루를 모은 기사이므로 성적을 매기지 않습니다.</p>
        ) : (
          <Record record={await recordOf(db, name)} />
        )}
        {cases.length > 0 && (
          <>
            <h2>최근 사례</h2>
            <Cases cases={cases} names="instrument" />
          </>
        )}
      </div>
    ),
  };
}
