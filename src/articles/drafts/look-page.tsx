import type { DeskView } from '../../desk/desk-page.tsx';
import { Frames } from '../../desk/Frames.tsx';
import { missing } from '../../desk/problems.tsx';
import { wordingIn } from '../../desk/wording.ts';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { draftById } from './queries.ts';

/** A draft as readers would see it, at three widths, by day and by night. */
/** @param isWhole as those see it who are admitted, where it is not free */
export async function lookPage(site: Site, person: Person, id: number, isWhole: boolean): Promise<DeskView> {
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
        {draft.content.access && (
          <nav aria-label={say('field.access')}>
            <a href={`/desk/drafts/${id}/look`} aria-current={isWhole ? undefined : 'page'}>
              {say('look.public')}
            </a>{' '}
            <a href={`/desk/drafts/${id}/look?whole`} aria-current={isWhole ? 'page' : undefined}>
              {say('look.whole')}
            </a>
          </nav>
        )}
        <Frames say={say} src={`/desk/drafts/${id}/preview${isWhole ? '?whole' : ''}`} />
      </>
    ),
  };
}
