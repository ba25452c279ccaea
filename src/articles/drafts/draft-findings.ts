import { agencyParticulars } from '../../site/agency.ts';
import { newsroomOf } from '../../site/newsroom.ts';
import type { Site } from '../../site/site.ts';
import { pictureSizes } from '../references.ts';
import type { DraftContent } from './draft-content.ts';
import { type FieldFinding, findingsIn } from './findings.ts';
import { writtenBlocks } from './written/written-blocks.ts';

/** What is to be looked at in a draft, by what the store knows. */
export async function draftFindings({ kernel }: Site, content: DraftContent): Promise<FieldFinding[]> {
  const { db } = kernel.store;
  const { name: agency } = await agencyParticulars(db);
  const sizes = await pictureSizes(db, writtenBlocks(content.text).pictures);
  const { checks } = await newsroomOf(db);
  return findingsIn(content, agency, kernel.now(), checks, new Set(sizes.keys()));
}
