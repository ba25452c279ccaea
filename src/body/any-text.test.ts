import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { BodyView } from './BodyView.tsx';
import { buildBody } from './build.ts';
import { everyKind, figure, href } from './every-kind.test-kit.ts';
import { readBody } from './schema.ts';
import { blockTexts } from './text.ts';

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '" onload="x',
    "'>",
    '</p>',
    '&amp;',
    '😀👩‍💻',
    '“시진핑(習近平)”',
    '(習近平)',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);

test('texts of every kind go in and come out as they were, and are never markup', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, other) => {
      const body = buildBody(everyKind(text), [
        figure(null, { caption: text, credit: other, gallery: other }),
      ]);
      body.check();
      const read = readBody(JSON.parse(JSON.stringify(body.toJSON())));
      expect(read.eq(body)).toBe(true);
      expect(blockTexts(read)).toEqual(
        [
          ...[text, text, text, text, text, text, text, text, text, text],
          ...[`${text} ${text}`.trim(), `${text} ${href}`.trim(), text, text],
        ].filter((one) => one !== ''),
      );
      const shown = renderToString(BodyView({ body: read }));
      const page = new DOMParser().parseFromString(`<html><body>${shown}</body></html>`, 'text/html');
      expect(page.querySelectorAll('script, [onload], iframe')).toHaveLength(0);
      expect(shown.match(/<\/p>/g)).toHaveLength(6);
    }),
    { numRuns: 300 },
  );
});

test('links and footnotes anywhere leave the text whole', () => {
  const piece = fc.constantFrom('“', '”', '시진핑', '(習近平)', ' ', '가', '"', '😀');
  const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.array(fc.nat(20)), fc.array(fc.nat(20)), (text, starts, ends) => {
      const links = starts.map((at, index) => ({ at, text: text.slice(at, at + (ends[index] ?? 2)), href }));
      const footnotes = ends.map((at) => ({ at, after: text.slice(at, at + 2), text: '주' }));
      const body = buildBody([{ type: 'paragraph', text, links, footnotes }]);
      body.check();
      expect(blockTexts(body)).toEqual([text, ...footnotes.map(() => '주')]);
      expect(readBody(body.toJSON()).eq(body)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
