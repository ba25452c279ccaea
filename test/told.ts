import { followOnce } from '../src/kernel/follower-work.ts';
import type { Kernel } from '../src/kernel/kernel.ts';
import { noticesFollower } from '../src/notices/follow-journal.ts';

/** Makes notices of all that the journal has. */
export async function makeNotices(kernel: Kernel): Promise<void> {
  while ((await followOnce(kernel.store, noticesFollower(kernel))) > 0);
}
