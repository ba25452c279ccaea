import { dayInWords, seoulDay } from '../../korean/seoul-time.ts';
import { type GrantState, lastDay, stateOf } from '../grant-state.ts';
import { Prices, periodInWords, won } from '../Prices.tsx';
import { type Grant, type Organisation, offered, type Payment, type Product } from '../queries.ts';
import { Payments, Refunds } from './Payments.tsx';
import { Part, Said } from './parts.tsx';

type Props = {
  grants: Grant[];
  /** Those of which the reader could take a seat. */
  seats: Organisation[];
  payments: Payment[];
  products: Product[];
  /** Whether something can be paid for here. */
  isSold: boolean;
  now: Date;
  contact: string;
  problem: string | undefined;
  done: string | undefined;
};

const open = new Set<GrantState>(['upcoming', 'active', 'grace']);

/** What a reader has, until when, what was paid, and how to come in. */
export function MembershipPage(props: Props) {
  const { grants, now, problem, done } = props;
  const isOpen = (grant: Grant) => open.has(stateOf(grant, now));
  const mine = grants.filter(isOpen);
  const past = grants.filter((grant) => !isOpen(grant));
  return (
    <div class="account">
      <h1>내 이용권</h1>
      <Said text={problem} />
      <Said text={done} good />
      {mine.length === 0 && <p>지금 쓸 수 있는 이용권이 없습니다.</p>}
      {mine.map((grant) => (
        <Mine grant={grant} now={now} />
      ))}
      <Seats seats={props.seats} />
      <Ways {...props} />
      {props.payments.length > 0 && <Payments payments={props.payments} />}
      <Refunds contact={props.contact} />
      {past.length > 0 && (
        <Part title="지난 이용권">
          <ul class="members-past">
            {past.map((grant) => (
              <li>
                <b>{grant.product_name}</b> {stateWords[stateOf(grant, now)]}
                {grant.ends_at && <span class="quiet"> {dayInWords(lastDay(grant.ends_at))}까지</span>}
                {grant.revoked_reason && <span class="quiet"> ({grant.revoked_reason})</span>}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

const stateWords: Record<GrantState, string> = {
  upcoming: '이어서 시작',
  active: '이용 중',
  grace: '기간이 끝남, 아직 읽을 수 있음',
  lapsed: '끝남',
  refunded: '환불함',
  revoked: '거둠',
};

const sources: Record<Grant['source'], string> = {
  staff: '편집국이 드린 이용권',
  voucher: '이용권 번호',
  organisation: '기관',
  payment: '결제',
  free: '무료 가입',
};

function Mine({ grant, now }: { grant: Grant; now: Date }) {
  const state = stateOf(grant, now);
  return (
    <section class="account-part members-mine">
      <h2>
        {grant.product_name} <span class="label">{stateWords[state]}</span>
      </h2>
      <p>
        {state === 'upcoming' && <>{dayInWords(seoulDay(grant.starts_at))}부터 </>}
        {grant.ends_at ? <b>{dayInWords(lastDay(grant.ends_at))}까지</b> : <b>정해진 끝이 없습니다</b>}
        <span class="quiet"> · {grant.organisation_name ?? sources[grant.source]}</span>
      </p>
      {grant.declined_at && <p class="quiet">이 기간까지만 이용합니다. 알림을 보내지 않습니다.</p>}
      <div class="members-acts">
        {grant.source === 'organisation' ? (
          <Do action={`grants/${grant.id}/leave`} label="자리 돌려주기" />
        ) : (
          grant.ends_at &&
          state !== 'grace' &&
          (grant.declined_at ? (
            <Do action={`grants/${grant.id}/undecline`} label="해지 취소" />
          ) : (
            <Do action={`grants/${grant.id}/decline`} label="연장하지 않기(해지)" />
          ))
        )}
      </div>
    </section>
  );
}

function Do({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={`/account/membership/${action}`}>
      <button type="submit">{label}</button>
    </form>
  );
}

function Seats({ seats }: { seats: Organisation[] }) {
  if (seats.length === 0) return null;
  return (
    <Part title="소속 기관의 자리">
      {seats.map(({ id, name, product_name, seats, taken }) => (
        <div>
          <p>
            {name}에서 {product_name} 자리를 마련했습니다.{' '}
            <span class="quiet">남은 자리 {seats - (taken ?? 0)}</span>
          </p>
          <Do action={`seats/${id}`} label={`${name} 자리 받기`} />
        </div>
      ))}
    </Part>
  );
}

function Ways({ products, isSold }: Props) {
  return (
    <Part title="가입과 선물">
      {products.map((product) => {
        const plans = offered(product);
        const bought = plans.filter(({ price }) => isSold || price === 0);
        return (
          <div class="members-product">
            <p>
              <a href={product.address}>{product.name}</a>
            </p>
            <Prices plans={plans} />
            <div class="members-acts">
              {bought.map((plan) => (
                <a class="main" href={`/account/checkout?plan=${plan.id}`}>
                  {product.name} {periodInWords(plan.period)}{' '}
                  {plan.price > 0 ? won(plan.price) : '무료로 시작'}
                </a>
              ))}
            </div>
          </div>
        );
      })}
      <p>
        <a href="/account/voucher">이용권 번호 등록</a> · <a href="/account/gifts">기사 선물하기</a>
      </p>
    </Part>
  );
}
