import fc from 'fast-check';
// linkedom stands in for the browser's own DOMParser; the paste itself knows neither.
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { type Block, buildBody } from '../build.ts';
import { readBody } from '../schema.ts';
import { blockTexts } from '../text.ts';
import { cleanPaste } from './clean-paste.ts';

const pasted = (html: string) =>
  cleanPaste(
    new DOMParser().parseFromString(`<html><body>${html}</body></html>`, 'text/html') as unknown as Document,
    '',
  );

const tight = (text: string) => text.replace(/\s+/g, '');

/** Well-formed markup, and the text that a reader sees of it. */
type Piece = { html: string; text: string };

const words = fc
  .array(
    fc.constantFrom('가나', '시진핑(習近平)', '“말”', '&lt;script&gt;', '12', '👩‍💻', '漢字', ' ', '&nbsp;'),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts): Piece => {
    const html = parts.join('');
    const text = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', ' ');
    return { html, text };
  });

const tags = {
  inline: ['span', 'b', 'a href="https://example.com/x"', 'a href="javascript:x"', 'font', 'o:p', 'sup'],
  block: ['p', 'h2', 'pre'],
  holder: ['div', 'blockquote', 'blockquote type="cite"', 'section', 'div style="x"', 'center'],
};

const wrapped = (inside: fc.Arbitrary<Piece>, names: string[]) =>
  fc
    .tuple(fc.constantFrom(...names), fc.array(inside, { minLength: 1, maxLength: 3 }))
    .map(([name, parts]) => ({
      html: `<${name}>${parts.map(({ html }) => html).join('')}</${name.split(' ')[0]}>`,
      text: parts.map(({ text }) => text).join(''),
    }));

const rows = (inside: fc.Arbitrary<Piece>) =>
  fc.array(fc.tuple(inside, inside), { minLength: 1, maxLength: 3 }).map((cells) => ({
    html: `<table>${cells.map(([a, b]) => `<tr><td>${a.html}</td><td>${b.html}</td></tr>`).join('')}</table>`,
    text: cells.flatMap(([a, b]) => [a.text, b.text]).join(''),
  }));

const { piece } = fc.letrec<{ inline: Piece; item: Piece; list: Piece; piece: Piece }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.constant({ html: '<br>', text: '' }),
    wrapped(tie('inline'), tags.inline),
  ),
  item: wrapped(
    fc.oneof({ depthSize: 'small' }, tie('inline'), wrapped(tie('inline'), tags.block), tie('list')),
    ['li'],
  ),
  list: wrapped(tie('item'), ['ul', 'ol']),
  piece: fc.oneof(
    { depthSize: 'small' },
    tie('inline'),
    wrapped(tie('inline'), tags.block),
    tie('list'),
    rows(fc.oneof(tie('inline'), wrapped(tie('inline'), ['p']), tie('list'))),
    wrapped(tie('piece'), tags.holder),
  ),
}));

test('the words that are seen come out, in order', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const { blocks, figures } = pasted(pieces.map(({ html }) => html).join(''));
      const body = buildBody(blocks, figures);
      body.check();
      expect(tight(blockTexts(body).join(''))).toBe(tight(pieces.map(({ text }) => text).join('')));
    }),
    { numRuns: 1000 },
  );
});

const soup = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<p',
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '<tr>',
      '</table>',
      '<li>',
      '<ul>',
      '<ol>',
      '<img alt="그림">',
      '<a href="https://a.b">',
      '</a>',
    ),
    fc.constantFrom(
      '<blockquote>',
      '<cite>',
      '<footer>',
      '</blockquote>',
      '<figure>',
      '<figcaption>',
      '<caption>',
      '<br>',
      '<pre>',
      '<script>',
      '</script>',
    ),
    fc.constantFrom(
      '<!--',
      '-->',
      '<![if x]>',
      '<![endif]>',
      '&nbsp;',
      '&#0;',
      '&#xd800;',
      '\u200d',
      '\u0301',
      '<span style="mso-list:Ignore">',
    ),
    fc.constantFrom(
      '<p style="mso-list:l0 level1">',
      '<td colspan=9 rowspan=-1>',
      '<h2>',
      '<ruby>',
      '<rt>',
      '"',
      '>',
      '<b hidden>',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 30 },
);

test('whatever is pasted builds a body', () => {
  fc.assert(
    fc.property(soup, (parts) => {
      const { blocks, figures } = pasted(parts.join(''));
      const body = buildBody(blocks, figures);
      body.check();
      expect(readBody(JSON.parse(JSON.stringify(body.toJSON()))).eq(body)).toBe(true);
      for (const text of textsOf(blocks)) {
        expect(text).toBe(text.normalize('NFC').trim());
        expect(text).not.toMatch(/\s\s|[\u00a0\u00ad\u200b\ufeff\p{Cc}]/u);
        expect(text.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

function textsOf(blocks: Block[]): string[] {
  return blockTexts(buildBody(blocks)).flatMap((row) => row.split('\t'));
}
