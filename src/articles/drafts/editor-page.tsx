import type { DeskView } from '../../desk/desk-page.tsx';
import { missing } from '../../desk/problems.tsx';
import { wordingIn } from '../../desk/wording.ts';
import { type MenuSection, menuSections } from '../../sections/queries.ts';
import { agencyParticulars } from '../../site/agency.ts';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { commentsPart, type TriedComment } from './comments-part.tsx';
import type { DraftContent } from './draft-content.ts';
import { Editor } from './Editor.tsx';
import { findingsIn } from './findings.ts';
import { draftById, versionsOf } from './queries.ts';

const shownVersions = 30;

type Tried = {
  status: DeskView['status'];
  problem?: string;
  comment?: TriedComment;
  typed?: DraftContent;
  /** Its warnings have been shown: publishing it again is meant. */
  isConfirmed?: boolean;
};

/** A draft to write in. `tried`: what could not be done, with what was typed. */
export async function editorPage(site: Site, person: Person, id: number, tried?: Tried): Promise<DeskView> {
  const { db } = site.kernel.store;
  const draft = await draftById(db, id);
  if (!draft) return missing(person);
  const say = wordingIn(person.language);
  const { name: agency } = await agencyParticulars(db);
  return {
    title: draft.headline || say('board.untitled'),
    status: tried?.status,
    within: '/desk',
    scripts: ['articles/drafts/comments', 'articles/drafts/editor'],
    main: (
      <>
        <h1 class="unseen">{draft.headline || say('board.untitled')}</h1>
        <Editor
          say={say}
          person={person}
          draft={draft}
          sections={choices(await menuSections(db))}
          comments={await commentsPart(site, person, draft, tried?.comment)}
          findings={findingsIn(tried?.typed ?? draft.content, agency, site.kernel.now())}
          versions={await versionsOf(db, id, shownVersions)}
          problem={tried?.problem}
          isConfirmed={tried?.isConfirmed}
          typed={tried?.typed}
        />
      </>
    ),
  };
}

/** Each section and, below it, its subsections. */
function choices(sections: MenuSection[]): { path: string; name: string }[] {
  return sections.flatMap(({ path, name, subsections }) => [
    { path, name },
    ...subsections.map((below) => ({ path: below.path, name: `${name} › ${below.name}` })),
  ]);
}
