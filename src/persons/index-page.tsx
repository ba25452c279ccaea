import type { Read } from '../kernel/tag-cache.ts';
import { endOfDay } from '../korean/dday.ts';
import { isDay, seoulDay } from '../korean/seoul-time.ts';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import type { PageView } from '../site/document.tsx';
import { PagerLinks } from '../site/Pager.tsx';
import type { Site } from '../site/site.ts';
import { HowFound } from './HowFound.tsx';
import {
  initials,
  type LatelyCursor,
  latelyDays,
  type NameCursor,
  personsByName,
  personsLately,
} from './index-queries.ts';
import { calledName, FoundByProgram, personAddress } from './names.tsx';
import { type PersonRow, personsTag } from './queries.ts';

export const indexAddress = '/people';
export const indexParameters = ['order', 'initial', 'after'];
type Query = { order?: string; initial?: string; after?: string };

const pageLength = 60;
/** What begins with no letter of the Korean alphabet. */
const others = 'A';

/** 인물: by name, or by how many articles speak of them lately. */
export async function personsPage(site: Site, read: Read, query: Query): Promise<PageView> {
  const { db } = site.kernel.store;
  const byName = query.order === 'name' || query.initial !== undefined;
  const initial = [...initials, others].find((known) => known === query.initial) ?? null;
  read(personsTag);
  // Whatever comes or goes may be the only article that speaks of somebody.
  read('latest');
  read(agencyTag);
  const { correctionEmail } = await agencyParticulars(db);
  const { persons, next } = byName
    ? await namePage(site, initial, query.after)
    : await latelyPage(site, read, query.after);
  return {
    title: '인물',
    description: '기사에 나온 사람과 그가 한 말을 찾아봅니다.',
    path: byName ? indexPath({ order: 'name', ...(initial && { initial }) }) : indexAddress,
    sheets: ['persons/persons'],
    main: (
      <>
        <div class="list-head">
          <h1>인물</h1>
          <p>기사에 나온 사람과 그가 한 말을 모았습니다.</p>
          <Ways byName={byName} initial={initial} />
        </div>
        {persons.length === 0 ? <p class="empty">아직 없습니다.</p> : <List persons={persons} />}
        <PagerLinks
          first={
            query.after ? indexPath({ ...(byName && { order: 'name' }), ...(initial && { initial }) }) : null
          }
          next={
            next && indexPath({ ...(byName && { order: 'name' }), ...(initial && { initial }), after: next })
          }
          label="인물 더 보기"
        />
        <HowFound email={correctionEmail} />
      </>
    ),
  };
}

function indexPath(parameters: Record<string, string>): string {
  const text = new URLSearchParams(parameters).toString();
  return text ? `${indexAddress}?${text}` : indexAddress;
}

async function namePage({ kernel }: Site, initial: string | null, after: string | undefined) {
  const look = { initial, after: nameCursor(after), limit: pageLength };
  const { persons, next } = await personsByName(kernel.store.db, look);
  return { persons, next: next && `${next.id}.${next.name}` };
}

/** `12.홍길동` */
function nameCursor(text = ''): NameCursor | null {
  const [, id, name] = /^([1-9]\d{0,8})\.(.{1,200})$/u.exec(text) ?? [];
  return id && name ? { id: Number(id), name } : null;
}

async function latelyPage({ kernel }: Site, read: Read, after: string | undefined) {
  const today = seoulDay(kernel.now());
  read(personsTag, endOfDay(today));
  const cursor = latelyCursor(after);
  const look = { day: cursor?.day ?? today, after: cursor, limit: pageLength };
  const { persons, next } = await personsLately(kernel.store.db, look);
  return { persons, next: next && `${next.day}.${next.articles}.${next.id}` };
}

/** `2026-11-24.12.345` */
function latelyCursor(text = ''): LatelyCursor | null {
  const [, day = '', articles, id] = /^(\d{4}-\d\d-\d\d)\.(\d{1,8})\.([1-9]\d{0,8})$/.exec(text) ?? [];
  return isDay(day) && articles && id ? { day, articles: Number(articles), id: Number(id) } : null;
}

function Ways({ byName, initial }: { byName: boolean; initial: string | null }) {
  return (
    <>
      <nav class="person-orders" aria-label="차례">
        <a href={indexAddress} aria-current={byName ? undefined : 'page'}>
          최근 {latelyDays}일 기사 많은 차례
        </a>
        <a href={indexPath({ order: 'name' })} aria-current={byName && !initial ? 'page' : undefined}>
          가나다 차례
        </a>
      </nav>
      <nav class="person-initials" aria-label="이름 첫소리">
        {[...initials, others].map((each) => (
          <a
            href={indexPath({ order: 'name', initial: each })}
            aria-current={each === initial ? 'page' : undefined}
          >
            {each === others ? 'A–Z·기타' : each}
          </a>
        ))}
      </nav>
    </>
  );
}

function List({ persons }: { persons: (PersonRow & { articles?: number })[] }) {
  return (
    <ul class="known-persons">
      {persons.map((person) => (
        <li>
          <a href={personAddress(person.slug)}>{calledName(person)}</a>{' '}
          {person.articles !== undefined && <span>{person.articles}건</span>}{' '}
          {!person.is_confirmed && <FoundByProgram />}
        </li>
      ))}
    </ul>
  );
}
