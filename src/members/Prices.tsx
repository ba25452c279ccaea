import type { Plan } from './queries.ts';

const inWords = { month: '한 달', year: '1년' };

/** `9,900원` */
export function won(amount: number): string {
  return amount === 0 ? '무료' : `${amount.toLocaleString('ko-KR')}원`;
}

export function periodInWords(period: Plan['period']): string {
  return inWords[period];
}

/** What a product costs; the prices are those that are asked, with all taxes. */
export function Prices({ plans }: { plans: Plan[] }) {
  if (plans.length === 0) return null;
  return (
    <ul class="prices">
      {plans.map(({ name, period, price }) => (
        <li>
          {name}{' '}
          <span>
            {inWords[period]} <b>{won(price)}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}
