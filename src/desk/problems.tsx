import type { Person } from '../site/person.ts';
import type { DeskView } from './desk-page.tsx';
import { type Say, wordingIn } from './wording.ts';

/** 403: somebody else's work. */
export function forbidden(person: Person): DeskView {
  const say = wordingIn(person.language);
  const why = say('forbidden.why', { role: say(`role.${person.role}`) });
  return {
    status: 403,
    title: say('forbidden'),
    main: <Problem say={say} title={say('forbidden')} why={why} />,
  };
}

/** 404 */
export function missing(person: Person | null): DeskView {
  const say = wordingIn(person?.language ?? 'ko');
  return {
    status: 404,
    title: say('missing'),
    main: <Problem say={say} title={say('missing')} why={say('missing.why')} />,
  };
}

/** 422: what was sent cannot be read, which no page of ours sends. */
export function refused(person: Person | null, message: string): DeskView {
  const say = wordingIn(person?.language ?? 'ko');
  const title = say('refused');
  return { status: 422, title, main: <Problem say={say} title={title} why={message} /> };
}

/** 503: what the act needs is away, through no fault of the one who asks. */
export function unavailable(person: Person | null): DeskView {
  const say = wordingIn(person?.language ?? 'ko');
  const title = say('unavailable');
  return { status: 503, title, main: <Problem say={say} title={title} why={say('unavailable.why')} /> };
}

function Problem({ say, title, why }: { say: Say; title: string; why: string }) {
  return (
    <div class="problem">
      <h1>{title}</h1>
      <p>{why}</p>
      <p>
        <a href="/desk">{say('to-boards')}</a>
      </p>
    </div>
  );
}
