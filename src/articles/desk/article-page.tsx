import type { DeskView } from '../../desk/desk-page.tsx';
import { missing } from '../../desk/problems.tsx';
import { type Say, type Wording, wordingIn } from '../../desk/wording.ts';
import { bylineText } from '../../site/Byline.tsx';
import { headlineText } from '../../site/Headline.tsx';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { Time } from '../../site/Time.tsx';
import { type AccessKinds, accessKinds } from '../check-access.ts';
import { ArticleActs, KillPanel } from './ArticleActs.tsx';
import { type DeskArticle, deskArticle, draftsOn, everyEdition, waitingKill } from './queries.ts';

/** An article as the newsroom sees it: where it stands, what became of it, what can be done with it. */
export async function articleDeskPage(
  site: Site,
  person: Person,
  id: string,
  tried?: { status: DeskView['status']; problem: string },
): Promise<DeskView> {
  const { db } = site.kernel.store;
  const article = await deskArticle(db, id);
  if (!article) return missing(person);
  const say = wordingIn(person.language);
  const drafts = await draftsOn(db, id);
  const request = await waitingKill(db, id);
  return {
    title: article.headline,
    status: tried?.status,
    within: '/desk',
    main: (
      <>
        <p class="state">{say(`article-state.${article.state}` as Wording)}</p>
        <h1>{headlineText(article)}</h1>
        {tried && (
          <p class="problem-line" role="alert">
            {tried.problem}
          </p>
        )}
        <Facts say={say} article={article} kinds={await accessKinds(site)} />
        <KillPanel say={say} person={person} article={article} request={request} />
        <ArticleActs
          say={say}
          person={person}
          article={article}
          isKillAsked={request !== null}
          killsAtOnce={!site.kernel.config.SOKBO_KILL_CONFIRM}
          links={site.articlesAtDesk}
        />
        {drafts.length > 0 && (
          <section aria-labelledby="drafts">
            <h2 id="drafts">{say('article.drafts')}</h2>
            <ul>
              {drafts.map((draft) => (
                <li>
                  <a href={`/desk/drafts/${draft.id}`}>
                    {draft.author} {say(`state.${draft.state}` as Wording)}
                  </a>{' '}
                  <Time at={draft.changed_at} yearless />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Editions say={say} article={article} editions={await everyEdition(db, id)} />
      </>
    ),
  };
}

function Facts({ say, article, kinds }: { say: Say; article: DeskArticle; kinds: AccessKinds }) {
  const { id, state, embargo_until, first_published_at, last_modified_at, killed_at } = article;
  const times: [Wording, Date | null][] = [
    ['article.published-at', first_published_at],
    ['article.modified-at', last_modified_at],
    ['article.embargo-until', state === 'embargoed' ? embargo_until : null],
    ['article.killed-at', killed_at],
  ];
  return (
    <dl class="facts">
      <dt>{say('article.number')}</dt>
      <dd>{state === 'embargoed' ? id : <a href={`/news/${id}`}>{id}</a>}</dd>
      <dt>{say('field.section')}</dt>
      <dd>{article.section_name ?? say('field.section.none')}</dd>
      {article.access && (
        <>
          <dt>{say('field.access')}</dt>
          <dd>{kinds.find(({ key }) => key === article.access)?.name ?? article.access}</dd>
        </>
      )}
      <dt>{say('board.author')}</dt>
      <dd>{bylineText(article.byline)}</dd>
      {times.map(([name, at]) =>
        at ? (
          <>
            <dt>{say(name)}</dt>
            <dd>
              <Time at={at} />
            </dd>
          </>
        ) : null,
      )}
      {article.kill_reason && (
        <>
          <dt>{say('article.kill-reason')}</dt>
          <dd>{article.kill_reason}</dd>
        </>
      )}
      {article.story_key && (
        <>
          <dt>{say('field.story')}</dt>
          <dd>
            <a href={`/stories/${encodeURIComponent(article.story_key)}`}>
              {article.story_title ?? article.story_key}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

type EditionsProps = { say: Say; article: DeskArticle; editions: Awaited<ReturnType<typeof everyEdition>> };

function Editions({ say, article, editions }: EditionsProps) {
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">{say('article.editions')}</h2>
      <ol class="versions" reversed>
        {editions.map(({ number, change, kind, notice, created_at, created_by }) => (
          <li>
            {article.state === 'published' ? (
              <a href={`/news/${article.id}/editions/${number}`}>{say('article.edition', { number })}</a>
            ) : (
              say('article.edition', { number })
            )}{' '}
            {say(`change.${kind ?? change}` as Wording)} <Time at={created_at} /> {created_by}
            {notice && <p>{notice}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
