import fc from 'fast-check';
import { beforeAll, it } from 'vitest';
import { openGam } from '../membership.ts';
import { describeNewsroom, type Newsroom } from '../newsroom.ts';
import { Agency, step } from './agency.ts';

describeNewsroom('what is under embargo or was killed', (newsroom) => {
  // Its page lists articles, too.
  beforeAll(() => openGam(newsroom).then(() => {}));

  it('is in no answer of any page, before or after, and what is published is in all of its own', async () => {
    const days = fc.asyncProperty(
      fc.array(step, { minLength: 12, maxLength: 30, size: 'max' }),
      async (steps) => {
        await forgetAll(newsroom);
        const agency = new Agency(newsroom);
        for (const [index, each] of steps.entries()) {
          await agency.run(each);
          if (index % 12 === 11) await agency.check();
        }
        await agency.check();
        for (const [which, { state }] of agency.articles.entries()) {
          if (state !== 'killed') await agency.run({ do: 'kill', which });
        }
        await agency.check();
      },
    );
    await fc.assert(days, { numRuns: 3, endOnFailure: true });
  }, 120_000);
});

/** Articles of the run before stay killed in the store; their lists, stories and addresses are cleared away. */
async function forgetAll({ kernel }: Newsroom): Promise<void> {
  for (const table of ['best_pin', 'best_rank', 'read_count', 'bulletin', 'address', 'correction'] as const) {
    await kernel.store.db.deleteFrom(table).execute();
  }
  kernel.pages.clear();
}
