import { Labelled } from '../../desk/Labelled.tsx';
import { SettingMessage } from '../../desk/SettingFields.tsx';
import type { Tried } from '../../desk/settings-form.ts';
import type { Say } from '../../desk/wording.ts';
import { Time } from '../../site/Time.tsx';
import { stateOf } from '../grant-state.ts';
import type { Grant, memberCounts, Product } from '../queries.ts';
import { membersAddress, readersAddress } from './addresses.ts';

type Found = { id: string; name: string; email: string; disabled_at: Date | null };

type Props = {
  say: Say;
  now: Date;
  products: Product[];
  counts: Awaited<ReturnType<typeof memberCounts>>;
  /** How many have an account. */
  readers: number;
  email: string;
  reader: Found | null;
  grants: Grant[];
  tried: Tried | undefined;
};

/** How many read what, and one reader at a time with what he or she has. */
export function ReadersPage(props: Props) {
  const { say, email, reader, tried } = props;
  return (
    <>
      <h1>{say('members.readers')}</h1>
      <Counts {...props} />
      <form class="board-filter" method="get" action={readersAddress}>
        <input
          type="email"
          name="email"
          value={email}
          aria-label={say('members.email')}
          placeholder={say('members.email')}
          autocomplete="off"
          required
        />
        <button type="submit">{say('members.find')}</button>
      </form>
      <SettingMessage text={tried?.problem} />
      {email && !reader && <p role="status">{say('members.problem.no-reader')}</p>}
      {reader && <ReaderPart {...props} reader={reader} />}
    </>
  );
}

function Counts({ say, products, counts, readers }: Props) {
  return (
    <dl class="members-counts">
      <div>
        <dt>{say('members.accounts')}</dt>
        <dd>{readers}</dd>
      </div>
      {products.map(({ key, name }) => {
        const own = counts.filter(({ product_key }) => product_key === key);
        const each = own.map(({ source, readers }) => `${say(`members.source.${source}`)} ${readers}`);
        return (
          <div>
            <dt>{name}</dt>
            <dd>
              {own.reduce((sum, { readers }) => sum + Number(readers), 0)}{' '}
              <span class="quiet">{each.join(' · ')}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function ReaderPart({ say, now, products, reader, grants }: Props & { reader: Found }) {
  return (
    <section class="setting-part">
      <h2>
        {reader.name} <span class="quiet">{reader.email}</span>
      </h2>
      {grants.length === 0 && <p class="quiet">{say('members.none')}</p>}
      <ul class="members-grants">
        {grants.map((grant) => (
          <GrantItem say={say} grant={grant} now={now} email={reader.email} />
        ))}
      </ul>
      <h3>{say('members.grant')}</h3>
      <form class="members-row" method="post" action={`${membersAddress}/grants`}>
        <input type="hidden" name="readerId" value={reader.id} />
        <input type="hidden" name="email" value={reader.email} />
        <Labelled label={say('members.product')}>
          <select name="product">
            {products.map(({ key, name }) => (
              <option value={key}>{name}</option>
            ))}
          </select>
        </Labelled>
        <Labelled label={say('members.until')}>
          <input type="date" name="until" />
        </Labelled>
        <Labelled label={say('members.grace')}>
          <input name="graceDays" inputMode="numeric" pattern="[0-9]{1,2}" value="0" size={4} />
        </Labelled>
        <button type="submit" class="main">
          {say('members.grant.do')}
        </button>
      </form>
      <p class="quiet">{say('members.grant.hint')}</p>
    </section>
  );
}

type ItemProps = { say: Say; grant: Grant; now: Date; email: string };

function GrantItem({ say, grant, now, email }: ItemProps) {
  const state = stateOf(grant, now);
  const isOpen = ['upcoming', 'active', 'grace'].includes(state);
  return (
    <li>
      <p>
        <b>{grant.product_name}</b> <span class="label">{say(`members.state.${state}`)}</span>{' '}
        {say(`members.source.${grant.source}`)} {grant.organisation_name}
        <br />
        <Time at={grant.starts_at} /> – {grant.ends_at ? <Time at={grant.ends_at} /> : say('members.endless')}{' '}
        <span class="quiet">{say('members.made-by', { name: grant.made_by })}</span>
        {grant.revoked_reason && <span class="quiet"> · {grant.revoked_reason}</span>}
      </p>
      {isOpen && (
        <form class="members-row" method="post" action={`${membersAddress}/grants/${grant.id}/revoke`}>
          <input type="hidden" name="email" value={email} />
          <Labelled label={say('members.reason')}>
            <input name="reason" required maxLength={300} autocomplete="off" />
          </Labelled>
          <button type="submit" class="danger">
            {say('members.revoke')}
          </button>
        </form>
      )}
    </li>
  );
}
