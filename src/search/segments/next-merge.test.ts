import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf, mostDocuments, nextMerge, type Plan, type Weighed } from './next-merge.ts';

describe('segments that are put together', () => {
  it('are eight and more of a size or of a time, until there are few of each', () => {
    const segment = fc.record({
      documents: fc.integer({ min: 1, max: 32_768 }),
      newest: fc.nat(1_000),
      span: fc.oneof(fc.nat(20), fc.nat(1_000)),
    });
    const property = fc.property(fc.array(segment, { maxLength: 90 }), (all) => {
      let segments = all.map(({ documents, newest, span }, number): Weighed => {
        return { number, documents, newest: new Date(newest), oldest: new Date(newest - span) };
      });
      const documents = documentsOf(segments);
      let rounds = 0;
      for (let plan = nextMerge(segments); plan; plan = nextMerge(segments)) {
        rounds += 1;
        expect(plan.of.length).toBeGreaterThan(1);
        expect(plan.into).toBeLessThanOrEqual(plan.of.length);
        expect(documentsOf(plan.of)).toBeLessThanOrEqual(Math.max(mostDocuments, documents / 8));
        const gone = new Set(plan.of);
        segments = [...segments.filter((each) => !gone.has(each)), ...parted(plan, rounds * 1_000)];
        expect(rounds).toBeLessThan(1_000);
      }
      expect(documentsOf(segments)).toBe(documents);
      expect(segments.filter((each) => each.documents <= mostDocuments / 2).length).toBeLessThan(8 * 6);
    });
    fc.assert(property);
  });

  it('are never more than can be put together, however large the archive', () => {
    const segments = Array.from({ length: 600 }, (_, number): Weighed => {
      return { number, documents: 32_768, newest: new Date(1_000), oldest: new Date(0) };
    });
    const documents = documentsOf(nextMerge(segments)?.of ?? []);
    expect(documents).toBeGreaterThan(2 ** 19);
    expect(documents).toBeLessThanOrEqual(2 ** 20);
  });

  it('of a large archive that comes in by chance are not all of one time', () => {
    let segments: Weighed[] = [];
    const [newest, oldest] = [new Date(1_000_000), new Date(0)];
    let rounds = 0;
    for (let number = 0; number < 1_000_000 / 12_800; number++) {
      segments.push({ number, documents: 12_800, newest, oldest });
      for (let plan = nextMerge(segments); plan; plan = nextMerge(segments)) {
        rounds += 1;
        expect(rounds).toBeLessThan(1_000);
        const gone = new Set(plan.of);
        segments = [...segments.filter((each) => !gone.has(each)), ...parted(plan, number * 1_000_000)];
      }
    }
    const large = segments.filter(({ documents }) => documents > mostDocuments / 2);
    const ofTheEnd = large.filter((each) => each.newest.getTime() > 990_000);
    expect(large.length).toBeGreaterThan(30);
    expect(ofTheEnd.length).toBeLessThanOrEqual(8);
  });
});

/** What a plan makes, where documents are spread evenly over its time. */
function parted({ of, into }: Plan, firstNumber: number): Weighed[] {
  const oldest = Math.min(...of.map((each) => each.oldest.getTime()));
  const newest = Math.max(...of.map((each) => each.newest.getTime()));
  const left = Math.ceil(documentsOf(of) / into);
  return Array.from({ length: into }, (_, index) => ({
    number: firstNumber + index,
    documents: Math.min(left, documentsOf(of) - index * left),
    newest: new Date(newest - ((newest - oldest) * index) / into),
    oldest: new Date(newest - ((newest - oldest) * (index + 1)) / into + (index + 1 < into ? 0.001 : 0)),
  }));
}
