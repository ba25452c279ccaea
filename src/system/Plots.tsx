import { Plot } from '../desk/Plot.tsx';
import type { Say } from '../desk/wording.ts';
import { seoulClock, seoulMinute } from '../korean/seoul-time.ts';
import { countIn, timeIn } from './amounts.ts';
import type { LagSample } from './lag-samples.ts';
import { Part } from './Part.tsx';
import type { Series } from './series.ts';
import type { SystemFacts } from './system-facts.ts';

/** `05.01 23:50` */
const shortTime = (at: Date) => seoulMinute(at).slice('2026.'.length);
const sumOf = (series: Series) => series.reduce((sum, { value }) => sum + value, 0);
const mostOf = (series: Series) => Math.max(0, ...series.map(({ value }) => value));

/** Reads, publishing and lag over time. */
export function Plots({ say, facts: { reads, published, lag } }: { say: Say; facts: SystemFacts }) {
  return (
    <div class="system-plots">
      <Part id="reads" title={say('system.reads', { count: countIn(sumOf(reads)) })}>
        <Counts say={say} id="plot-reads" name="system.reads.plot" series={reads} />
      </Part>
      <Part id="published" title={say('system.published', { count: countIn(sumOf(published)) })}>
        <Counts say={say} id="plot-published" name="system.published.plot" series={published} />
      </Part>
      <Part id="lag" title={say('system.lag')}>
        <Lag say={say} samples={lag} />
      </Part>
    </div>
  );
}

type CountsProps = {
  say: Say;
  id: string;
  name: 'system.reads.plot' | 'system.published.plot';
  series: Series;
};

function Counts({ say, id, name, series }: CountsProps) {
  const most = countIn(mostOf(series));
  const title = say(name);
  return (
    <Plot
      say={say}
      id={id}
      kind="bars"
      title={title}
      description={say('system.plot.description', { most, sum: countIn(sumOf(series)) })}
      most={say('system.plot.most', { most })}
      points={series.map(({ at, value }) => ({ label: shortTime(at), value, words: countIn(value) }))}
      columns={[say('events.column.at'), title]}
    />
  );
}

/** A plot for each follower: lines on one would hide each other, and one that is far behind would flatten the rest. */
function Lag({ say, samples }: { say: Say; samples: LagSample[] }) {
  const names = [...new Set(samples.flatMap(({ seconds }) => Object.keys(seconds)))].sort();
  if (samples.length < 2 || names.length === 0) return <p class="quiet">{say('system.lag.none')}</p>;
  return (
    <>
      {names.map((name) => {
        const points = samples.map(({ at, seconds }) => {
          const value = seconds[name] ?? 0;
          return { label: seoulClock(at), value, words: timeIn(say, value) };
        });
        const most = timeIn(say, Math.max(...points.map(({ value }) => value)));
        return (
          <Plot
            say={say}
            id={`plot-lag-${name}`}
            kind="line"
            title={name}
            description={say('system.lag.description', { name, most })}
            most={say('system.plot.most', { most })}
            points={points}
            columns={[say('events.column.at'), say('system.behind.time')]}
          />
        );
      })}
    </>
  );
}
