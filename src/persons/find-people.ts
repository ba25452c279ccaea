import { breather } from '../kernel/breathe.ts';
import type { Follower } from '../kernel/followers.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import { act, type Kernel } from '../kernel/kernel.ts';
import { findInText } from '../korean/people/find-in-text.ts';
import type { FoundInText } from '../korean/people/found.ts';
import { type LookedThrough, storeFindings } from './store-findings.ts';
import { openTexts } from './texts.ts';

export type Find = (paragraphs: string[]) => FoundInText;

/** In whose name it is done. */
const program = 'program';

/** Articles of one act: the acts of others wait while it is written. */
const batch = 50;

/** Looks through articles as readers have them now. Nothing is held while it looks. */
export async function findPeople(kernel: Kernel, ids: string[], find: Find = findInText): Promise<void> {
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    const texts = await openTexts(kernel.store.db, some);
    const looked = await lookThrough(texts, find);
    await act(kernel, program, (doing) => storeFindings(doing, some, looked));
  }
}

export async function lookThrough(texts: Awaited<ReturnType<typeof openTexts>>, find: Find = findInText) {
  const breathe = breather();
  const looked: LookedThrough[] = [];
  for (const text of texts) {
    looked.push({ ...text, found: find(text.paragraphs) });
    await breathe();
  }
  return looked;
}

/** Whatever happens to an article, it is looked through anew. A draft that was published brings what was said beside it. */
export function followArticles(kernel: Kernel): Follower {
  return {
    name: 'persons',
    deliver: async (events) => {
      const ids = [...new Set(events.flatMap((event) => articleOf(event) ?? []))];
      await findPeople(kernel, ids);
    },
  };
}

function articleOf({ kind, subject, data }: JournalEvent): string | null {
  if (kind.startsWith('article.')) return subject;
  return kind === 'draft.published' ? String(data.article ?? '') || null : null;
}
