import { atTheDesk } from './at-the-desk.ts';
import type { Row } from './main.ts';
import { median } from './measure.ts';
import { startSokbo } from './processes.ts';
import { withFilledStores } from './stores.ts';
import { syntheticLines } from './synthetic.ts';
import type { Visitor } from './visitor.ts';

const sizes = [1_000, 100_000];
const drafts = 1_000;
const rounds = 50;
const port = 8190;

/** Boards and editor in a small and in a large archive, with a thousand drafts on the desk. */
export async function deskBoards(): Promise<Row[]> {
  const rows: Row[] = [];
  const small = new Map<string, number>();
  for (const size of sizes) {
    await withFilledStores(syntheticLines(size), async ({ engine, env }) => {
      const sokbo = await startSokbo(port, env);
      try {
        const desk = await atTheDesk(port, env, 'chief');
        for (const [name, path] of Object.entries(await pagesOf(desk))) {
          const times = await timesOf(desk, path);
          const bench = `${engine} ${name}`;
          const milliseconds = median(times);
          if (size === sizes[0]) small.set(bench, milliseconds);
          rows.push({
            bench: `${bench}, ${size} articles`,
            figure: 'median',
            value: milliseconds,
            unit: 'ms',
            ratio: milliseconds / (small.get(bench) ?? milliseconds),
            against: `${sizes[0]} articles`,
          });
          const slowest = Math.max(...times);
          rows.push({ bench: `${bench}, ${size} articles`, figure: 'slowest', value: slowest, unit: 'ms' });
        }
      } finally {
        await sokbo.stop();
      }
    });
  }
  return rows;
}

async function pagesOf(desk: Visitor): Promise<Record<string, string>> {
  let draft = '';
  for (let number = 0; number < drafts; number++) {
    draft = await desk.post('/desk/drafts', {});
    const headline = `데스크를 기다리는 기사 ${number}`;
    const text = '한국은행이 기준금리를 내렸다.\n\n'.repeat(20);
    await desk.post(draft, { base: '1', act: 'file', headline, text });
  }
  const published = await desk.get('/desk/boards/published');
  return {
    'own drafts': '/desk',
    'a thousand filed': '/desk/boards/filed',
    'filed, searched': '/desk/boards/filed?q=기사%20777',
    published: '/desk/boards/published',
    'published, searched': '/desk/boards/published?q=환율',
    'scheduled and embargoed': '/desk/boards/scheduled',
    withdrawn: '/desk/boards/killed',
    'an article': /\/desk\/articles\/\d+/.exec(published)?.[0] ?? '',
    editor: draft,
  };
}

async function timesOf(desk: Visitor, path: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await desk.get(path);
    times.push(performance.now() - started);
  }
  return times;
}
