import { describe, expect, it } from 'vitest';
import {
  type ArticleAct,
  type ArticleState,
  lifeCycle,
  NotAllowed,
  nextState,
  type Role,
} from './life-cycle.ts';

const roles: Role[] = ['desk', 'chief', 'intake', 'clock', 'program'];
const states: (ArticleState | null)[] = [null, 'embargoed', 'published', 'killed'];

/** The newsroom's rules, written down a second time and in another form than the table: `act state→state: roles`. */
const rules = `
  publish null→published: desk chief intake program
  embargo null→embargoed: desk chief
  release embargoed→published: desk chief clock
  update published→published: desk chief intake
  correct published→published: desk chief program
  post published→published: desk chief intake
  kill published→killed: chief program
  kill embargoed→killed: chief
`;

describe('the life cycle', () => {
  const allowed = new Map(
    [...rules.matchAll(/(\w+) (\w+)→(\w+): (.+)/g)].flatMap(([, act, from, to, who]) =>
      (who ?? '').split(' ').map((role) => [`${act} ${from} ${role}`, to] as const),
    ),
  );

  it.each(Object.keys(lifeCycle) as ArticleAct[])(
    'lets only the right people %s, and only from the right state',
    (act) => {
      for (const state of states) {
        for (const role of roles) {
          const move = () => nextState(act, state, { name: '윤가온', role });
          const to = allowed.get(`${act} ${state} ${role}`);
          if (to) expect(move()).toBe(to);
          else expect(move).toThrow(NotAllowed);
        }
      }
    },
  );

  it('brings nothing back that was killed', () => {
    const fromKilled = Object.values(lifeCycle).flatMap((moves) =>
      moves.filter(({ from }) => from === 'killed'),
    );
    expect(fromKilled).toEqual([]);
  });
});
