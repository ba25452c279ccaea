import type { DeskView } from '../../desk/desk-page.tsx';
import { missing } from '../../desk/problems.tsx';
import { type Say, wordingIn } from '../../desk/wording.ts';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { Time } from '../../site/Time.tsx';
import { changedLines } from '../edition-page.tsx';
import type { DraftContent } from './draft-content.ts';
import { draftStateAfter } from './life-cycle.ts';
import { draftById, versionOf } from './queries.ts';

/** What one saved version of a draft changed against the one before, word by word, and the way back to it. */
export async function versionPage(
  site: Site,
  person: Person,
  id: number,
  revision: number,
): Promise<DeskView> {
  const { db } = site.kernel.store;
  const draft = await draftById(db, id);
  const after = draft && (await versionOf(db, id, revision));
  if (!draft || !after) return missing(person);
  const before = await versionOf(db, id, revision - 1);
  const say = wordingIn(person.language);
  const title = say('version.title', { revision });
  return {
    title,
    within: '/desk',
    main: (
      <>
        <p>
          <a href={`/desk/drafts/${id}`}>{say('version.back')}</a>
        </p>
        <h1>{title}</h1>
        <p class="quiet">
          {after.saved_by} <Time at={after.saved_at} />
        </p>
        <div class="difference">
          {changedLines(before ? linesOf(say, before.content) : '', linesOf(say, after.content)).map(
            (line) => (
              <p>{line}</p>
            ),
          )}
        </div>
        {draftStateAfter('write', draft, person) && revision < draft.revision && (
          <form method="post" action={`/desk/drafts/${id}/versions/${revision}`}>
            <input type="hidden" name="base" value={draft.revision} />
            <button type="submit">{say('version.restore')}</button>
          </form>
        )}
      </>
    ),
  };
}

function linesOf(say: Say, { headline, subheads, access, text }: DraftContent): string {
  return [headline, subheads, access && `${say('field.access')}: ${access}`, text].filter(Boolean).join('\n');
}
