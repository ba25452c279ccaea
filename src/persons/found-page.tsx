import { cardsOf } from '../articles/queries.ts';
import type { DeskView } from '../desk/desk-page.tsx';
import { missing } from '../desk/problems.tsx';
import { SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import { wordingIn } from '../desk/wording.ts';
import { findInText } from '../korean/people/find-in-text.ts';
import { headlineText } from '../site/Headline.tsx';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { attribute } from './attribute.ts';
import { personsDesk } from './board-page.tsx';
import { calledIn, candidatesFor } from './candidates.ts';
import { FoundPart } from './FoundPart.tsx';
import { rulingsOfArticles } from './rulings.ts';
import { openTexts } from './texts.ts';

/**
 * What was found in an article that is out.
 * @param id null where something could not be done beside a draft
 */
export async function foundPage(
  site: Site,
  person: Person,
  id: string | null,
  sent?: { tried: Tried; next: string },
): Promise<DeskView> {
  const { db } = site.kernel.store;
  const say = wordingIn(person.language);
  const [card] = id ? await cardsOf(db, [id]) : [];
  const [open] = id ? await openTexts(db, [id]) : [];
  if (!sent && (!card || !open)) return missing(person);
  const rulings = id ? await rulingsOfArticles(db, [id]) : new Map();
  const text = open && attribute(findInText(open.paragraphs), rulings.get(open.id) ?? []);
  return {
    title: card?.headline ?? say('known-persons'),
    within: personsDesk,
    main: (
      <>
        <p>
          <a href={sent?.next ?? personsDesk}>{say('known-person.back')}</a>
        </p>
        <h1>{card ? headlineText(card) : say('known-persons')}</h1>
        <SettingMessage text={sent?.tried.problem} />
        {card && (
          <p class="person-links">
            <a href={`/news/${card.id}`}>{say('known-person.article')}</a>
            <a href={`/desk/articles/${card.id}`}>{say('known-person.article-desk')}</a>
          </p>
        )}
        {text && (
          <FoundPart
            say={say}
            text={text}
            known={await candidatesFor(db, calledIn([text]))}
            action={`${personsDesk}/articles/${id}`}
            mayRule
          />
        )}
      </>
    ),
  };
}
