import type { Say } from '../desk/wording.ts';
import { bytesIn, countIn, timeIn } from './amounts.ts';
import { Line, Part, Standing } from './Part.tsx';
import type { SystemFacts } from './system-facts.ts';
import { ofMemory, ofPages, ofStreams } from './verdicts.ts';

/** The process that answers: another node has its own. */
export function MachineParts({ say, facts: { machine } }: { say: Say; facts: SystemFacts }) {
  const { cacheHits, renderings } = machine;
  const asked = cacheHits + renderings;
  return (
    <Part id="process" title={say('system.process')}>
      <dl class="system-lines">
        <Line name={say('name')}>{machine.name}</Line>
        <Line name="Node.js">{machine.node}</Line>
        <Line name={say('system.up')}>{timeIn(say, machine.upSeconds)}</Line>
        <Line name={say('system.memory')}>
          {bytesIn(machine.memory)}{' '}
          <span class="quiet">
            {say('system.heap', { used: bytesIn(machine.heapUsed), limit: bytesIn(machine.heapLimit) })}
          </span>
          <Standing say={say} verdict={ofMemory(say, machine)} />
        </Line>
        <Line name={say('system.streams')}>
          {countIn(machine.streams)} / {countIn(machine.mostStreams)}
          <Standing say={say} verdict={ofStreams(say, machine)} />
        </Line>
        <Line name={say('system.cache')}>
          {say('system.cache.amount', {
            count: countIn(machine.pages),
            bytes: bytesIn(machine.pageBytes),
            limit: bytesIn(machine.mostPageBytes),
          })}{' '}
          {asked > 0 && say('system.cache.hits', { percent: ((100 * cacheHits) / asked).toFixed(1) })}
          <Standing say={say} verdict={ofPages(say, machine)} />
        </Line>
      </dl>
    </Part>
  );
}
