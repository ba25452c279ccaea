import { addReads } from '../src/best/add-reads.ts';
import { rankBest } from '../src/best/rank-best.ts';
import { slotMilliseconds, slotOf } from '../src/best/rankings.ts';
import type { Newsroom } from './newsroom.ts';

/** As if articles had been read so often in a slot that has ended, and were now ranked. */
export async function readAndRank(
  { kernel }: Newsroom,
  reads: Record<string, number>,
  minutesAgo = 0,
): Promise<void> {
  const slot = slotOf(new Date(kernel.now().getTime() - slotMilliseconds - minutesAgo * 60_000));
  await addReads(kernel.store.db, slot, new Map(Object.entries(reads)));
  await kernel.store.db.deleteFrom('best_ranking').execute();
  await rankBest(kernel);
}
