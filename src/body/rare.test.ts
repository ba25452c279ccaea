import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { BodyView } from './BodyView.tsx';
import { type Block, buildBody, type PlacedFigure } from './build.ts';
import { everyKind, figure, href } from './every-kind.test-kit.ts';
import { hostOf, isSafeHref, isWebAddress } from './href.ts';
import type { RichText } from './rich-text.ts';
import { bodySchema, readBody } from './schema.ts';
import { bodySheets } from './sheets.ts';
import { blockTexts, leadOf, leadPicture, pictureIds, withoutPictures } from './text.ts';

const html = (blocks: Block[], figures: PlacedFigure[] = []) =>
  renderToString(BodyView({ body: buildBody(blocks, figures) }));

test('bodies of today keep their digests', () => {
  const body = buildBody(
    [
      '시안핑(時安平) 주석은 “함께(同行)”라고 했다.',
      { type: 'heading', text: '소제목' },
      { type: 'quote', text: '말', attribution: '홍길동' },
      { type: 'quote', text: '말' },
      { type: 'list', items: ['하나', '둘'] },
      { type: 'table', caption: '표', header: ['가', '나'], rows: [['1', '2']] },
      '',
    ],
    [{ picture: 7, width: 3, height: 2, caption: '설명', credit: null, alt: null, after: 1 }],
  );
  // Made by the program as it was before links, footnotes and galleries (0fe914c).
  expect(createHash('sha256').update(JSON.stringify(body.toJSON())).digest('hex')).toBe(
    '1f49372d611be1413bd64de0bcba5071f97b4c3e3ca36add6610f2c0eec224ae',
  );
});

test('every node is shown', () => {
  const shown = html(everyKind('말'), [figure(3, { gallery: '모음' }), figure(4, { gallery: '모음' })]);
  const kinds = new Set<string>();
  buildBody(everyKind('말'), [figure(3, { gallery: '모음' })]).descendants(
    (node) => void kinds.add(node.type.name),
  );
  expect([...Object.keys(bodySchema.nodes)].filter((kind) => kind !== 'doc' && !kinds.has(kind))).toEqual([]);
  for (const part of [
    '<ol><li>말</li></ol>',
    '<dl class="timeline"><div><dt>말</dt><dd>말</dd></div></dl>',
    '<b>편집자 주</b> 말',
    '<section class="gallery" aria-label="모음"><p>모음</p><figure>',
    `<a href="https://example.com/a?b=1&amp;c=2" rel="noopener"><b>말</b> <span>말 · example.com에서 보기</span></a>`,
    '<a href="https://example.com/a?b=1&amp;c=2" rel="noopener">말</a>',
  ]) {
    expect(shown).toContain(part);
  }
  expect(shown).not.toMatch(/<iframe|<script/);
});

test('footnotes lead there and back, counted over the whole body', () => {
  const note = (text: string): Block => ({ type: 'note', text: '글', footnotes: [{ after: '글', text }] });
  const body = buildBody([note('하나'), note('둘')]);
  const shown = renderToString(BodyView({ body, idPrefix: 'post-3-' }));
  for (const number of [1, 2]) {
    expect(shown).toContain(`id="post-3-ref-${number}" href="#post-3-note-${number}"`);
    expect(shown).toContain(`<li id="post-3-note-${number}">`);
    expect(shown).toContain(`href="#post-3-ref-${number}"`);
  }
  expect(blockTexts(body)).toEqual(['글', '글', '하나', '둘']);
});

test('a link, a gloss, a quotation and a footnote share a sentence', () => {
  const text = '그는 “시안핑(時安平) 주석”을 만났다.';
  const footnotes = [{ after: '주석', text: '당시' }];
  expect(html([{ type: 'paragraph', text, links: [{ text: '시안핑(時安平)', href }], footnotes }])).toMatch(
    /<q>“<a [^>]+>시안핑<span class="gloss"[^>]*>\(時安平\)<\/span><\/a> 주석<sup>.*?<\/sup>”<\/q>을/,
  );
  const cut = buildBody([{ type: 'paragraph', text, links: [{ text: '시안핑', href }] }]);
  expect(blockTexts(cut)).toEqual([text]);
});

