import type { Say } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import type { ChainState } from './queries.ts';

/** How far the chain is known to be whole; loud where it is not. */
export function Chain({ say, chain }: { say: Say; chain: ChainState }) {
  const { fault, checkedAt, roundAt } = chain;
  const position = fault ? Math.min(chain.position, fault.position - 1) : chain.position;
  return (
    <div class={fault ? 'journal-chain broken' : 'journal-chain'} role={fault ? 'alert' : undefined}>
      {fault && (
        <>
          <strong>{say('chain.broken', { position: fault.position.toLocaleString('ko-KR') })}</strong>
          <p>{say('chain.broken.why')}</p>
        </>
      )}
      <p>
        {checkedAt ? (
          <>
            {say('chain.verified', { position: position.toLocaleString('ko-KR') })} <Time at={checkedAt} />
          </>
        ) : (
          say('chain.never')
        )}
        {roundAt && (
          <span class="quiet">
            {' · '}
            {say('chain.round')} <Time at={roundAt} />
          </span>
        )}
      </p>
      <form method="post" action="/desk/journal/check">
        <button type="submit">{say('chain.check')}</button>
      </form>
    </div>
  );
}
