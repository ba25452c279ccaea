import { dayInWords } from '../../korean/seoul-time.ts';
import type { AccountPart } from '../../site/gate.ts';
import { admitsAt, lastDay } from '../grant-state.ts';
import { grantsOf } from '../queries.ts';
import { membershipPath } from './as-reader.ts';
import { Part } from './parts.tsx';

/** On a reader's account: what lets him or her in now, and the way to the rest. */
export const accountPart: AccountPart = {
  sheet: 'members/members',
  part: async ({ kernel }, reader) => {
    const grants = await grantsOf(kernel.store.db, reader.id);
    const open = grants.filter((grant) => admitsAt(grant, kernel.now()));
    return (
      <Part title="이용권">
        {open.length === 0 && <p>지금 쓸 수 있는 이용권이 없습니다.</p>}
        {open.map(({ product_name, ends_at }) => (
          <p>
            <b>{product_name}</b> {ends_at ? `${dayInWords(lastDay(ends_at))}까지` : '정해진 끝이 없습니다'}
          </p>
        ))}
        <p>
          <a href={membershipPath}>이용권과 결제 보기</a>
        </p>
      </Part>
    );
  },
};
