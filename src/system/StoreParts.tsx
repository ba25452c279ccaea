import type { Say } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import { bytesIn, countIn } from './amounts.ts';
import { Line, Part, Standing } from './Part.tsx';
import type { Amount } from './store-facts.ts';
import type { SystemFacts } from './system-facts.ts';
import { ofDisk, ofNode, ofStore } from './verdicts.ts';

type Props = { say: Say; facts: SystemFacts };

/** Where everything is kept. */
export function StoreParts({ say, facts }: Props) {
  return (
    <>
      <StorePart say={say} facts={facts} />
      <DiskPart say={say} facts={facts} />
      <NodesPart say={say} facts={facts} />
    </>
  );
}

function StorePart({ say, facts: { store } }: Props) {
  const { engine, version, bytes, articles, editions, events, tables } = store;
  return (
    <Part id="store" title={say('system.store')}>
      <Standing say={say} verdict={ofStore(say, store)} />
      <dl class="system-lines">
        <Line name={say('system.store.engine')}>
          {say(`system.engine.${engine}`)} {version}
        </Line>
        <Line name={say('system.store.size')}>{bytesIn(bytes)}</Line>
        <Line name={say('system.store.articles')}>{amountIn(say, articles)}</Line>
        <Line name={say('system.store.editions')}>{amountIn(say, editions)}</Line>
        <Line name={say('system.store.events')}>{countIn(events)}</Line>
      </dl>
      <details>
        <summary>{say('system.store.tables')}</summary>
        <table class="system-sizes">
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('system.store.size')}</th>
              <th scope="col">{say('system.store.rows')}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ name, bytes: size, rows }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{bytesIn(size)}</td>
                <td>{rows === null ? '–' : say('system.about', { count: countIn(rows) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Part>
  );
}

function amountIn(say: Say, { count, isExact }: Amount): string {
  return isExact ? countIn(count) : say('system.about', { count: countIn(count) });
}

function DiskPart({ say, facts: { disk, pictures, store } }: Props) {
  return (
    <Part id="disk" title={say('system.disk')}>
      <Standing say={say} verdict={ofDisk(say, disk)} />
      <dl class="system-lines">
        {disk && (
          <>
            <Line name={say('system.disk.free')}>{bytesIn(disk.free)}</Line>
            <Line name={say('system.disk.total')}>{bytesIn(disk.total)}</Line>
          </>
        )}
        <Line name={say('system.disk.pictures')}>
          {say('system.disk.pictures.amount', {
            count: countIn(pictures.count),
            bytes: bytesIn(pictures.bytes),
          })}
        </Line>
      </dl>
      {store.engine === 'postgres' && <p class="quiet">{say('system.disk.elsewhere')}</p>}
    </Part>
  );
}

function NodesPart({ say, facts: { nodes, store } }: Props) {
  return (
    <Part id="nodes" title={say('system.nodes')}>
      {nodes.length === 0 && (
        <p>{say(store.engine === 'pglite' ? 'system.nodes.one' : 'system.nodes.none')}</p>
      )}
      <ul class="system-nodes">
        {nodes.map((node) => (
          <li>
            <b>{node.name}</b> <Standing say={say} verdict={ofNode(say, node)} />
            <span class="quiet">
              {say('events.column.position')} {countIn(node.position)} · {say('system.node.seen')}{' '}
              <Time at={node.seenAt} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
