import { expect, test } from 'vitest';
import { applyFixes } from './apply-fixes.ts';
import { type CheckSettings, usualSettings } from './draft.ts';
import { checkHeadline } from './headline.ts';
import { draftOf, keys } from './sample-draft.ts';

const found = (headline: string, settings: CheckSettings = usualSettings) =>
  checkHeadline(draftOf({ headline }), settings);

test.each([
  ['', ['headline.empty']],
  ['  ', ['headline.empty']],
  ['…', ['headline.empty']],
  ['“”', ['headline.empty']],
  ['\u0000', ['headline.empty']],
  ['가'.repeat(41), ['headline.long']],
  ['가'.repeat(80), ['headline.long']],
  ['가'.repeat(81), ['headline.too-long']],
  ['😀가'.repeat(21), ['headline.long']],
  ['새벽시, 개편안 확정.', ['headline.full-stop']],
  ['새벽시, 개편안 확정. ', ['headline.full-stop']],
  ['한결음 “못 바꿔”.', ['headline.full-stop']],
  ['물가 3%.', ['headline.full-stop']],
  ['예산안 합의(종합).', ['headline.full-stop']],
  [`${'가'.repeat(41)}.`, ['headline.long', 'headline.full-stop']],
  [`${'가'.repeat(90)}.`, ['headline.too-long', 'headline.full-stop']],
])('%j', (headline, expected) => {
  expect(keys(found(headline))).toEqual(expected);
});

test.each([
  '새벽시, 버스 노선 개편안 확정',
  '가'.repeat(40),
  '😀가'.repeat(20),
  '한결음 “못 바꿔”',
  '“이제 끝냅시다.”',
  '그러나…',
  '그러나...',
  '왜 지금인가?',
  '해냈다!',
  '물가 3.5%',
  '새벽 Inc.',
  '서울 v.s. 부산',
  '日외무성 “재개 합의”',
  '1',
  '① 종이 멎은 학교',
  '[사설] 물가',
])('says nothing of %j', (headline) => {
  expect(found(headline)).toEqual([]);
});

test('an empty and a much too long one are errors; the newsroom sets the lengths', () => {
  expect(found('')[0]?.severity).toBe('error');
  expect(found('가'.repeat(81))[0]?.severity).toBe('error');
  expect(found('가'.repeat(41))[0]?.severity).toBe('warning');
  expect(keys(found('가'.repeat(12), { ...usualSettings, headlineLong: 10 }))).toEqual(['headline.long']);
});

test('the fix takes the stop away', () => {
  const draft = draftOf({ headline: '새벽시, 개편안 확정.' });
  expect(applyFixes(draft, checkHeadline(draft, usualSettings)).headline).toBe('새벽시, 개편안 확정');
});
