import { breather } from '../kernel/breathe.ts';
import type { Follower } from '../kernel/follower.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import { act, type Kernel } from '../kernel/kernel.ts';
import { Thread } from '../kernel/thread.ts';
import { findInText } from '../korean/people/find-in-text.ts';
import type { FoundInText } from '../korean/people/found.ts';
import { type LookedThrough, storeFindings } from './store-findings.ts';
import { type OpenText, openTexts } from './texts.ts';

/** Looks through texts, each by its paragraphs. */
export type Find = (texts: string[][]) => Promise<FoundInText[]>;

/** In whose name it is done. */
const program = 'program';

/** Articles of one act: others who change people wait while it is written. */
const batch = 250;
/** Some 4 ms of work: a thread for it would cost more than it. */
const fewEnough = 5;

/** An archive that came in leaves some 100 MB in its thread. */
const idle = 60_000;
const finder = new Thread<string[][]>('finder-worker', import.meta.url, idle);

/** Looks through articles as readers have them now. Nothing is held while it looks. */
export async function findPeople(kernel: Kernel, ids: string[], find: Find = findInTexts): Promise<void> {
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    const looked = await lookThrough(await openTexts(kernel.store.db, some), find);
    await act(kernel, program, (doing) => storeFindings(doing, some, looked));
  }
}

export async function lookThrough(texts: OpenText[], find: Find = findInTexts): Promise<LookedThrough[]> {
  const found = await find(texts.map(({ paragraphs }) => paragraphs));
  return texts.map((text, index) => ({ ...text, found: found[index] as FoundInText }));
}

async function findInTexts(texts: string[][]): Promise<FoundInText[]> {
  if (texts.length > fewEnough) return finder.ask(texts);
  const breathe = breather();
  const found: FoundInText[] = [];
  for (const text of texts) {
    found.push(findInText(text));
    await breathe();
  }
  return found;
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
