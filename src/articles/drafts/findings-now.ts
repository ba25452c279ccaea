import { agencyParticulars } from '../../site/agency.ts';
import { newsroomOf } from '../../site/newsroom.ts';
import type { Site } from '../../site/site.ts';
import type { DraftContent } from './draft-content.ts';
import { type FieldFinding, findingsIn } from './findings.ts';

/** What is to be looked at in a draft by the newsroom's own settings. */
export async function findingsNow({ kernel }: Site, content: DraftContent): Promise<FieldFinding[]> {
  const { name } = await agencyParticulars(kernel.store.db);
  const { checks } = await newsroomOf(kernel.store.db);
  return findingsIn(content, name, kernel.now(), checks);
}
