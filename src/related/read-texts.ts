import type { Kysely } from 'kysely';
import { publishedEditions } from '../articles/published/queries.ts';
import { readBody } from '../body/schema.ts';
import { openBody } from '../body/teaser.ts';
import { blockTexts } from '../body/text.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { Occurrences } from '../korean/tokens/telling-words.ts';
import type { CutWords } from '../site/words.ts';

export type OpenText = {
  id: string;
  listedAt: Date;
  edition: number;
  headline: string;
  tags: string[];
  /** What everybody may read of it, a paragraph each. */
  paragraphs: string[];
};

/** Some articles as readers have them now, without what stands behind a wall; those that they do not have are left out. */
export async function openTexts(db: Kysely<DB>, ids: string[]): Promise<OpenText[]> {
  if (ids.length === 0) return [];
  const rows = await publishedEditions(db, ids)
    .select(['article.id', 'article.listed_at', 'edition.number', 'headline', 'subheads', 'tags'])
    .select(['body', 'access'])
    .execute();
  return rows.map(({ id, listed_at, number, headline, subheads, tags, body, access }) => ({
    id,
    listedAt: listed_at,
    edition: number,
    headline,
    tags,
    paragraphs: [...subheads, ...blockTexts(openBody(readBody(body), access))],
  }));
}

/** What is said in a headline, in the subjects and in the first paragraph counts more. */
const counts = { headline: 3, tags: 3, lead: 1.5, text: 1 };
/** A text says what it is about long before this many paragraphs. */
const readParagraphs = 30;

/** The words of some texts, and how often each is there. */
export async function wordsIn(
  texts: Pick<OpenText, 'headline' | 'tags' | 'paragraphs'>[],
  cut: CutWords,
): Promise<Occurrences[]> {
  const parts = texts.map(({ headline, tags, paragraphs }) => {
    const [lead = '', ...rest] = paragraphs.slice(0, readParagraphs);
    return [
      { counts: counts.headline, text: headline },
      { counts: counts.tags, text: tags.join(', ') },
      { counts: counts.lead, text: lead },
      ...rest.map((text) => ({ counts: counts.text, text })),
    ];
  });
  return cut.occurrences(parts);
}
