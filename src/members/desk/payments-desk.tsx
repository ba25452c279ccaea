import type { Hono } from 'hono';
import { type DeskView, deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { Labelled } from '../../desk/Labelled.tsx';
import { SettingMessage } from '../../desk/SettingFields.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../../desk/settings-form.ts';
import { WordedRefusal } from '../../desk/worded-refusal.ts';
import { type Say, type Wording, wordingIn } from '../../desk/wording.ts';
import type { DeskEnv, Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { Time } from '../../site/Time.tsx';
import { won } from '../Prices.tsx';
import type { PaymentProvider } from '../payments/provider.ts';
import { dueNow, refundPayment } from '../payments/refund-payment.ts';
import { payments } from '../queries.ts';
import { paymentsAddress } from './addresses.ts';

/** Rows that are shown at once. */
const mostRows = 200;

/** What was paid, with its state. Whose it was stands at the reader. */
export function paymentsDesk(site: Site, app: Hono<DeskEnv>, provider: PaymentProvider | null): void {
  const managing = allow(site, 'manage members');

  app.get(paymentsAddress, managing, async (c) =>
    deskPage(site, c, await paymentsPage(site, personOf(c), provider)),
  );

  app.post(`${paymentsAddress}/:id/refund`, managing, async (c) => {
    const { reason = '' } = await textsOf(c);
    const run = async () => {
      if (!provider) throw new WordedRefusal(409, 'members.problem.no-provider');
      const by = personOf(c).name;
      await refundPayment(site.kernel, provider, c.req.param('id'), { reason, by });
      return paymentsAddress;
    };
    return doOrShowAgain(site, c, run, (tried) => paymentsPage(site, personOf(c), provider, tried));
  });
}

async function paymentsPage(
  { kernel }: Site,
  person: Person,
  provider: PaymentProvider | null,
  tried?: Tried,
): Promise<DeskView> {
  const say = wordingIn(person.language);
  const rows = await payments(kernel.store.db).limit(mostRows).execute();
  return {
    title: say('members.payments'),
    within: paymentsAddress,
    main: (
      <>
        <h1>{say('members.payments')}</h1>
        <SettingMessage text={tried?.problem} />
        {!provider && <p class="quiet">{say('members.payments.off')}</p>}
        {provider && rows.length === 0 && <p class="quiet">{say('members.payments.none')}</p>}
        <ul class="members-grants">
          {rows.map((row) => (
            <PaymentItem say={say} row={row} now={kernel.now()} canRefund={provider !== null} />
          ))}
        </ul>
      </>
    ),
  };
}

type Row = Awaited<ReturnType<ReturnType<typeof payments>['execute']>>[number];
type ItemProps = { say: Say; row: Row; now: Date; canRefund: boolean };

function PaymentItem({ say, row, now, canRefund }: ItemProps) {
  const { id, state, amount, refunded, refund_reason } = row;
  const due = dueNow(row, now);
  const isRefundable = canRefund && due > 0 && ['paid', 'unlike', 'refunded-in-part'].includes(state);
  const hasNoGrant = state === 'paid' && row.grant_id === null;
  return (
    <li>
      <p>
        <b>
          {row.product_name} {row.plan_name} {won(amount)}
        </b>{' '}
        <span class="label">{say(`members.payment.${state}` as Wording)}</span>{' '}
        {refunded > 0 && say('members.payment.back', { amount: won(refunded) })}
        {hasNoGrant && <strong> {say('members.payment.no-grant')}</strong>}
        <br />
        <span class="quiet">
          <Time at={row.paid_at ?? row.begun_at} /> · {row.provider} · {id}
          {refund_reason && ` · ${refund_reason}`}
        </span>
      </p>
      {isRefundable && (
        <form class="members-row" method="post" action={`${paymentsAddress}/${id}/refund`}>
          <Labelled label={say('members.reason')}>
            <input name="reason" required maxLength={300} autocomplete="off" />
          </Labelled>
          <button type="submit" class="danger">
            {say('members.payment.refund', { amount: won(due) })}
          </button>
        </form>
      )}
    </li>
  );
}
