import { addPlan, setProduct } from '../src/members/set-product.ts';
import { makeVouchers } from '../src/members/vouchers.ts';
import type { Newsroom } from './newsroom.ts';

/** The product of the cast. */
const gam = {
  key: 'gam',
  name: 'GAM',
  description: '아침마다 읽는 세계 시장.',
  address: '/gam',
  topics: ['채권', '주식'],
  riskNotice: '수익을 약속하지 않습니다.',
  giftsPerMonth: 2,
};

const by = '차분한';

/** Makes the product with a plan for a month. @returns the plan's id */
export async function openGam({ kernel }: Newsroom, price = 9_900): Promise<number> {
  await setProduct(kernel, gam, by);
  const plan = { name: '월간', period: 'month', price, graceDays: 3 };
  return (await addPlan(kernel, 'gam', plan, by)).result;
}

/** Codes for some days. */
export async function vouchers(
  { kernel }: Newsroom,
  given: { count?: number; uses?: number; days?: number; until?: string } = {},
): Promise<string[]> {
  const batch = { product: 'gam', name: '행사', days: 30, count: 1, until: '2030-12-31', ...given };
  return (await makeVouchers(kernel, batch, by)).result.codes;
}

/** Behind the wall of an article of GAM. */
export const hidden = '숨은 문장은 회원만 읽는다.';
export const guarded = { access: 'gam', paragraphs: ['누구나 읽는다.', { type: 'wall' }, hidden] };
