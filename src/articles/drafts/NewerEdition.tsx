import type { Kysely } from 'kysely';
import type { Say } from '../../desk/wording.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { editionText } from '../article-at.ts';
import { changedLines, editionLines } from '../edition-page.tsx';
import type { Draft } from './queries.ts';

type Newer = { number: number; lines: ReturnType<typeof changedLines> };

/** What was published of an article since a correction of it was begun; null where nothing was. */
export async function newerEdition(db: Kysely<DB>, { corrects, base_edition }: Draft): Promise<Newer | null> {
  if (!corrects || !base_edition) return null;
  const article = await db
    .selectFrom('article')
    .select('live_edition')
    .where('id', '=', corrects)
    .executeTakeFirst();
  const number = article?.live_edition ?? base_edition;
  if (number === base_edition) return null;
  const [base, live] = [
    await editionText(db, corrects, base_edition),
    await editionText(db, corrects, number),
  ];
  return base && live ? { number, lines: changedLines(editionLines(base), editionLines(live)) } : null;
}

/** The difference, and the way on from it. */
export function NewerEdition({ say, draft, newer }: { say: Say; draft: Draft; newer: Newer | null }) {
  if (!newer) return null;
  return (
    <section class="newer-edition" aria-labelledby="newer-edition">
      <h2 id="newer-edition">{say('rebase.title')}</h2>
      <div class="difference">
        {newer.lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <form method="post" action={`/desk/drafts/${draft.id}/rebase`}>
        <input type="hidden" name="edition" value={newer.number} />
        <button type="submit">{say('rebase')}</button>
      </form>
    </section>
  );
}
