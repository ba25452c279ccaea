import fc from 'fast-check';
import { type Block, buildBody, type PlacedFigure } from '../../../body/build.ts';
import { href } from '../../../body/every-kind.test-kit.ts';
import type { RichText } from '../../../body/rich-text.ts';
import type { Body } from '../../../body/schema.ts';
import { writtenBlocks } from './written-blocks.ts';

/** The store knows the sizes of pictures; here their ids do. */
export const sized = (picture: number | null) => ({
  picture,
  width: picture && picture + 300,
  height: picture && picture + 200,
});

export function builtFrom(text: string): Body {
  const { paragraphs, pictures } = writtenBlocks(text);
  return buildBody(
    paragraphs,
    pictures.map((picture) => ({ ...picture, ...sized(picture.picture) })),
  );
}

const piece = fc.constantFrom(
  ...[
    '시진핑',
    '(習近平)',
    '（習近平）',
    '“',
    '”',
    '"',
    ' ',
    '  ',
    '\n',
    '\t',
    '\u00a0',
    '가나',
    '😀',
    '\ud800',
    '\0',
  ],
  ...[
    '\\',
    '\\{}',
    '\\{a}',
    '[',
    ']',
    '(',
    ')',
    '](',
    '|',
    '## ',
    '> ',
    '- ',
    '1. ',
    '—',
    '> — ',
    '---',
    '#',
  ],
  ...[
    '[각주: ',
    '[편집자 주] ',
    '[표]',
    '[연표]',
    '[사진]',
    '[사진 12]',
    '[사진 모음] ',
    '[보기: ',
    '[목록 끝]',
    '[여기부터 회원]',
  ],
  ...['출처: ', '대체 글: ', href, `[말](${href})`, '\u0301'],
);
export const words = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const some = words.filter((text) => text !== '');
const address = fc.constantFrom(
  href,
  'https://ko.example.org/속보_(방송)|x[1]',
  'mailto:a@b.example',
  'https://a.b/\\',
);
const rich: fc.Arbitrary<Exclude<RichText, string>> = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(12), fc.nat(5), address)), fc.array(fc.tuple(fc.nat(14), words)))
  .map(([text, links, notes]) => ({
    text,
    links: links.map(([at, length, href]) => ({ at, text: text.slice(at, at + length + 1), href })),
    footnotes: notes
      .map(([at, note]) => ({ at: Math.min(at, text.length), after: '', text: note }))
      .sort((a, b) => a.at - b.at),
  }));
const richText: fc.Arbitrary<RichText> = fc.oneof(words, rich);
const nullable = fc.option(words);
const cells = fc.array(richText, { minLength: 1, maxLength: 3 });

export const block: fc.Arbitrary<Block> = fc.oneof(
  words,
  fc
    .tuple(fc.constantFrom('paragraph', 'heading', 'note'), rich)
    .map(([type, text]) => ({ type, ...text }) as Block),
  fc.tuple(rich, nullable).map(([text, attribution]): Block => ({ type: 'quote', ...text, attribution })),
  fc
    .tuple(fc.array(richText, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([items, ordered]): Block => ({ type: 'list', items, ordered })),
  fc
    .tuple(
      nullable,
      fc.oneof(fc.constant<RichText[]>([]), cells),
      fc.array(cells, { minLength: 1, maxLength: 3 }),
    )
    .map(([caption, header, rows]): Block => ({ type: 'table', caption, header, rows })),
  cells.map((header): Block => ({ type: 'table', header, rows: [] })),
  fc.constant<Block>({ type: 'wall' }),
  fc
    .array(fc.tuple(words, rich), { minLength: 1, maxLength: 3 })
    .map(
      (entries): Block => ({ type: 'timeline', entries: entries.map(([time, text]) => ({ time, ...text })) }),
    ),
  fc.tuple(address, words, nullable).map(
    ([url, title, provider]): Block => ({
      type: 'embed',
      url: url.replace('mailto:a@', 'http://'),
      title,
      provider,
    }),
  ),
);
export const placed: fc.Arbitrary<PlacedFigure> = fc
  .tuple(
    fc.option(fc.integer({ min: 1, max: 999_999_999 })),
    words,
    nullable,
    nullable,
    fc.nat(5),
    fc.option(some),
  )
  .map(([picture, caption, credit, alt, after, gallery]) => ({
    ...sized(picture),
    ...{ caption, credit, alt, after, gallery },
  }));
