import type { DeskView } from '../../desk/desk-page.tsx';
import { Frames } from '../../desk/Frames.tsx';
import { missing } from '../../desk/problems.tsx';
import { wordingIn } from '../../desk/wording.ts';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { draftById } from './queries.ts';

/** A draft as readers would see it, at three widths, by day and by night. */
export async function lookPage(site: Site, person: Person, id: number): Promise<DeskView> {
  const draft = await draftById(site.kernel.store.db, id);
  if (!draft) return missing(person);
  const say = wordingIn(person.language);
  return {
    title: say('draft.look'),
    within: '/desk',
    frames: true,
    main: (
      <>
        <p>
          <a href={`/desk/drafts/${id}`}>{say('version.back')}</a>
        </p>
        <h1>{draft.headline || say('board.untitled')}</h1>
        <Frames say={say} src={`/desk/drafts/${id}/preview`} />
      </>
    ),
  };
}
