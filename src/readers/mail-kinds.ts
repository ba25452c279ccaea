import type { ReaderMail } from '../site/gate.ts';

/** What this slice mails of itself, beside links to sign in with, which nobody can do without. */
export const securityMail: ReaderMail = {
  key: 'security',
  name: '계정 보안 알림',
  about: '패스키가 추가되거나 삭제되면 알려 드립니다.',
  isUsual: true,
};
