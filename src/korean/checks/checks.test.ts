import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from './apply-fixes.ts';
import { checkDraft, checks } from './check-draft.ts';
import { checkNames, type Draft, usualSettings } from './draft.ts';
import { checkExamples } from './examples.ts';
import { draftOf, keys, textAt } from './sample-draft.ts';

const words =
  `시진핑(習近平) 시진핑은 한결음은 한결음 대표는 정부는 정부는 오늘 어제는 내일까지 지난 28일 오는 3일 28일 밝혔다 AI을 HBM는 3를 5%을 100달러을 美은
  ‘해미르’은 " ' “ ” ‘ ’ '24년 27" ( ) （ ） ． ， ％ . , ! ? 1조2000억원 2.5% 두 배 010-1234-5678 a@b.example 1588-1234 \u0000 \ud800 \udc00 😀 👩‍🚒 習近平 美·中 ~ 3분의 1
  \u3000 \u00a0 \t \n é é ㎞ ㎏은 OPEC이 \u200b 丙辰年 병진년 그는 그는 수 수`.split(/ /);
const sentences = [
  '시진핑은 말했다.',
  '시진핑(習近平) 주석은',
  '시진핑(習近平)이',
  '(시진핑)',
  '“시진핑',
  '習近平',
  '한결음은 웃었다.',
  '한결음 대표는 말했다.',
  '한결음(41)이 말한',
  '“한결음은',
  '정부는',
  '정부는',
  '정부는 24일',
  '할 수',
  '수',
  '있다',
  '있다',
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  "'24년",
  '오늘',
  '어제는',
  '내일까지',
  '지난 28일',
  '오는 3일',
  '28일 밝혔다',
  '1일 시작됐다',
  '3월',
  '새벽시는 버스 노선 개편안을 확정하고 다음 달부터 시행한다.',
  'AI을',
  'HBM는',
  '(AI)을',
  '習近平',
  '1조2000억원',
  '12000억',
];
const text = fc.oneof(
  fc.constantFrom(...sentences.filter((one) => one.length > 4)),
  fc.array(fc.constantFrom(...sentences), { maxLength: 12, size: 'max' }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...sentences), { maxLength: 3, size: 'max' }).map((parts) => parts.join(' ')),

  fc.array(fc.constantFrom(...words, ' ', ''), { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...words, ' ', ''), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  }),
);
const kind = fc.constantFrom('paragraph' as const, 'heading', 'quote', 'item', 'row');
/** What takes more than one paragraph to be wrong. */
const openings = [
  [],
  ['한결음은 웃었다.', '한결음 대표는 말했다.'],
  ['시진핑은 왔다.', '시진핑(習近平)이 갔다.'],
  ['새벽시는 버스 노선 개편안을 24일 확정했다.', '새벽시는 버스 노선 개편안을 24일 확정했다.'],
];
const draft: fc.Arbitrary<Draft> = fc.record({
  headline: text,
  prefixes: fc.constant([]),
  subheads: fc.array(text, { maxLength: 2 }),
  byline: fc.constant({ places: [], source: null, reporters: [] }),
  paragraphs: fc
    .tuple(fc.constantFrom(...openings), fc.array(fc.record({ text, kind }), { maxLength: 5, size: 'max' }))
    .map(([opening, rest]) => [...opening.map((text) => ({ text, kind: 'paragraph' as const })), ...rest]),
  pictures: fc.array(fc.record({ caption: text, credit: text, alt: text }), { maxLength: 2 }),
  publishedAt: fc.oneof(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01') }), fc.date()),
});

test.each(checkNames)('%s: its example is found, and the sound text around it is not', (name) => {
  const found = checkDraft(checkExamples[name], usualSettings);
  expect(new Set(found.map(({ check }) => check))).toEqual(new Set([name]));
});

describe.each(checkNames)('%s', (name) => {
  const check = checks[name];

  test('stays within the text and comes to an end with its own fixes', () => {
    let drafts = 0;
    fc.assert(
      fc.property(draft, (given) => {
        const found = check(given, usualSettings);
        drafts += Math.min(1, found.length);
        for (const { where, fix } of found) {
          for (const place of [where, ...(fix?.also ?? []).map((edit) => edit.where)]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(textAt(given, place).length);
          }
          if (fix) expect(fix.replacement).not.toBe(textAt(given, where).slice(where.start, where.end));
        }
        const fixes = found.filter(({ fix }) => fix);
        if (fixes.length === 0) return;
        const again = check(applyFixes(given, fixes), usualSettings);
        expect(again.filter(({ fix }) => fix)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(drafts).toBeGreaterThan(5);
  });

  test.each([
    '정부는 24일 ',
    '"',
    '“가 ',
    'AI을 ',
    '1조 2',
    '시진핑(習近平) ',
    '((((',
    '0',
    'a',
    'a.',
    '01',
    '한결음 대표 ',
    ' ',
    '오늘 28일',
    '漢',
    '’',
    '(가',
  ])(
    'reads 100,000 characters of %j',
    (part) => {
      const long = part.repeat(100_000 / part.length);
      check(draftOf({ headline: long, paragraphs: [{ text: long, kind: 'paragraph' }] }), usualSettings);
    },
    10_000,
  );
});

test('all checks are run but those switched off, in reading order, as severe as the newsroom wants', () => {
  const wrong = draftOf({
    headline: '새벽시, 버스 노선 개편안 확정.',
    byline: { places: [], source: null, reporters: [] },
    paragraphs: [
      { text: '새벽시가  AI을 쓴다.', kind: 'paragraph' },
      { text: '새벽시는 새벽시는 오늘 확정했다 .', kind: 'paragraph' },
    ],
    pictures: [{ caption: '', credit: '새벽시 제공', alt: '버스' }],
  });
  expect(keys(checkDraft(wrong, usualSettings))).toEqual([
    'headline.full-stop',
    'byline',
    'doubled-blank',
    'particle',
    'doubled-word',
    'day.relative',
    'blank-before-mark',
    'picture.caption',
  ]);
  const set = { particle: 'off', day: 'off', byline: 'error', picture: 'warning' } as const;
  const found = checkDraft(wrong, { ...usualSettings, set });
  expect(found.map(({ check, severity }) => `${check} ${severity}`)).toEqual([
    'headline warning',
    'byline error',
    'doubled-blank warning',
    'doubled-word warning',
    'blank-before-mark warning',
    'picture warning',
  ]);
  expect(checkDraft(draftOf(), usualSettings)).toEqual([]);
});
