import type { DeskView } from '../desk/desk-page.tsx';
import { Labelled } from '../desk/Labelled.tsx';
import { type Say, wordingIn } from '../desk/wording.ts';
import type { Refused } from '../kernel/refused.ts';
import { writeMinute } from '../korean/seoul-time.ts';
import type { Person } from '../site/person.ts';
import { claimsAddress } from './board-page.tsx';
import { channels, claimKinds } from './claim-input.ts';
import type { Claim } from './queries.ts';

/** What stands in the fields, as a browser sends it. */
export type ClaimFields = Partial<
  Record<
    | 'kind'
    | 'channel'
    | 'receivedAt'
    | 'claimant'
    | 'contact'
    | 'article'
    | 'passage'
    | 'demand'
    | 'wanted'
    | 'knownOn',
    string
  >
>;

/** The fields of a claim that was just received. */
export function newFields(now: Date, article: string | undefined): ClaimFields {
  return { receivedAt: writeMinute(now), article: article ?? '' };
}

export function fieldsOf(claim: Claim): ClaimFields {
  const { kind, channel, claimant, contact, passage, demand, wanted } = claim;
  return {
    ...{ kind, channel, claimant, contact, passage, demand, wanted },
    receivedAt: writeMinute(claim.received_at),
    article: claim.article_id ?? claim.address,
    knownOn: claim.known_on ?? '',
  };
}

type Props = { fields: ClaimFields; id?: number | undefined; problem?: string; status?: Refused['status'] };

/** Registers a claim, or mends one: what is missing can be added when the claimant sends it. */
export function claimFormPage(person: Person, { fields, id, problem, status }: Props): DeskView {
  const say = wordingIn(person.language);
  const title = id ? say('claim.amend', { id }) : say('claim.new');
  return {
    title,
    status: status ?? 200,
    within: claimsAddress,
    main: (
      <>
        <p>
          <a href={id ? `${claimsAddress}/${id}` : claimsAddress}>{say('claim.back')}</a>
        </p>
        <h1>{title}</h1>
        {problem && (
          <p class="problem-line" role="alert">
            {problem}
          </p>
        )}
        <form class="claim-form" method="post" action={id ? `${claimsAddress}/${id}` : claimsAddress}>
          <Fields say={say} fields={fields} />
          <p class="acts">
            <button type="submit" class="main">
              {id ? say('save') : say('claim.register')}
            </button>
          </p>
        </form>
      </>
    ),
  };
}

function Fields({ say, fields }: { say: Say; fields: ClaimFields }) {
  const area = (name: 'contact' | 'passage' | 'demand' | 'wanted', rows: number) => (
    <Labelled label={say(`claim.${name}`)}>
      <textarea name={name} rows={rows} autocomplete="off">
        {fields[name]}
      </textarea>
    </Labelled>
  );
  return (
    <>
      <div class="row">
        <Choice say={say} name="kind" values={claimKinds} chosen={fields.kind} />
        <Choice say={say} name="channel" values={channels} chosen={fields.channel} />
        <Labelled label={say('claim.receivedAt')}>
          <input type="datetime-local" name="receivedAt" value={fields.receivedAt} required />
        </Labelled>
      </div>
      <Labelled label={say('claim.claimant')}>
        <input name="claimant" value={fields.claimant} required maxLength={200} autocomplete="off" />
      </Labelled>
      {area('contact', 2)}
      <p class="quiet">{say('claim.private')}</p>
      <div class="row">
        <Labelled label={say('claim.article.hint')}>
          <input name="article" value={fields.article} required maxLength={2000} autocomplete="off" />
        </Labelled>
        <Labelled label={say('claim.knownOn')}>
          <input type="date" name="knownOn" value={fields.knownOn} />
        </Labelled>
      </div>
      {area('passage', 3)}
      {area('demand', 4)}
      {area('wanted', 6)}
    </>
  );
}

type ChoiceProps<N extends 'kind' | 'channel'> = {
  say: Say;
  name: N;
  values: N extends 'kind' ? typeof claimKinds : typeof channels;
  chosen: string | undefined;
};

function Choice<N extends 'kind' | 'channel'>({ say, name, values, chosen }: ChoiceProps<N>) {
  return (
    <Labelled label={say(`claim.${name}`)}>
      <select name={name}>
        {values.map((value) => (
          <option value={value} selected={value === chosen}>
            {say(`claim.${name}.${value}` as Parameters<Say>[0])}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
