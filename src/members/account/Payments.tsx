import { Address } from '../../site/Address.tsx';
import { Time } from '../../site/Time.tsx';
import { withdrawalDays } from '../grant-state.ts';
import { won } from '../Prices.tsx';
import type { Payment } from '../queries.ts';
import { Part } from './parts.tsx';

const paymentStates: Record<string, string> = {
  paid: '결제함',
  failed: '결제하지 못함',
  unlike: '확인 중',
  refunded: '환불함',
  'refunded-in-part': '일부 환불함',
};

/** What a reader has paid. */
export function Payments({ payments }: { payments: Payment[] }) {
  return (
    <Part title="결제">
      <table class="members-payments">
        <thead>
          <tr>
            <th scope="col">날짜</th>
            <th scope="col">내용</th>
            <th scope="col">금액</th>
            <th scope="col">상태</th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <tr>
              <td>
                <Time at={payment.paid_at ?? payment.begun_at} />
              </td>
              <td>
                {payment.product_name} {payment.plan_name}
              </td>
              <td>{won(payment.amount)}</td>
              <td>
                {paymentStates[payment.state]}
                {payment.refunded > 0 && ` ${won(payment.refunded)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

/** By what rule it is paid back. */
export function Refunds({ contact }: { contact: string }) {
  return (
    <Part title="환불">
      <p>
        저절로 다시 결제되는 일은 없습니다. 결제한 날부터 {withdrawalDays}일 안에는 전액을, 그 뒤에는 남은
        날의 몫을 돌려 드립니다. 이어서 시작할 이용권은 시작하기 전까지 전액을 돌려 드립니다.
      </p>
      {contact && (
        <p>
          환불 신청: <Address email={contact} />
        </p>
      )}
    </Part>
  );
}
