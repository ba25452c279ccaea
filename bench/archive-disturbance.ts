import autocannon from 'autocannon';
import { port } from './archive-growth.ts';
import { withNews } from './archive-news.ts';
import type { ArchivePlace } from './archive-store.ts';
import { atTheDesk } from './at-the-desk.ts';
import type { Row } from './main.ts';
import { median, p99 } from './measure.ts';
import { repeatedly } from './repeatedly.ts';

const quietSeconds = 8;
const betweenVisits = 150;

/** What readers of cached pages and an editor at the desk notice while something fills the archive. */
export async function disturbance(
  place: ArchivePlace,
  bench: string,
  fill: () => Promise<string>,
): Promise<Row[]> {
  const desk = await atTheDesk(port, place.env, 'desk');
  const visit = () => timed(() => desk.get('/desk'));
  const quiet = await repeatedly(visit, betweenVisits, () => readers(quietSeconds));
  let filled = '';
  const { result: loud, rows: news } = await withNews(place, bench, 'while readers are busy, too', () =>
    repeatedly(visit, betweenVisits, () => {
      const reading = cannon();
      return fill().then(async (out) => {
        filled = out;
        reading.stop();
        return (await reading.result).requests.average;
      });
    }),
  );
  const row = (figure: string, value: number, unit: string, more: Partial<Row> = {}): Row => ({
    bench,
    figure,
    value,
    unit,
    ...more,
  });
  return [
    row('cached page while nothing is imported', quiet.result, 'requests/s'),
    row('cached page during import', loud.result, 'requests/s', {
      ratio: loud.result / quiet.result,
      against: 'before',
      goal: '0.8 of before',
    }),
    row('import beside these readers', JSON.parse(filled).perSecond, 'articles/s'),
    row('desk during import, median', median(loud.times), 'ms', { goal: 'under 100 ms' }),
    row('desk during import, p99', p99(loud.times), 'ms'),
    row('desk before, p99', p99(quiet.times), 'ms'),
    ...news,
  ];
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function readers(seconds: number): Promise<number> {
  const reading = cannon();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  reading.stop();
  return (await reading.result).requests.average;
}

/** Readers of one page that no import touches: as fast as they can, until they are stopped. */
function cannon() {
  let stop = () => {};
  const result = new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url: `http://127.0.0.1:${port}/reporters`,
        connections: 16,
        duration: 3_600,
        headers: { 'accept-encoding': 'br' },
      },
      (error, found) => (error ? reject(error) : resolve(found)),
    );
    stop = () => instance.stop?.();
  });
  return { result, stop: () => stop() };
}
