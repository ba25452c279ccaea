import type { ComponentChildren } from 'preact';
import { signedPercent } from '../../korean/amounts.ts';
import { dayInWords } from '../../korean/seoul-time.ts';
import { instrumentPath } from '../queries.ts';
import { horizons } from './levels.ts';
import type { Case, Outcome, RuleRecord } from './queries.ts';
import { type RuleName, ruleNames, ruleOf } from './rules.ts';

export const rulePath = (rule: RuleName) => `/markets/rules/${rule}`;

/** Every rule with its first sentence and how often it found something. */
export function RuleList({ counts }: { counts: Map<string, { cases: number; last: string }> }) {
  return (
    <ul class="rules">
      {ruleNames.map((name) => {
        const { title, definition } = ruleOf(name);
        const count = counts.get(name);
        return (
          <li>
            <h2>
              <a href={rulePath(name)}>{title}</a>
            </h2>
            <p>{definition[0]}</p>
            {count && (
              <p class="quiet">
                사례 {count.cases.toLocaleString('ko')}건, 마지막 {dayInWords(count.last)}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What a rule looks for, with its limits. */
export function Definition({ name }: { name: RuleName }) {
  const { definition, thresholds } = ruleOf(name);
  return (
    <div class="rule-definition">
      {definition.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <dl>
        {thresholds.map(([what, value]) => (
          <div>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** All cases of a rule and what became of the price, beside what the market did. */
export function Record({ record }: { record: RuleRecord }) {
  const { cases, voided, first, outcomes } = record;
  if (cases + voided === 0) return <p class="empty">아직 찾아낸 사례가 없습니다.</p>;
  const lastPrices = outcomes.reduce((sum, { byLastPrice }) => sum + byLastPrice, 0);
  return (
    <>
      <p>
        {first && `${dayInWords(first)}부터 `}찾아낸 사례 <b>{cases.toLocaleString('ko')}건</b>을 기사로 냈든
        내지 않았든 하나도 빼지 않고 셌습니다.
        {voided > 0 &&
          ` 시세가 정정되어 사례가 아니게 된 ${voided.toLocaleString('ko')}건은 무효로 하고 넣지 않았습니다.`}
      </p>
      <Wide label="규칙 성적">
        <table>
          <thead>
            <tr>
              <th scope="col">사례 뒤</th>
              <th scope="col">센 사례</th>
              <th scope="col">아직</th>
              <th scope="col">평균</th>
              <th scope="col">중앙값</th>
              <th scope="col">시장 평균</th>
              <th scope="col">시장보다 나음</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <OutcomeRow outcome={outcome} />
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="quiet">
        사례가 나온 날의 종가에서 1·5·20거래일 뒤 종가까지의 등락률입니다. ‘시장 평균’은 두 날 모두 거래된
        같은 시장 모든 종목의 등락률을 같은 무게로 평균한 값입니다. ‘아직’은 그만큼 거래일이 지나지 않은
        사례입니다.{' '}
        {lastPrices > 0 &&
          `그날 거래정지나 상장폐지로 거래되지 않은 ${lastPrices.toLocaleString('ko')}건은 빼지 않고 마지막 가격으로 셌습니다. `}
        수수료와 세금은 넣지 않았으며, 지나간 성적은 앞날의 수익을 보장하지 않습니다.
      </p>
    </>
  );
}

function OutcomeRow({ outcome }: { outcome: Outcome }) {
  const { horizon, known, open, mean, median, market, above } = outcome;
  return (
    <tr>
      <th scope="row">{horizon}거래일</th>
      <td>{known.toLocaleString('ko')}</td>
      <td>{open.toLocaleString('ko')}</td>
      <td>{percent(mean)}</td>
      <td>{percent(median)}</td>
      <td>{percent(market)}</td>
      <td>{known > 0 ? `${Math.round((above / known) * 100)}%` : '–'}</td>
    </tr>
  );
}

const percent = (share: number | null | undefined) => (share == null ? '–' : signedPercent(share));

/** Cases with what became of each. `names` says which of the two names a row has to give. */
export function Cases({ cases, names }: { cases: Case[]; names: 'instrument' | 'rule' }) {
  return (
    <Wide label="최근 사례">
      <table>
        <thead>
          <tr>
            <th scope="col">날짜</th>
            <th scope="col">{names === 'rule' ? '규칙' : '종목'}</th>
            {horizons.map((horizon) => (
              <th scope="col">{horizon}일 뒤</th>
            ))}
            <th scope="col">기사</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr class={one.isVoid ? 'void' : undefined}>
              <td>{one.day.replaceAll('-', '.')}</td>
              <td>
                {names === 'rule' ? (
                  <a href={rulePath(one.rule)}>{ruleOf(one.rule).title}</a>
                ) : (
                  <a href={instrumentPath(one)}>{one.name}</a>
                )}
                {one.isVoid && ' (정정으로 무효)'}
                {names === 'instrument' && one.state !== 'trading' && ` (${states[one.state] ?? ''})`}
              </td>
              {horizons.map((horizon) => (
                <td>{one.isVoid ? '–' : percent(one.changes[horizon])}</td>
              ))}
              <td>{one.articleId && <a href={`/news/${one.articleId}`}>보기</a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** A table that is wider than a phone. */
function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="wide" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

const states: { [state: string]: string } = { halted: '거래정지', delisted: '상장폐지' };
