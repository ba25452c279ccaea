import type { VNode } from 'preact';
import type { Guarded } from '../kernel/page-cache.ts';
import type { Read } from '../kernel/tag-cache.ts';
import type { Site } from '../site/site.ts';

/** What JSON-LD names as the part that is not free, on both pages. */
export const guardedPart = '.guarded';

export type Wall = { node: VNode; sheets: string[] };

/** What stands where the teaser ends. Without a gate nobody can come in, and the page says no more than that. */
export async function wallOf(site: Site, read: Read, guarded: Guarded): Promise<Wall> {
  const { gate } = site;
  const inside = gate ? (
    await gate.wall(site, read, guarded)
  ) : (
    <p>여기부터는 회원에게만 공개하는 기사입니다.</p>
  );
  return { node: <div class="guarded">{inside}</div>, sheets: gate ? [gate.sheet] : [] };
}
