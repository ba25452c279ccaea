import type { ComponentChildren } from 'preact';
import type { noticesOn } from '../corrections/queries.ts';
import type { Say } from '../desk/wording.ts';
import type { Refused } from '../kernel/refused.ts';
import { claimsAddress } from './board-page.tsx';
import { type ClaimAct, mayMove } from './life-cycle.ts';
import { type Claim, grounds } from './queries.ts';

/** An act that was refused: what was wrong, and what was typed. */
export type Tried = {
  status: Refused['status'];
  problem: string;
  act?: string;
  text?: string;
  ground?: string;
};

type Props = {
  say: Say;
  claim: Claim;
  notices: Awaited<ReturnType<typeof noticesOn>>;
  tried?: Tried | undefined;
};

/** Only what can be done with this claim now, what comes next first. */
export function ClaimActs(props: Props) {
  const { say, claim } = props;
  const can = (act: ClaimAct) => mayMove(act, claim.state);
  const rare = (['to commission', 'withdraw', 'close'] as const).filter(can);
  return (
    <section class="claim-acts" aria-labelledby="acts">
      <h2 id="acts">{say('claim.acts')}</h2>
      {can('link') && claim.state !== 'open' && <Publish {...props} />}
      {can('take') && <Take {...props} />}
      {can('refuse') && <Refuse {...props} />}
      <Act {...props} acts={['note']} label={say('claim.note')}>
        <button type="submit">{say('claim.note.add')}</button>
      </Act>
      {rare.length > 0 && (
        <details open={rare.some((act) => act === props.tried?.act)}>
          <summary>{say('claim.rare')}</summary>
          <Act {...props} acts={rare} label={say('claim.said.heard')}>
            {rare.map((act) => (
              <button type="submit" name="act" value={act}>
                {say(`claim.act.${act}`)}
              </button>
            ))}
          </Act>
        </details>
      )}
    </section>
  );
}

type ActProps = Props & {
  acts: readonly string[];
  label: string;
  fields?: ComponentChildren;
  children: ComponentChildren;
};

/** A form with one text for what is said; its buttons say what is done. */
function Act({ claim, tried, acts, label, fields, children }: ActProps) {
  const address = `${claimsAddress}/${claim.id}/${acts.includes('note') ? 'notes' : 'acts'}`;
  return (
    <form method="post" action={address}>
      {fields}
      <label class="field">
        <span>{label}</span>
        <textarea name="text" rows={3}>
          {acts.includes(tried?.act ?? '') ? tried?.text : ''}
        </textarea>
      </label>
      <p class="row">{children}</p>
    </form>
  );
}

function Take(props: Props) {
  const { say } = props;
  return (
    <Act {...props} acts={['take', 'take in part']} label={say('claim.said.take')}>
      <button type="submit" name="act" value="take" class="main">
        {say('claim.act.take')}
      </button>
      <button type="submit" name="act" value="take in part">
        {say('claim.act.take in part')}
      </button>
    </Act>
  );
}

function Refuse(props: Props) {
  const { say, tried } = props;
  const ground = (
    <label class="field">
      <span>{say('claim.ground')}</span>
      <select name="ground">
        <option value="">{say('claim.ground.none')}</option>
        {grounds.map((each) => (
          <option value={each} selected={each === tried?.ground}>
            {say(`claim.ground.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Act {...props} acts={['refuse']} label={say('claim.said.refuse')} fields={ground}>
      <button type="submit" name="act" value="refuse">
        {say('claim.act.refuse')}
      </button>
    </Act>
  );
}

/** The way to the correction that meets the claim, or to one that was published already. */
function Publish({ say, claim, notices }: Props) {
  const { id, article_id, article_state, kind } = claim;
  return (
    <>
      {article_id && article_state === 'published' && (
        <form class="claim-correct" method="post" action={`/desk/articles/${article_id}/correction`}>
          <input type="hidden" name="change" value={kind} />
          <input type="hidden" name="claim" value={id} />
          <button type="submit">{say('claim.correct')}</button>
        </form>
      )}
      {notices.length > 0 && (
        <form method="post" action={`${claimsAddress}/${id}/notice`}>
          <label class="field">
            <span>{say('claim.link')}</span>
            <select name="correction">
              {notices.map((notice) => (
                <option value={notice.id}>
                  {say(`claim.kind.${notice.kind}`)} · {notice.notice.slice(0, 60)}
                </option>
              ))}
            </select>
          </label>
          <p class="row">
            <button type="submit">{say('claim.act.link')}</button>
          </p>
        </form>
      )}
    </>
  );
}
