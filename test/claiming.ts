import type { Colleague } from './desk-visitor.ts';

/** What is nobody's business outside. */
export const secrets = ['홍길동', '010-0000-1234'];

/** The form of a claim about an article, as a browser sends it. */
export const claimFields = (article: string, change: Record<string, string> = {}) => ({
  kind: 'correction',
  channel: 'email',
  receivedAt: '2026-11-23T09:00',
  claimant: '홍길동 <b>',
  contact: '서울 종로구 1-2, 010-0000-1234',
  article,
  passage: '기준금리를 내렸다',
  demand: '내리지 않았습니다.',
  wanted: '사실과 달라 <바로잡습니다>.',
  ...change,
});

/** Registers a claim and returns its number. */
export async function registerBy(editor: Colleague, article: string, change: Record<string, string> = {}) {
  const { headers } = await editor.post('/desk/claims', claimFields(article, change));
  return Number(/\/desk\/claims\/(\d+)$/.exec(headers.location ?? '')?.[1]);
}
