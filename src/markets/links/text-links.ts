import type { Linked } from '../../body/inline-view.tsx';
import type { Read } from '../../kernel/tag-cache.ts';
import type { Site } from '../../site/site.ts';
import { instrumentPath, instrumentsTag } from '../queries.ts';
import { findCodes, isNamed, startOfName } from './codes-in-text.ts';
import { knownBy } from './queries.ts';

/** Leads from codes in an article's text to the pages of their instruments. */
export async function textLinks({ kernel }: Site, read: Read, texts: string[]): Promise<Linked | null> {
  const codes = texts.flatMap(findCodes).map(({ code }) => code);
  if (codes.length === 0) return null;
  // Tomorrow a code may be somebody's that is nobody's today.
  read(instrumentsTag);
  const known = await knownBy(kernel.store.db, codes);
  if (known.size === 0) return null;
  return (text) =>
    findCodes(text).flatMap((found) => {
      const whose = known.get(found.code);
      if (!whose || !isNamed(found, whose.names)) return [];
      const start = startOfName(text, found, whose.names);
      return [{ start, end: found.end, href: instrumentPath(whose.instrument) }];
    });
}
