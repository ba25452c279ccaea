import type { DeskView } from '../../desk/desk-page.tsx';
import { missing } from '../../desk/problems.tsx';
import { wordingIn } from '../../desk/wording.ts';
import { type MenuSection, menuSections } from '../../sections/queries.ts';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import type { DraftContent } from './draft-content.ts';
import { draftFindings } from './draft-findings.ts';
import { Editor } from './Editor.tsx';
import { draftById, notesOf, versionsOf } from './queries.ts';

const shownVersions = 30;

type Tried = {
  status: DeskView['status'];
  problem: string;
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
  return {
    title: draft.headline || say('board.untitled'),
    status: tried?.status,
    within: '/desk',
    scripts: ['articles/drafts/editor', 'articles/drafts/body-editor/body'],
    main: (
      <>
        <h1 class="unseen">{draft.headline || say('board.untitled')}</h1>
        <Editor
          say={say}
          person={person}
          draft={draft}
          sections={choices(await menuSections(db))}
          notes={await notesOf(db, id)}
          findings={await draftFindings(site, tried?.typed ?? draft.content)}
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
