import { cardsOf } from '../articles/queries.ts';
import type { DeskView } from '../desk/desk-page.tsx';
import { may } from '../desk/policy.ts';
import { missing } from '../desk/problems.tsx';
import { SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import { type Say, wordingIn } from '../desk/wording.ts';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { personsDesk } from './board-page.tsx';
import { namesakesOf, type PersonOfDesk, personById, unconfirmedOf } from './desk-queries.ts';
import { calledName, personAddress } from './names.tsx';
import { MergeForm, RestoreForm, SplitForm, WithdrawForm } from './PersonActs.tsx';
import { PersonForm } from './PersonForm.tsx';
import { articlesOf } from './queries.ts';

const articlesShown = 40;

export type Sent = { tried?: Tried; form?: Record<string, string> };

/** Somebody at the desk: what is said of him or her, the articles, and what can be done. */
export async function personDeskPage(
  site: Site,
  person: Person,
  id: number,
  sent: Sent = {},
): Promise<DeskView> {
  const { db } = site.kernel.store;
  const say = wordingIn(person.language);
  const known = await personById(db, id);
  if (!known) return missing(person);
  const mayWithdraw = may(person.role, 'withdraw persons');
  if (known.merged_into !== null) return merged(say, known, known.merged_into);
  const { ids } = await articlesOf(db, id, { before: null, limit: articlesShown });
  const cards = await cardsOf(db, ids);
  const unconfirmed = await unconfirmedOf(db, id);
  return {
    title: calledName(known),
    within: personsDesk,
    main: (
      <>
        <p>
          <a href={personsDesk}>{say('known-person.back')}</a>
        </p>
        <h1>{calledName(known)}</h1>
        <SettingMessage text={sent.tried?.problem} />
        {known.withdrawn_at ? (
          <Withdrawn say={say} known={known} mayRestore={mayWithdraw} />
        ) : (
          <div class="known-person-desk">
            <div>
              <p class="person-links">
                {ids.length > 0 && <a href={personAddress(known.slug)}>{say('known-person.as-readers')}</a>}
                <span>{say(known.is_confirmed ? 'known-person.confirmed' : 'known-person.found')}</span>
              </p>
              <PersonForm say={say} known={known} sent={sent} />
            </div>
            <div>
              <h2>{say('known-person.articles')}</h2>
              {cards.length === 0 && <p class="quiet">{say('known-person.no-articles')}</p>}
              <ul class="person-articles">
                {cards.map((card) => (
                  <li>
                    <a href={`${personsDesk}/articles/${card.id}`}>{card.headline}</a>{' '}
                    <Time at={card.listed_at} />{' '}
                    {unconfirmed.has(card.id) && (
                      <span class="found-state open">
                        {say('known-person.unconfirmed', { count: unconfirmed.get(card.id) ?? 0 })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              <MergeForm say={say} id={id} sent={sent} namesakes={await namesakesOf(db, known)} />
              {cards.length > 0 && <SplitForm say={say} id={id} cards={cards} sent={sent} />}
              {mayWithdraw && <WithdrawForm say={say} id={id} sent={sent} />}
            </div>
          </div>
        )}
      </>
    ),
  };
}

function merged(say: Say, known: PersonOfDesk, into: number): DeskView {
  return {
    title: calledName(known),
    within: personsDesk,
    main: (
      <>
        <h1>{calledName(known)}</h1>
        <p>
          <a href={`${personsDesk}/${into}`}>{say('known-person.merged-into')}</a>
        </p>
      </>
    ),
  };
}

type WithdrawnProps = { say: Say; known: PersonOfDesk; mayRestore: boolean };

function Withdrawn({ say, known, mayRestore }: WithdrawnProps) {
  return (
    <>
      <p>{say('known-person.withdrawn')}</p>
      <dl class="facts">
        <dt>{say('known-person.reason')}</dt>
        <dd>{known.withdrawn_reason}</dd>
        <dt>{say('known-person.withdrawn-by')}</dt>
        <dd>
          {known.withdrawn_by} {known.withdrawn_at && <Time at={known.withdrawn_at} />}
        </dd>
      </dl>
      {mayRestore && <RestoreForm say={say} id={known.id} />}
    </>
  );
}
