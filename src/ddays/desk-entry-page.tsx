import { headlinesOf } from '../articles/drafts/queries.ts';
import type { DeskView } from '../desk/desk-page.tsx';
import { may } from '../desk/policy.ts';
import { missing } from '../desk/problems.tsx';
import { SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import { type Say, wordingIn } from '../desk/wording.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { ddaysDesk } from './board-page.tsx';
import { categories } from './categories.ts';
import { DdayActs } from './DdayActs.tsx';
import { DdayMark } from './DdayList.tsx';
import { ddayById } from './desk-queries.ts';
import { articleIdsOf, changesOf } from './queries.ts';
import { shownOn } from './shown.ts';

type Sent = { tried?: Tried; form?: Record<string, string> };
type Entry = NonNullable<Awaited<ReturnType<typeof ddayById>>>;

/** An entry at the desk: what readers see of it, what became of it, and what can be done. */
export async function ddayDeskPage(
  site: Site,
  person: Person,
  id: number,
  sent: Sent = {},
): Promise<DeskView> {
  const { db } = site.kernel.store;
  const say = wordingIn(person.language);
  const dday = await ddayById(db, id);
  if (!dday) return missing(person);
  const today = seoulDay(site.kernel.now());
  const shown = shownOn(today, dday);
  const articles = await articleIdsOf(db, id);
  const headlines = await headlinesOf(db, articles);
  const changes = await changesOf(db, id);
  const mayDecide = may(person.role, 'decide ddays');
  const mayEdit = mayDecide || (dday.state === 'proposed' && dday.created_by === person.name);
  return {
    title: dday.title,
    within: ddaysDesk,
    main: (
      <>
        <p>
          <a href={ddaysDesk}>{say('dday.back')}</a>
        </p>
        <h1>{dday.title}</h1>
        <SettingMessage text={sent.tried?.problem} />
        {mayDecide && <Hidden say={say} dday={dday} />}
        <div class="dday-entry">
          <div>
            <p>
              <DdayMark shown={shown} /> {shown.words}
            </p>
            <dl class="dday-desk-facts">
              <dt>{say('board.state')}</dt>
              <dd>{say(`dday.state.${dday.state}`)}</dd>
              <dt>{say('dday.category')}</dt>
              <dd>{categories[dday.category]}</dd>
              <Fact name={say('dday.place')} values={[dday.place]} />
              <Fact name={say('dday.detail')} values={[dday.detail]} />
              <Fact name={say('dday.people')} values={dday.people} />
              <Fact name={say('dday.programmes')} values={dday.programmes} />
              <Fact name={say('dday.instruments')} values={dday.instruments} />
            </dl>
            {articles.length > 0 && (
              <ul class="dday-desk-articles">
                {articles.map((article) => (
                  <li>
                    <a href={`/desk/articles/${article}`}>{headlines.get(article) ?? article}</a>
                  </li>
                ))}
              </ul>
            )}
            <p class="dday-links">
              {mayEdit && <a href={`${ddaysDesk}/${id}/edit`}>{say('dday.edit')}</a>}
              {dday.isShown && <a href={`/ddays/${id}`}>{say('dday.as-readers')}</a>}
            </p>
            <h2>{say('dday.history')}</h2>
            <ol class="dday-desk-history">
              {changes.map(({ act, before, reason, changed_at, changed_by }) => (
                <li>
                  <Time at={changed_at} /> {changed_by}: {say(`dday.act.${act}` as Parameters<Say>[0])}
                  {before && act === 'postpone' && (
                    <> ({shownOn(today, { when: before, state: 'planned' }).words})</>
                  )}{' '}
                  {reason && <q>{reason}</q>}
                </li>
              ))}
            </ol>
          </div>
          {mayDecide && (
            <DdayActs say={say} dday={dday} form={sent.form} problemField={sent.tried?.field ?? null} />
          )}
        </div>
      </>
    ),
  };
}

function Fact({ name, values }: { name: string; values: string[] }) {
  const text = values.filter(Boolean).join(', ');
  if (!text) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** Why readers do not see it, and the way to let them. */
function Hidden({ say, dday }: { say: Say; dday: Entry }) {
  if (dday.source_draft === null && (dday.source_article === null || dday.isShown)) return null;
  return (
    <form class="setting-message" method="post" action={`${ddaysDesk}/${dday.id}/vouch`}>
      <p>
        {dday.source_draft === null
          ? say('dday.hidden.article')
          : say('dday.hidden.draft', { draft: dday.source_draft })}
      </p>
      <button type="submit">{say('dday.vouch')}</button>
    </form>
  );
}
