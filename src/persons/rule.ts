import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { lookThrough } from './find-people.ts';
import { storeFindings } from './store-findings.ts';
import { openTexts } from './texts.ts';

/** Beside what something is said: a draft, or an article that is out. */
export type Beside = { draft: number } | { article: string };

const longestName = 60;

const said = z.object({
  about: z.enum(['person', 'quotation']),
  words: z.string().min(1).max(20_000),
  sentence: z.string().max(20_000).default(''),
  verdict: z.enum(['confirmed', 'rejected', 'undone']),
  /** Who says it: one of the people of the text, or whoever is written beside them. */
  speaker: z.string().default(''),
  otherSpeaker: z.string().default(''),
  speakerText: z.string().max(200).default(''),
  person: z
    .string()
    .regex(/^\d{0,9}$/)
    .default(''),
  taught: z.string().default(''),
});

type Said = z.output<typeof said>;

/**
 * Confirms, mends or rejects what was found in a text, or takes that back. Beside an article that is out, readers see it when
 * this is acknowledged; beside a draft, once that is published.
 * @throws WordedRefusal where there is no such text; Refused naming the wrong field
 */
export async function rule(
  kernel: Kernel,
  beside: Beside,
  form: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const given = readInput(said, form);
  const speaker = given.otherSpeaker || given.speaker;
  if (speaker.length > longestName)
    throw new WordedRefusal(422, 'known-person.problem.long', {}, 'otherSpeaker');
  const article = await articleOf(kernel.store.db, beside);
  const looked = await lookThrough(await openTexts(kernel.store.db, article ? [article] : []));
  return act(kernel, by, async (doing) => {
    const { trx, at, record } = doing;
    await forgetRuling(trx, beside, article, given);
    if (given.verdict !== 'undone')
      await trx
        .insertInto('known_person_ruling')
        .values({
          draft_id: 'draft' in beside ? beside.draft : null,
          article_id: 'article' in beside ? beside.article : null,
          ...{ about: given.about, words: given.words, sentence: given.sentence, verdict: given.verdict },
          ...{ speaker, speaker_text: given.speakerText, is_taught: given.taught === 'on' },
          ...{ person_id: Number(given.person) || null, ruled_at: at, ruled_by: by },
        })
        .execute();
    const data = { about: given.about, verdict: given.verdict };
    if ('draft' in beside)
      record({ kind: 'persons.ruled-draft', subject: String(beside.draft), data, tags: [] });
    else record({ kind: 'persons.ruled', subject: beside.article, data, tags: [] });
    if (article) await storeFindings(doing, [article], looked);
  });
}

/** The article that is out, of what it is said beside; null for a draft that is none yet. */
async function articleOf(db: Kysely<DB>, beside: Beside): Promise<string | null> {
  if ('article' in beside) {
    const row = await db
      .selectFrom('article')
      .select('id')
      .where('id', '=', beside.article)
      .where('state', '=', 'published')
      .executeTakeFirst();
    if (!row) throw new WordedRefusal(404, 'known-person.problem.article');
    return row.id;
  }
  const row = await db
    .selectFrom('draft')
    .select('article_id')
    .where('id', '=', beside.draft)
    .executeTakeFirst();
  if (!row) throw new WordedRefusal(404, 'known-person.problem.article');
  return row.article_id;
}

/** What is said anew takes the place of what was said before, beside the article or beside drafts of it. */
async function forgetRuling(
  trx: Transaction<DB>,
  beside: Beside,
  article: string | null,
  { about, words, sentence }: Said,
): Promise<void> {
  await trx
    .deleteFrom('known_person_ruling')
    .where('about', '=', about)
    .where('words', '=', words)
    .where('sentence', '=', sentence)
    .where(({ eb, or, selectFrom }) =>
      or([
        ...('draft' in beside ? [eb('draft_id', '=', beside.draft)] : []),
        ...(article
          ? [
              eb('article_id', '=', article),
              eb('draft_id', 'in', selectFrom('draft').select('id').where('article_id', '=', article)),
            ]
          : []),
      ]),
    )
    .execute();
}
