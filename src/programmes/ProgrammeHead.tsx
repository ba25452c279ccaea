import { dayInWords } from '../korean/seoul-time.ts';
import { periodInWords, programmeState, stateNames } from './period.ts';
import type { Programme } from './queries.ts';

type Props = {
  programme: Programme;
  today: string;
  /** On the pages of its archive the purpose has been read. */
  isShort?: boolean;
};

/** What it is, from when to when, and who pays for it. */
export function ProgrammeHead({ programme, today, isShort }: Props) {
  const state = programmeState(programme, today);
  return (
    <header class="programme-head">
      <p class="breadcrumb">
        <a href="/programmes">기획</a>
      </p>
      <h1>{programme.name}</h1>
      {!isShort && <p class="programme-purpose">{programme.purpose}</p>}
      <p class="programme-period">
        <span class={`programme-state ${state}`}>{stateNames[state]}</span> {periodInWords(programme)}
      </p>
      <Sponsor programme={programme} />
      {state === 'ended' && programme.until_day && (
        <p class="programme-ended">
          이 기획은 {dayInWords(programme.until_day)}에 끝났습니다. 그동안의 기사는 모두 그대로 남아 있습니다.
        </p>
      )}
      {state === 'coming' && (
        <p class="programme-ended">이 기획은 {dayInWords(programme.from_day)}에 시작합니다.</p>
      )}
    </header>
  );
}

/** Said plainly, and so that no search engine takes it for a recommendation. */
function Sponsor({ programme }: { programme: Programme }) {
  const { sponsor_label, sponsor_name, sponsor_address } = programme;
  if (!sponsor_name) return null;
  return (
    <p class="programme-sponsor">
      <span class="label">{sponsor_label}</span> 이 기획은{' '}
      {sponsor_address ? (
        <a rel="sponsored noopener" href={sponsor_address}>
          {sponsor_name}
        </a>
      ) : (
        sponsor_name
      )}
      의 {sponsor_label}을 받습니다.
    </p>
  );
}
