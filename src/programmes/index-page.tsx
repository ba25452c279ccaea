import type { Read } from '../kernel/tag-cache.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import type { PageView } from '../site/document.tsx';
import type { Service, Site } from '../site/site.ts';
import { addressOf } from './pages.tsx';
import { periodInWords, programmeState, stateNames } from './period.ts';
import { type Programme, programmes, programmesTag } from './queries.ts';

/** All programmes: those that run or are to come, then those that ended. */
export async function programmesPage({ kernel }: Site, read: Read): Promise<PageView> {
  read(programmesTag);
  const today = seoulDay(kernel.now());
  const all = await programmes(kernel.store.db);
  const isEnded = (programme: Programme) => programmeState(programme, today) === 'ended';
  return {
    title: '기획',
    description: '한 주제를 오래 다루는 기획을 봅니다.',
    path: '/programmes',
    sheets: ['programmes/programmes'],
    main: (
      <div class="programme">
        <div class="list-head">
          <h1>기획</h1>
          <p>한 주제를 오래, 여러 회에 걸쳐 다룹니다.</p>
        </div>
        {all.length === 0 && <p class="empty">아직 기획이 없습니다.</p>}
        <Programmes programmes={all.filter((each) => !isEnded(each))} today={today} name="진행 중인 기획" />
        <Programmes programmes={all.filter(isEnded)} today={today} name="끝난 기획" />
      </div>
    ),
  };
}

type ListProps = { programmes: Programme[]; today: string; name: string };

function Programmes({ programmes, today, name }: ListProps) {
  if (programmes.length === 0) return null;
  return (
    <section class="programme-block">
      <h2>{name}</h2>
      <ul class="programme-list">
        {programmes.map((programme) => {
          const state = programmeState(programme, today);
          return (
            <li>
              <h3>
                <a href={addressOf(programme)}>{programme.name}</a>
              </h3>
              <p>{programme.purpose}</p>
              <p class="programme-period">
                <span class={`programme-state ${state}`}>{stateNames[state]}</span> {periodInWords(programme)}
                {programme.sponsor_name && (
                  <span>
                    {' '}
                    · {programme.sponsor_label} {programme.sponsor_name}
                  </span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Those that run have an entry at the head of every page. */
export async function runningEntries({ kernel }: Site, read: Read): Promise<Service[]> {
  read(programmesTag);
  const today = seoulDay(kernel.now());
  const all = await programmes(kernel.store.db);
  return all
    .filter((each) => each.menu_name && programmeState(each, today) === 'running')
    .map((each) => ({ address: addressOf(each), name: each.menu_name }));
}
