import { expect, it } from 'vitest';
import { chief, describeNewsroom } from '../../../test/newsroom.ts';
import { setAgency } from '../../agency/set-agency.ts';
import { slices } from '../../app.ts';
import { controlApp } from '../../control/control-app.ts';
import { verifyJournal } from '../../kernel/journal.ts';
import { syntheticBatches } from './batches.ts';
import { syntheticArticles } from './synthetic-article.ts';

const series = { seed: 7, firstYear: 2006 };
const make = syntheticArticles(series);
const some = Array.from({ length: 1_000 }, (_, number) => make(number));
const textOf = (article: (typeof some)[number]) => article.paragraphs.join(' ');

it('makes each article by its number alone', async () => {
  const other = syntheticArticles(series);
  for (const number of [999, 3, 123_456, 4, 500]) expect(other(number)).toEqual(make(number));
  expect(syntheticArticles({ ...series, seed: 8 })(3).headline).not.toBe(make(3).headline);
  const batches: unknown[] = [];
  for await (const json of syntheticBatches({ ...series, from: 990, until: 1_000, batch: 4 }))
    batches.push(...JSON.parse(json.toString()));
  expect(batches).toEqual(JSON.parse(JSON.stringify(some.slice(990))));
});

it('has words as a language has them: few in most articles, most in few', () => {
  const counts = new Map<string, number>();
  for (const word of some.flatMap((article) => textOf(article).split(/[\s“”‘’.,()]+/)))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts.values()].sort((a, b) => b - a);
  expect(ranked.length).toBeGreaterThan(20_000);
  // A straight line on paper with two logarithms, falling by about one: from the 20th word to the 5,000th.
  const slope = Math.log((ranked[19] ?? 0) / (ranked[4_999] ?? 1)) / Math.log(5_000 / 20);
  expect(slope).toBeGreaterThan(0.7);
  expect(slope).toBeLessThan(1.3);
  expect(ranked.filter((count) => count === 1).length).toBeGreaterThan(ranked.length / 3);
});

it('has few sentences twice, texts of a believable length, and stories of several stages', () => {
  const sentences = some.flatMap((article) => textOf(article).split(/(?<=\.) /));
  expect(new Set(sentences).size).toBeGreaterThan(sentences.length * 0.99);
  expect(new Set(some.map(({ headline }) => headline)).size).toBeGreaterThan(990);
  const lengths = some.map((article) => textOf(article).length);
  const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  expect(mean).toBeGreaterThan(1_000);
  expect(mean).toBeLessThan(1_500);
  expect(new Set(some.map(({ publishedAt }) => publishedAt.slice(0, 4))).size).toBeGreaterThan(12);
  const stories = Map.groupBy(
    some.filter(({ story }) => story),
    ({ story }) => story,
  );
  expect(Math.max(...[...stories.values()].map((stages) => stages.length))).toBeGreaterThan(2);
  expect(some.every(({ prefixes }) => prefixes.includes('합성'))).toBe(true);
});

describeNewsroom('synthetic articles in a store', (newsroom) => {
  const ask = async (path: string, body: object) => {
    const app = controlApp(newsroom.site, slices);
    const response = await app.request(path, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };

  it('come in by the import, labelled, and go on where they were', async () => {
    expect(await ask('/synthetic', series)).toEqual({ status: 200, body: { next: 0 } });
    const stored = await ask('/articles/batch', some.slice(0, 60));
    expect(stored.body.map(({ outcome }: { outcome: string }) => outcome)).toEqual(Array(60).fill('new'));
    expect(await ask('/synthetic', series)).toEqual({ status: 200, body: { next: 60 } });
    expect((await ask('/synthetic', { ...series, seed: 8 })).body).toEqual({ next: 0 });
    expect((await verifyJournal(newsroom.kernel.store.db)).fault).toBeNull();
    const page = await newsroom.get(`/news/${stored.body[0].id}`);
    expect(page.text).toContain(some[0]?.headline);
    expect(page.text).toContain('사실이 아닙니다');
  });

  it('stay out of a real archive', async () => {
    await setAgency(newsroom.kernel, { name: '새벽통신' }, chief.name);
    const id = await newsroom.publish('rate-cut');
    const refused = await ask('/synthetic', series);
    expect(refused).toMatchObject({ status: 409, body: { error: expect.stringContaining(id) } });
    expect((await ask('/synthetic', { ...series, amongReal: true })).status).toBe(200);
  });
});
