import type { Say } from '../desk/wording.ts';
import type { ChainState } from '../journal/queries.ts';
import { Time } from '../site/Time.tsx';
import { Line, Part, Standing } from './Part.tsx';
import { ofChain } from './verdicts.ts';

/** Whether the journal is whole. */
export function JournalPart({ say, chain, now }: { say: Say; chain: ChainState; now: Date }) {
  return (
    <Part id="chain" title={say('system.chain')}>
      <Standing say={say} verdict={ofChain(say, chain, now)} />
      <dl class="system-lines">
        <Line name={say('system.chain.checked')}>
          {chain.checkedAt ? <Time at={chain.checkedAt} /> : '–'}
        </Line>
        <Line name={say('system.chain.round')}>{chain.roundAt ? <Time at={chain.roundAt} /> : '–'}</Line>
      </dl>
      <p>
        <a href="/desk/journal">{say('system.chain.journal')}</a>
      </p>
    </Part>
  );
}
