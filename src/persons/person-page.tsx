import type { Kysely } from 'kysely';
import { cardsOf } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { ArticleList } from '../site/ArticleList.tsx';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import type { PageView } from '../site/document.tsx';
import { Pager, readCursor } from '../site/Pager.tsx';
import { notFound } from '../site/problems.tsx';
import type { Redirection, Site } from '../site/site.ts';
import { HowFound } from './HowFound.tsx';
import { linkedPerson } from './linked-person.tsx';
import { calledName, FoundByProgram, personAddress } from './names.tsx';
import {
  articlesOf,
  articlesQuoting,
  companionsOf,
  type Form,
  formsOf,
  type PersonAt,
  personAt,
  personTag,
  quotationsIn,
} from './queries.ts';
import { Said } from './Said.tsx';
import { spellingsOf } from './spellings.ts';

const articlesShown = 20;
const quotingShown = 10;
const companionsShown = 12;

export const personParameters = ['before', 'said'];
type Query = { before?: string; said?: string };

/**
 * Somebody of whom articles speak. All of it comes from articles that readers have: it changes whenever one comes or goes,
 * and so does a page that counts them.
 */
export async function personPage(
  site: Site,
  read: Read,
  slug: string,
  query: Query,
): Promise<PageView | Redirection> {
  const { db } = site.kernel.store;
  const person = await personAt(db, slug.normalize('NFC'));
  if (!person) return notFound();
  read(personTag(person.id));
  read('latest');
  if (person.withdrawn_at) return closed();
  if (!person.is_listed) return notFound();
  if (person.slug !== slug.normalize('NFC')) return { redirect: personAddress(person.slug) };
  const before = readCursor(query.before);
  const saidBefore = readCursor(query.said);
  const isFirst = !before && !saidBefore;
  const forms = await formsOf(db, person.id);
  const articles = saidBefore ? null : await articlesPart(db, read, person, before);
  const said = before ? null : await saidPart(db, read, person, saidBefore);
  const companions = isFirst ? await companionsOf(db, person.id, companionsShown) : [];
  for (const { id } of companions) read(personTag(id));
  read(agencyTag);
  const { correctionEmail } = await agencyParticulars(db);
  const name = calledName(person);
  return {
    title: name,
    description: `${name}에 관한 기사와 기사에 나온 말을 새 것부터 봅니다.`,
    path: personAddress(person.slug),
    sheets: ['persons/persons'],
    head: ({ origin }) => linkedPerson(person, forms, origin),
    main: (
      <article class="known-person">
        <Head person={person} forms={forms} />
        {said}
        {companions.length > 0 && (
          <section class="said-part">
            <h2>같은 기사에 나온 사람</h2>
            <ul class="companions">
              {companions.map((other) => (
                <li>
                  <a href={personAddress(other.slug)}>{calledName(other)}</a> <span>{other.articles}건</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {articles}
        <HowFound email={correctionEmail} feed={`${personAddress(person.slug)}/feed`} />
      </article>
    ),
  };
}

/** 410: it was closed because somebody asked for it. Nothing on it says who. */
function closed(): PageView {
  return {
    status: 410,
    title: '공개하지 않는 인물',
    path: '/people',
    main: (
      <div class="problem">
        <h1>공개하지 않는 인물입니다</h1>
        <p>
          요청에 따라 이 인물의 페이지를 닫았습니다. 기사에 나온 말과 관련 기사를 더는 모아 보여 드리지
          않습니다.
        </p>
        <nav aria-label="다른 인물">
          <a href="/people">인물 찾아보기</a>
        </nav>
      </div>
    ),
  };
}

function Head({ person, forms }: { person: PersonAt; forms: Form[] }) {
  const titles = forms.filter(({ kind }) => kind === 'title');
  const spellings = [
    ...new Set([...spellingsOf(person, forms, 'hanja'), ...spellingsOf(person, forms, 'latin')]),
  ];
  return (
    <header class="list-head">
      <h1>
        {calledName(person)} {spellings.length > 0 && <small>{spellings.join(' · ')}</small>}
      </h1>
      {!person.is_confirmed && (
        <p>
          <FoundByProgram /> 편집자가 아직 확인하지 않은 인물입니다. <a href="#how-found">어떤 뜻인가요?</a>
        </p>
      )}
      {person.note && <p class="person-note">{person.note}</p>}
      {person.aliases.length > 0 && <p>다른 이름: {person.aliases.join(', ')}</p>}
      {titles.length > 0 && (
        <section aria-labelledby="titles">
          <h2 id="titles">기사에 나온 직함</h2>
          <ul class="person-titles">
            {titles.map(({ text, first, last }) => (
              <li>
                {text} <span>{between(first, last)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </header>
  );
}

/** `2024. 4. 10.`, or from one day to another. */
function between(first: Date, last: Date): string {
  const [from, to] = [first, last].map((at) => seoulDay(at).split('-').map(Number).join('. '));
  return from === to ? `${from}.` : `${from}. ~ ${to}.`;
}

async function saidPart(
  db: Kysely<DB>,
  read: Read,
  { id, slug }: PersonAt,
  before: ReturnType<typeof readCursor>,
) {
  const { ids, next } = await articlesQuoting(db, id, { before, limit: quotingShown });
  for (const article of ids) read(`article:${article}`);
  if (ids.length === 0) return null;
  return (
    <section class="said-part">
      <h2>기사에 나온 말</h2>
      <Said cards={await cardsOf(db, ids)} quotations={await quotationsIn(db, id, ids)} />
      <Pager
        path={personAddress(slug)}
        isFirst={!before}
        next={next}
        parameter="said"
        label="이전 발언 더 보기"
      />
    </section>
  );
}

async function articlesPart(
  db: Kysely<DB>,
  read: Read,
  { id, slug }: PersonAt,
  before: ReturnType<typeof readCursor>,
) {
  const { ids, next } = await articlesOf(db, id, { before, limit: articlesShown });
  for (const article of ids) read(`article:${article}`);
  return (
    <section class="said-part">
      <h2>기사</h2>
      <ArticleList cards={await cardsOf(db, ids)} isBelow />
      <Pager path={personAddress(slug)} isFirst={!before} next={next} />
    </section>
  );
}
