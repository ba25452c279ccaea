import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { DB } from '../kernel/tables.gen.ts';
import { type CheckName, checkNames, usualSettings } from '../korean/checks/draft.ts';
import type { OwnWords } from '../korean/headline.ts';

/** Words to choose from, each once. */
const words = (longest: number) =>
  z
    .array(z.string().min(1, 'is empty').max(longest, `takes ${longest} characters`))
    .max(100, 'takes 100 of them')
    .transform((all) => [...new Set(all)]);

/** What a newsroom offers its people to choose from. */
export const newsroomLists = z.object({
  /** Labels of a headline, known to whatever reads one. */
  prefixes: words(20).default('단독 긴급 속보 영상 포토 인터뷰 르포 기획 특집 칼럼 사설 팩트체크'.split(' ')),
  /** How far a story has come, in its order. */
  stages: words(10).default(['1보', '2보', '3보', '종합', '종합2보']),
  /** How urgent a bulletin can be; the first is the ordinary one. */
  bulletinLevels: words(20)
    .refine((levels) => levels.length > 0, 'takes one at least')
    .default(['속보', '긴급']),
  /** Whose a picture or a text is, and by what right. */
  credits: words(60).default([]),
});

const turn = z.enum(['off', 'error', 'warning']);
const isCheck = (name: string): name is CheckName => (checkNames as readonly string[]).includes(name);

/** Which checks look at a draft, how severe they are, and where their limits lie. */
export const checkSettings = z
  .object({
    // A check that is no more may still be set.
    set: z
      .record(z.string(), turn)
      .transform((set) => Object.fromEntries(Object.entries(set).filter(([name]) => isCheck(name))))
      .default({}),
    headlineLong: z.int().min(10).max(200).default(usualSettings.headlineLong),
    headlineTooLong: z.int().min(10).max(300).default(usualSettings.headlineTooLong),
    dayLongPast: z.int().min(1).max(31).default(usualSettings.dayLongPast),
  })
  .refine(({ headlineLong, headlineTooLong }) => headlineLong < headlineTooLong, {
    error: 'is not more than headlineLong',
    path: ['headlineTooLong'],
  });

const newsroomSettings = newsroomLists.extend({ checks: checkSettings.prefault({}) });

export type NewsroomSettings = z.output<typeof newsroomSettings>;

/** What the newsroom has decided for itself; the usual where it has not. */
export async function newsroomOf(db: Kysely<DB>): Promise<NewsroomSettings> {
  const row = await db.selectFrom('newsroom').select('settings').executeTakeFirst();
  return newsroomSettings.parse(row?.settings ?? {});
}

/** The words that a reader of headlines knows beside the usual ones. */
export function ownWords({ prefixes, stages }: Pick<NewsroomSettings, 'prefixes' | 'stages'>): OwnWords {
  return { labels: prefixes, stages };
}
