import type { Context } from 'hono';
import { pageKey, sendKept } from './http.ts';
import type { Guarded, PageCache, Rendering } from './page-cache.ts';
import type { Read } from './tag-cache.ts';

type RenderGuarded = (read: Read, isWhole: boolean) => Promise<Rendering>;
type Admits = (guarded: Guarded[]) => Promise<boolean>;

/**
 * Answers with a rendering of which those who are admitted get more. What they get is kept, too, under a key that is no
 * address, so that nobody has it without being asked; `render` says that no other cache may keep it.
 */
export async function answerGuarded(
  c: Context,
  pages: PageCache,
  parameters: string[],
  render: RenderGuarded,
  admits: Admits,
): Promise<Response> {
  const key = pageKey(c.req.url, parameters);
  const open = () => pages.getOrRender(key, (read) => render(read, false));
  const kept = await open();
  const { guarded } = kept.value;
  if (guarded.length === 0 || !(await admits(guarded))) return sendKept(c, pages, kept);
  const whole = await pages.getOrRender(`whole ${key}`, (read) => render(read, true));
  // It may take something else since it was asked.
  const isSame = JSON.stringify(whole.value.guarded) === JSON.stringify(guarded);
  const isAdmitted = isSame || (await admits(whole.value.guarded));
  return sendKept(c, pages, isAdmitted ? whole : await open());
}
