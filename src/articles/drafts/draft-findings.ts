import { agencyParticulars } from '../../site/agency.ts';
import { newsroomOf } from '../../site/newsroom.ts';
import type { Site } from '../../site/site.ts';
import { pictureSizes } from '../references.ts';
import { type SimilarArticle, similarArticles } from '../similar/queries.ts';
import type { DraftContent } from './draft-content.ts';
import { type FieldFinding, findingsIn } from './findings.ts';
import { CheckedText } from './written/checked.ts';
import { writtenBlocks } from './written/written-blocks.ts';

/** What is to be looked at before a draft goes out, and what is out already and tells the same. */
export type Looked = { findings: FieldFinding[]; similar: SimilarArticle[] };

/**
 * What is to be looked at in a draft, by what the store knows.
 * @param corrects the live article that it changes, which is alike by its nature
 */
export async function draftFindings(
  { kernel }: Site,
  content: DraftContent,
  corrects: string | null,
): Promise<Looked> {
  const { db } = kernel.store;
  const { name: agency } = await agencyParticulars(db);
  const sizes = await pictureSizes(db, writtenBlocks(content.text).pictures);
  const { checks } = await newsroomOf(db);
  const text = new CheckedText(content.text).plain;
  return {
    findings: findingsIn(content, agency, kernel.now(), checks, new Set(sizes.keys())),
    similar: await similarArticles(db, { text, corrects, story: content.story }),
  };
}
