import { may } from '../desk/policy.ts';
import { wordingIn } from '../desk/wording.ts';
import type { DraftBeside } from '../site/desk.ts';
import { suggestTags } from './suggest-tags.ts';

const offered = 6;
/** Of fewer words nothing can be said. */
const fewestWords = 12;

/** Subjects that fit a draft. One press saves the draft with it. */
export const besideDraft: DraftBeside = async ({ kernel, cutWords }, person, draft) => {
  if (!may(person.role, 'write drafts') || draft.text.split(/\s+/).length < fewestWords) return null;
  const found = await suggestTags(kernel.store.db, draft, {
    cut: cutWords,
    now: kernel.now(),
    limit: offered,
  });
  if (found.length === 0) return null;
  const say = wordingIn(person.language);
  return (
    <section class="beside-tags" aria-labelledby="beside-tags">
      <h2 id="beside-tags">{say('topics.beside')}</h2>
      <ul>
        {found.map(({ tag, isNew }) => (
          <li>
            <button type="submit" form="draft" name="addTag" value={tag}>
              #{tag} <span class="quiet">{isNew && say('topics.beside.new')}</span>
              <span class="unseen"> {say('topics.beside.add')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
