import type { Row } from './main.ts';
import { median } from './measure.ts';
import { withFilledStores } from './stores.ts';
import { syntheticLines } from './synthetic.ts';

const rounds = 3;
const articles = 10_000;

/** (c) Articles a second that `sokbo import` takes from JSON lines, the program's start not counted. */
export async function importRate(): Promise<Row[]> {
  const rates = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    await withFilledStores(syntheticLines(articles), async ({ engine, perSecond }) => {
      rates.set(engine, [...(rates.get(engine) ?? []), perSecond]);
    });
  }
  return [...rates].map(([engine, values]) => ({
    bench: `import of ${articles} articles`,
    figure: engine,
    value: median(values),
    unit: 'articles/s',
  }));
}
