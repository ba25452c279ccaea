import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { BodyView } from './BodyView.tsx';
import { type Block, buildBody, type PlacedFigure } from './build.ts';
import { everyKind, figure } from './every-kind.test-kit.ts';
import { bodySchema, readBody } from './schema.ts';
import { teaserBeside, teaserLength, teaserOf } from './teaser.ts';
import { blockTexts, pictureIds } from './text.ts';

const wall: Block = { type: 'wall' };
const teaser = (blocks: Block[], figures: PlacedFigure[] = []) => teaserOf(buildBody(blocks, figures));
const texts = (...blocks: Block[]) => blockTexts(teaser(blocks));

test('the teaser ends at the wall, wherever that stands', () => {
  expect(texts('하나', '둘', wall, '셋')).toEqual(['하나', '둘']);
  expect(texts(wall, '하나')).toEqual([]);
  expect(texts('하나', wall)).toEqual(['하나']);
  expect(
    pictureIds(teaser(['하나', wall, '둘'], [figure(1, { after: 1 }), figure(2, { after: 2 })])),
  ).toEqual([1]);
});

test('without a wall it is the first paragraph with what stands before it, and never the whole text', () => {
  expect(texts('하나', '둘')).toEqual(['하나']);
  expect(texts('하나')).toEqual([]);
  expect(texts({ type: 'note', text: '알림' }, '하나', '둘')).toEqual(['알림', '하나']);
  expect(texts({ type: 'heading', text: '제목' }, '하나', '둘')).toEqual([]);
  expect(texts({ type: 'list', items: ['하나'] }, '둘')).toEqual([]);
  const pictures = [figure(1, { after: 0 }), figure(2, { after: 1 })];
  expect(pictureIds(teaser(['하나', '둘'], pictures))).toEqual([1]);
  expect([pictureIds(teaser(['하나'], pictures)), blockTexts(teaser(['하나'], pictures))]).toEqual([[1], []]);
});

test('an older text shows no more than the live one, and nothing that stands behind its wall now', () => {
  const live = buildBody(['새 머리', wall, '하나', '둘']);
  const shown = (...blocks: Block[]) => blockTexts(teaserBeside(buildBody(blocks), live));
  expect(shown('하나', '둘')).toEqual([]);
  expect(shown('옛 머리', '하나', '둘')).toEqual(['옛 머리']);
  expect(shown('옛 머리', '하나를 고친 글', wall, '둘')).toEqual(['옛 머리']);
  expect(shown(wall, '옛 머리')).toEqual([]);
});

test('a wall shows nothing itself, and there is one at most', () => {
  const body = buildBody(['하나', wall, '둘', wall]);
  expect(body.children.map(({ type }) => type.name)).toEqual(['paragraph', 'wall', 'paragraph']);
  expect(renderToString(BodyView({ body }))).toBe('<div class="body"><p>하나</p><p>둘</p></div>');
  expect(renderToString(BodyView({ body, openLength: teaserLength(body) }))).toBe(
    '<div class="body"><p>하나</p><div class="body guarded"><p>둘</p></div></div>',
  );
  expect(bodySchema.nodes.doc.createAndFill()?.toString()).toBe('doc(paragraph)');
  const json = body.toJSON();
  expect(() => readBody({ ...json, content: [...json.content, { type: 'wall' }] })).toThrow(RangeError);
});

test('a teaser is a body, and with what follows it the whole text', () => {
  const block = fc.constantFrom<Block>(...everyKind('말'), '', '하나', '둘');
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), fc.nat(5), (blocks, after) => {
      const body = buildBody(blocks, [figure(1, { after })]);
      const open = teaserOf(body);
      open.check();
      const length = teaserLength(body);
      expect(open.children.slice(0, length)).toEqual(body.children.slice(0, length));
      const rest = bodySchema.nodes.doc.create(null, body.children.slice(length));
      const hasWall = body.children.some(({ type }) => type.name === 'wall');
      // What the editors say of an article is none of its text.
      const text = body.children.filter(({ type }) => !['figure', 'gallery', 'note'].includes(type.name));
      const own = bodySchema.nodes.doc.create(null, text);
      if (!hasWall && blockTexts(own).length > 0) expect(blockTexts(rest).length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