test('words are found at their place, or first behind the link before', () => {
  const linked = (rich: Exclude<RichText, string>) => html([{ type: 'paragraph', ...rich }]);
  const at = (place?: number) => [{ text: '가', at: place, href }];
  expect(linked({ text: '가 나 가', links: at(4) })).toContain('<p>가 나 <a');
  expect(linked({ text: '가 나 가', links: at(1) })).toContain('<p><a');
  expect(linked({ text: '가 나 가', links: [...at(), ...at()] })).toMatch(/<p><a .*<\/a> 나 <a .*<\/a><\/p>/);
  expect(linked({ text: '나', links: at() })).toContain('<p>나</p>');
});

test('links lead to http, https and mailto only', () => {
  for (const safe of [href, 'HTTP://example.com', 'mailto:a@example.com', 'https://예시.한국/길'])
    expect(isSafeHref(safe)).toBe(true);
  const bad = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:x',
    'data:text/html,x',
    '//a.b',
    '/a',
  ];
  for (const href of [...bad, 'https://', 'https://a b', 'vbscript:x', 'mailto:a\u0000b', '', null, 3]) {
    expect(isSafeHref(href)).toBe(false);
    const link = { type: 'link', attrs: { href } };
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: '글', marks: [link] }] };
    expect(() => readBody({ type: 'doc', content: [paragraph] })).toThrow(RangeError);
    const embed = { type: 'embed', attrs: { url: href, title: '', provider: null } };
    expect(() => readBody({ type: 'doc', content: [embed] })).toThrow(RangeError);
    const links = [{ text: '글', href: href as string }];
    expect(() => buildBody([{ type: 'paragraph', text: '글', links }])).toThrow(RangeError);
  }
  expect(isWebAddress('mailto:a@example.com')).toBe(false);
  expect(hostOf('https://www.youtube.com/watch?v=1')).toBe('youtube.com');
});

test('pictures of a gallery count, and can be taken out', () => {
  const body = buildBody(['글'], [figure(1, { gallery: '가' }), figure(2, { gallery: '가' }), figure(3)]);
  expect(body.children.map(({ type }) => type.name)).toEqual(['paragraph', 'gallery', 'figure']);
  expect(pictureIds(body)).toEqual([1, 2, 3]);
  expect(leadPicture(body)?.picture).toBe(1);
  expect(pictureIds(withoutPictures(body, [1]))).toEqual([2, 3]);
  const rest = withoutPictures(body, [1, 2]);
  expect(rest.children.map(({ type }) => type.name)).toEqual(['paragraph', 'figure']);
  const two = buildBody([], [figure(1, { gallery: '가' }), figure(2), figure(3, { gallery: '가' })]);
  expect(two.children.map(({ type }) => type.name)).toEqual(['gallery', 'figure', 'gallery']);
  expect(
    html([], [figure(1, { gallery: '가' }), figure(2, { gallery: '가' })]).match(/loading="eager"/g),
  ).toHaveLength(1);
});

test('the lead is of paragraphs and quotes alone', () => {
  expect(leadOf(buildBody([{ type: 'note', text: '알림' }, ...everyKind('글').slice(-3), '본문이다.']))).toBe(
    '본문이다.',
  );
});

test('only bodies with rare nodes ask for their sheet', () => {
  const plain = buildBody(['글', { type: 'list', items: ['가'] }], [figure(1)]);
  expect(bodySheets()).toEqual(['body/body']);
  expect(bodySheets(plain, null)).toEqual(['body/body']);
  for (const block of everyKind('글').filter((one) => !isPlain(one)))
    expect(bodySheets(plain, buildBody([block]))).toEqual(['body/body', 'body/rare']);
  expect(bodySheets(buildBody([], [figure(1, { gallery: '가' })]))).toHaveLength(2);
});

function isPlain(block: Block): boolean {
  return !/"(links|footnotes|ordered|entries|url)"/.test(JSON.stringify(block));
}
