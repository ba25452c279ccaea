import { withdrawalDays } from '../grant-state.ts';
import { Prices, periodInWords, won } from '../Prices.tsx';
import type { Checkout, Order } from '../payments/provider.ts';
import type { Plan, Product } from '../queries.ts';
import { membershipPath } from './as-reader.ts';
import { Said } from './parts.tsx';

type FormProps = { sold: { product: Product; plan: Plan } | null; problem: string | undefined };

/** What is bought, for how much, and by what rules, before anything is paid (전자상거래법 제13조 제2항). */
export function CheckoutForm({ sold, problem }: FormProps) {
  if (!sold)
    return (
      <div class="account narrow">
        <h1>가입</h1>
        <p>지금은 가입할 수 없는 요금제입니다.</p>
        <p>
          <a href={membershipPath}>내 이용권</a>
        </p>
      </div>
    );
  const { product, plan } = sold;
  return (
    <div class="account narrow">
      <h1>{product.name} 가입</h1>
      <Said text={problem} />
      {product.description && <p>{product.description}</p>}
      <Prices plans={[plan]} />
      <p class="quiet">
        {periodInWords(plan.period)} 동안 읽으며, 저절로 다시 결제되지 않습니다.
        {plan.price > 0 &&
          ` 결제한 날부터 ${withdrawalDays}일 안에는 전액을, 그 뒤에는 남은 날의 몫을 돌려 드립니다.`}
      </p>
      {product.risk_notice && <p class="members-risk">{product.risk_notice}</p>}
      <form method="post" action="/account/checkout">
        <input type="hidden" name="plan" value={plan.id} />
        <button type="submit" class="primary">
          {plan.price > 0 ? `${won(plan.price)} 결제하러 가기` : '무료로 시작하기'}
        </button>
      </form>
    </div>
  );
}

/** Opens the provider's window. It needs script: the provider has no other way. */
export function CheckoutPay({ order, checkout }: { order: Order; checkout: Checkout }) {
  return (
    <div class="account narrow">
      <h1>결제</h1>
      <p>
        {order.name} <b>{won(order.amount)}</b>
      </p>
      <p>
        버튼을 누르면 결제 대행사의 창이 열립니다. 카드 번호는 그 창에만 적으며, 이 사이트에는 남지 않습니다.
      </p>
      <noscript>
        <p class="account-message">결제 창을 열려면 자바스크립트를 켜 주세요.</p>
      </noscript>
      <p role="status" data-said />
      <button type="button" class="primary" {...checkout.data}>
        {won(order.amount)} 결제하기
      </button>
      <p>
        <a href={membershipPath}>그만두기</a>
      </p>
      <script src={checkout.library} async />
    </div>
  );
}
