import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventClient } from '../event-client.ts';
import { openGam } from '../membership.ts';
import { describeNewsroom, type Newsroom } from '../newsroom.ts';
import { openProgramme } from '../programming.ts';
import { testGate } from '../test-gate.tsx';
import { until } from '../until.ts';
import { Agency } from './agency.ts';
import { checkTold } from './behind-walls.ts';
import { step } from './steps.ts';

describeNewsroom(
  'what is under embargo, was killed or stands behind a wall',
  (newsroom) => {
    it('is in no answer of any page, before or after, and what is published is in all of its own', async () => {
      const programme = await openProgramme(newsroom);
      // The page of a product lists articles, too.
      await openGam(newsroom);
      const days = fc.asyncProperty(
        fc.array(step, { minLength: 12, maxLength: 30, size: 'max' }),
        async (steps) => {
          await forgetAll(newsroom);
          const agency = new Agency(newsroom, programme.id);
          const open = await new EventClient(newsroom.port, '/live').connect();
          for (const [index, each] of steps.entries()) {
            await agency.run(each);
            if (index % 12 !== 11) continue;
            await agency.check();
            // What is missed meanwhile is told from the store as it is then.
            open.disconnect();
            await until(() => expect(open.isOpen).toBe(false));
          }
          if (!open.isOpen) await open.connect();
          await agency.check();
          for (const [which, { state }] of agency.articles.entries()) {
            if (state !== 'killed') await agency.run({ do: 'kill', which, access: null });
          }
          await agency.check();
          await until(() => expect(open.lastEventId).toBe(String(newsroom.kernel.watch.position)));
          open.disconnect();
          checkTold(agency.articles, JSON.stringify(open.events));
        },
      );
      await fc.assert(days, { numRuns: 3, endOnFailure: true });
    }, 600_000);
  },
  { more: [testGate] },
);

/** Articles of the run before stay killed in the store; their lists, stories and addresses are cleared away. */
async function forgetAll({ kernel }: Newsroom): Promise<void> {
  for (const table of [
    'known_person_ruling',
    'known_person_quotation',
    'known_person_article',
    'known_person_address',
    'known_person',
    'dday_article',
    'dday_change',
    'dday',
    'best_pin',
    'best_rank',
    'read_count',
    'bulletin',
    'address',
    'correction',
  ] as const) {
    await kernel.store.db.deleteFrom(table).execute();
  }
  kernel.pages.clear();
}
