import { expect, test } from 'vitest';
import { checkContact } from './contact.ts';
import { selections, withBody } from './sample-draft.ts';

test.each([
  ['문의는 hong@example.com으로', 'hong@example.com', 'email'],
  ['(na-rae.ko@news.example.kr)', 'na-rae.ko@news.example.kr', 'email'],
  ['메일 a_b+c@sub.example.co.kr 참조', 'a_b+c@sub.example.co.kr', 'email'],
  ['전화 010-1234-5678', '010-1234-5678', 'mobile'],
  ['전화 010 1234 5678', '010 1234 5678', 'mobile'],
  ['전화 010.1234.5678', '010.1234.5678', 'mobile'],
  ['01012345678로 연락', '01012345678', 'mobile'],
  ['011-234-5678', '011-234-5678', 'mobile'],
  ['+82 10-1234-5678', '+82 10-1234-5678', 'mobile'],
  ['+82-10-1234-5678', '+82-10-1234-5678', 'mobile'],
  ['문의 02-123-4567', '02-123-4567', 'phone'],
  ['문의 02)1234-5678', '02)1234-5678', 'phone'],
  ['(031-123-4567)', '(031-123-4567', 'phone'],
  ['070-1234-5678', '070-1234-5678', 'phone'],
  ['080-123-4567', '080-123-4567', 'phone'],
  ['☎ 1588-1234', '1588-1234', 'phone'],
  ['1877-0001번', '1877-0001', 'phone'],
])('%s', (text, found, variant) => {
  expect(selections(checkContact, text)).toEqual([found]);
  expect(checkContact(withBody(text))[0]?.message.key).toBe(`contact.${variant}`);
  expect(checkContact(withBody(text))[0]?.severity).toBe(variant === 'mobile' ? 'error' : 'warning');
});

test.each([
  '임진왜란(1592-1598)',
  '1588-1594년',
  '2026-11-24',
  '신고는 119로',
  '국번 없이 1366',
  '@onsaemi 계정',
  'a@b',
  '010-****-5678',
  '3-2로 이겼다',
  '계좌 110-123-456789',
  '등록번호 104-86-12345',
  '02-03-2024',
  '10,101,234,567원',
  '20260101234567',
  '0.0101234567',
  '좌표 35.0101234567',
  'KF-21 1234-5678',
])('says nothing of %s', (text) => {
  expect(selections(checkContact, text)).toEqual([]);
});
