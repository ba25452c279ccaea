import { expect, it } from 'vitest';
import { type Role, roles } from '../../site/person.ts';
import { type DraftAct, type DraftState, draftLifeCycle, draftStateAfter } from './life-cycle.ts';

const states: DraftState[] = ['writing', 'filed', 'returned', 'held', 'scheduled', 'published', 'dropped'];

/** The rules in another form: `act state→state: roles`, and `own` where it must be one's own. */
const rules = `
  write writing→writing own: reporter desk photo chief
  write returned→returned own: reporter desk photo chief
  write filed→filed: desk chief
  write held→held: desk chief
  file writing→filed own: reporter desk photo chief
  file returned→filed own: reporter desk photo chief
  take-back filed→writing own: reporter desk photo chief
  return filed→returned: desk chief
  return held→returned: desk chief
  hold filed→held: desk chief
  resume held→filed: desk chief
  schedule filed→scheduled: desk chief
  schedule held→scheduled: desk chief
  schedule writing→scheduled own: desk chief
  unschedule scheduled→filed: desk chief
  publish scheduled→published: desk chief
  publish filed→published: desk chief
  publish held→published: desk chief
  publish writing→published own: desk chief
  drop writing→dropped own: reporter desk photo chief
  drop returned→dropped own: reporter desk photo chief
  drop held→dropped: desk chief
`;

const allowed = new Map(
  [...rules.matchAll(/([\w-]+) (\w+)→(\w+)( own)?: (.+)/g)].flatMap(([, act = '', from, to, own, who = '']) =>
    who
      .split(' ')
      .flatMap((role) =>
        (own ? ['own'] : ['own', 'other']).map((whose) => [
          `${act.replace('-', ' ')} ${from} ${role} ${whose}`,
          to,
        ]),
      ),
  ) as [string, DraftState][],
);

it.each(Object.keys(draftLifeCycle) as DraftAct[])(
  'only the right people %s, and only from the right state',
  (act) => {
    for (const state of states)
      for (const role of roles)
        for (const whose of ['own', 'other']) {
          const draft = { state, author_id: whose === 'own' ? 'me' : 'somebody', section_id: 1 };
          expect(draftStateAfter(act, draft, personOf(role)), `${act} ${state} ${role} ${whose}`).toBe(
            allowed.get(`${act} ${state} ${role} ${whose}`) ?? null,
          );
        }
  },
);

it('a desk editor of some sections desks those alone', () => {
  const draft = { state: 'filed', author_id: 'somebody', section_id: 1 };
  expect(draftStateAfter('publish', draft, { ...personOf('desk'), sectionIds: [1, 2] })).toBe('published');
  expect(draftStateAfter('publish', draft, { ...personOf('desk'), sectionIds: [2] })).toBeNull();
});

function personOf(role: Role) {
  return {
    id: 'me',
    name: '나',
    email: 'me@saebyeok.example',
    role,
    sectionIds: [],
    language: 'ko' as const,
  };
}
