import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildBody } from '../../../body/build.ts';
import { everyKind, figure, href } from '../../../body/every-kind.test-kit.ts';
import { cleanText } from '../../../kernel/read-input.ts';
import { usualSettings } from '../../../korean/checks/draft.ts';
import { articleOf, emptyDraft } from '../draft-content.ts';
import { findingsIn } from '../findings.ts';
import { block, builtFrom, placed, sized, words } from './any-body.test-kit.ts';
import { samePlace } from './same-place.ts';
import { writeBody, writtenBody } from './write-body.ts';
import { writtenBlocks } from './written-blocks.ts';

test('a body is written and read as the same, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), fc.array(placed, { maxLength: 4 }), (blocks, figures) => {
      const body = buildBody(blocks, figures);
      body.check();
      const text = writtenBody(body);
      const read = builtFrom(text);
      expect(read.toJSON(), text).toEqual(body.toJSON());
      // The text of a draft loses the blanks at its ends on its way.
      expect(builtFrom(text.trim()).eq(body)).toBe(true);
    }),
    {
      numRuns: 1000,
      examples: [
        [
          [
            { type: 'list', items: ['가'] },
            { type: 'list', items: ['나'] },
          ],
          [],
        ],
        [
          [
            {
              type: 'paragraph',
              text: '시진핑(習近平)',
              links: [
                { text: '시진핑(習', href },
                { text: '近平)', href },
              ],
            },
          ],
          [],
        ],
        [[], [figure(3, { ...sized(3), gallery: '모음' }), figure(4, { ...sized(4), gallery: '모음' })]],
      ],
    },
  );
});

test('any text is read, as an article takes it', () => {
  const line = fc.oneof(words, fc.constantFrom('', '| a | b |', '|---|', '- 1 | 2', '출처: 가'));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      builtFrom(text).check();
      expect(builtFrom(writtenBody(builtFrom(text))).eq(builtFrom(text))).toBe(true);
      const draft = { ...emptyDraft, headline: '제목', text: cleanText(text) };
      const { paragraphs, pictures } = articleOf(draft, '새벽통신');
      buildBody(
        paragraphs,
        pictures.map((picture) => ({ ...picture, ...sized(picture.picture ?? null) })),
      ).check();
      for (const { start, end } of findingsIn(draft, '새벽통신', new Date(), usualSettings))
        expect(0 <= start && start <= end && end <= draft.text.length + draft.headline.length).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a hundred thousand signs are read at once', () => {
  const parts = [
    '[',
    ']',
    '](',
    '[각주:',
    '[a](',
    '\\',
    ' ',
    '|',
    '-',
    '\n',
    '\n\n',
    '- ',
    '[사진 1]\n',
    '|-',
    `[말](${href})`,
  ];
  for (const part of [...parts, '[a](b', '[[](', '| - |\n', '[보기:', '[보기: a](https://a b', '> \n'])
    writtenBlocks(part.repeat(100_000 / part.length));
});

test('everything is written as an editor would type it', () => {
  const blocks = [...everyKind('말').slice(0, 9)];
  const pictures = [
    figure(12, { credit: '새벽통신', alt: '그림', after: 99 }),
    figure(13, { after: 99, gallery: '모음' }),
  ];
  expect(
    writtenBody(
      buildBody([...blocks, { type: 'embed', url: href, title: '영상', provider: '유튜브' }], pictures),
    ),
  ).toBe(
    `말

[말](${href})

## 말

[편집자 주] 말[각주: 말]

> 말
> — 말

- 말
- [말](${href})

1. 말

[표] 말
| 말 |
|---|
| 말[각주: 말] |

[연표]
- 말 | 말

[보기: 영상](${href} 유튜브)

[사진 12] 사진 12
출처: 새벽통신
대체 글: 그림

[사진 모음] 모음
[사진 13] 사진 13`,
  );
});

test('drafts of before mean what they meant', () => {
  const text = '첫 문단\n이어진 줄\n\n\n## 배경\n> 인용한\n> 두 줄\n\n- 하나\n\n- 둘\n\n  끝 [단독] 문단  ';
  expect(writtenBlocks(text).paragraphs).toEqual([
    '첫 문단 이어진 줄',
    { type: 'heading', text: '배경 인용한 두 줄' },
    { type: 'list', items: ['하나', '둘'] },
    '끝 [단독] 문단',
  ]);
  expect(writtenBlocks('> 인용한\n> 두 줄').paragraphs).toEqual([{ type: 'quote', text: '인용한 두 줄' }]);
});

test('a place in what was typed is found in what is written', () => {
  const typed =
    '  첫  줄이다. \n\n\n- 하나\n\n-   둘\n\n|해|[값](https://example.com/)|\n|-|-|\n|1 | 2|\n[사진 3]\n설명이 길다\n\n[사진 3]\n설명이 길다';
  const own = writeBody(builtFrom(typed)).text;
  expect(own).not.toBe(typed);
  for (const word of ['줄이다', '하나', '둘', '값', '2', '길다'])
    expect(own.slice(samePlace(typed, typed.indexOf(word), own)).startsWith(word), word).toBe(true);
  expect(samePlace(typed, typed.length, own)).toBeLessThanOrEqual(own.length);
});
