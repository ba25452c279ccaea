import { may } from '../desk/policy.ts';
import { wordingIn } from '../desk/wording.ts';
import { findInText } from '../korean/people/find-in-text.ts';
import type { DraftBeside } from '../site/desk.ts';
import { attribute } from './attribute.ts';
import { calledIn, candidatesFor } from './candidates.ts';
import { FoundPart } from './FoundPart.tsx';
import { rulingsOfDraft } from './rulings.ts';

/** Who is spoken of in a draft and who says what, to be confirmed, mended or rejected before readers see it. */
export const besideDraft: DraftBeside = async (site, person, draft) => {
  const { db } = site.kernel.store;
  const paragraphs = draft.text.split('\n').filter(Boolean);
  const text = attribute(findInText(paragraphs), await rulingsOfDraft(db, draft.id));
  return (
    <FoundPart
      say={wordingIn(person.language)}
      text={text}
      known={await candidatesFor(db, calledIn([text]))}
      action={`/desk/persons/drafts/${draft.id}`}
      isWritten
      mayRule={may(person.role, 'confirm persons')}
    />
  );
};
