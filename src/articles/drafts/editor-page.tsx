import type { DeskView } from '../../desk/desk-page.tsx';
import { missing } from '../../desk/problems.tsx';
import { wordingIn } from '../../desk/wording.ts';
import { currentPath, type MenuSection, menuSections } from '../../sections/queries.ts';
import { agencyParticulars } from '../../site/agency.ts';
import { newsroomOf } from '../../site/newsroom.ts';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { accessKinds } from '../check-access.ts';
import { commentsPart, type TriedComment } from './comments/comments-part.tsx';
import { type DraftContent, tagsOf } from './draft-content.ts';
import { draftFindings } from './draft-findings.ts';
import { Editor } from './Editor.tsx';
import { NewerEdition, newerEdition } from './NewerEdition.tsx';
import { draftById, versionsOf } from './queries.ts';
import { CheckedText } from './written/checked.ts';

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
  const section = await currentPath(db, draft.content.section);
  return {
    title: draft.headline || say('board.untitled'),
    status: tried?.status,
    within: '/desk',
    scripts: [
      'articles/drafts/comments/comments',
      'articles/drafts/editor',
      'articles/drafts/body-editor/body',
    ],
    main: (
      <>
        <h1 class="unseen">{draft.headline || say('board.untitled')}</h1>
        {draft.corrects && (
          <p>
            <a href={`/desk/articles/${draft.corrects}`}>{say('draft.corrects')}</a>
          </p>
        )}
        <NewerEdition say={say} draft={draft} newer={await newerEdition(db, draft)} />
        <Editor
          say={say}
          person={person}
          draft={{ ...draft, content: { ...draft.content, section } }}
          sections={choices(await menuSections(db), section)}
          lists={await newsroomOf(db)}
          kinds={await accessKinds(site)}
          comments={await commentsPart(site, person, draft, tried?.comment)}
          looked={await draftFindings(site, tried?.typed ?? draft.content, draft.corrects)}
          beside={await besideDraft(site, person, id, tried?.typed ?? draft.content)}
          versions={await versionsOf(db, id, shownVersions)}
          site={agency}
          problem={tried?.problem}
          isConfirmed={tried?.isConfirmed}
          typed={tried?.typed}
        />
      </>
    ),
  };
}

/** What other slices offer beside it. */
async function besideDraft(site: Site, person: Person, id: number, content: DraftContent) {
  const { headline, text } = content;
  const draft = { id, headline, text: new CheckedText(text).plain, tags: tagsOf(content) };
  return Promise.all(site.draftsBeside.map((part) => part(site, person, draft)));
}

/** Each section and, below it, its subsections; and the draft's own, where it is not in the menu. */
function choices(sections: MenuSection[], own: string): { path: string; name: string }[] {
  const all = sections.flatMap(({ path, name, subsections }) => [
    { path, name },
    ...subsections.map((below) => ({ path: below.path, name: `${name} › ${below.name}` })),
  ]);
  return !own || all.some(({ path }) => path === own) ? all : [...all, { path: own, name: own }];
}
