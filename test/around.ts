import { followDays } from '../src/articles/archive/follow-days.ts';
import { followerName as days } from '../src/articles/archive/queries.ts';
import { followOnce } from '../src/kernel/follower-work.ts';
import { relatedFollower } from '../src/related/slice.ts';
import { followSubjects } from '../src/topics/follow-subjects.ts';
import { followerName as subjects } from '../src/topics/queries.ts';
import type { Newsroom } from './newsroom.ts';

/** Days are counted, subjects too, and what is related is found, up to what the journal has now. */
export async function followAround({ kernel, site }: Pick<Newsroom, 'kernel' | 'site'>): Promise<void> {
  for (const follower of [
    { name: days, follow: followDays },
    { name: subjects, follow: followSubjects },
    relatedFollower(site),
  ])
    await followOnce(kernel.store, follower);
}
