import { dayInWords } from '../korean/seoul-time.ts';
import { Time } from '../site/Time.tsx';
import { changeOf, priceText, unitOf } from './figures.ts';
import type { Latest, Priced } from './latest.ts';

/** How a price changed: sign, amount and hundredths, in words for those who do not see the sign. */
export function ChangeText({ latest, currency }: { latest: Latest; currency: string }) {
  const change = changeOf(latest.price, latest.before, currency);
  if (!change) return <span class="change">–</span>;
  return (
    <span class={`change ${change.direction}`}>
      <span aria-hidden="true">{change.sign}</span>
      <span class="unseen">{change.words}</span> {change.amount}{' '}
      <span class="percent">({change.percent})</span>
    </span>
  );
}

/** When a price was true. */
export function PriceTime({ latest: { isClosing, day, asOf } }: { latest: Latest }) {
  if (!isClosing) return <Time at={asOf} yearless />;
  return <time dateTime={day}>{day.slice(5).replace('-', '.')} 종가</time>;
}

/** The same in a sentence, with who says so. */
export function PriceSource({ latest }: { latest: Latest }) {
  const { isClosing, day, asOf, source, delayMinutes } = latest;
  return (
    <p class="price-source">
      {isClosing ? (
        <>
          <time dateTime={day}>{dayInWords(day)}</time> 종가
        </>
      ) : (
        <>
          <Time at={asOf} /> 현재가
        </>
      )}
      {' · '}
      {delayMinutes > 0 && !isClosing ? `${delayMinutes}분 늦은 시세 · ` : ''}제공 {source}
    </p>
  );
}

/** The price with its unit; a dash where nobody has said one. */
export function PriceText({ instrument }: { instrument: Priced }) {
  const { latest, currency } = instrument;
  if (!latest) return <>–</>;
  const unit = unitOf(currency);
  return (
    <>
      {priceText(latest.price, currency)}
      {unit && <small>{unit}</small>}
    </>
  );
}

export const stateWords = { trading: '', halted: '거래정지', delisted: '상장폐지' } as const;

export function StateLabel({ state }: { state: keyof typeof stateWords }) {
  return stateWords[state] ? <span class="label loud">{stateWords[state]}</span> : null;
}

export function Disclaimer() {
  return (
    <p class="disclaimer">
      시세는 투자에 참고하시라고 보여 드리는 것으로, 사거나 팔라는 권유가 아닙니다. 제공처의 사정으로 늦거나
      틀릴 수 있으며, 투자에 따른 손익은 투자자 본인에게 돌아갑니다.
    </p>
  );
}
