import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBody } from '../body/build.ts';
import { blockTexts } from '../body/text.ts';
import { packageRoot } from '../kernel/package-root.ts';
import { readArticleInput } from './article-input.ts';

const read = (...paragraphs: unknown[]) => readArticleInput({ headline: '제목', paragraphs }).paragraphs;

const href = 'https://example.com/';

test('an article takes blocks of every kind', () => {
  const blocks = [
    '글',
    { type: 'paragraph', text: '글', links: [{ text: '글', href }] },
    { type: 'note', text: '알림', footnotes: [{ after: '알림', text: '주' }] },
    { type: 'list', items: ['가', { text: '나', links: [{ text: '나', at: 0, href }] }], ordered: true },
    { type: 'timeline', entries: [{ time: '오전 9시', text: '시작' }] },
    { type: 'embed', url: href, title: '영상' },
  ];
  expect(blockTexts(buildBody(read(...blocks)))).toEqual([
    ...['글', '글', '알림', '가', '나', '오전 9시 시작', `영상 ${href}`, '주'],
  ]);
});

test('what articles are known by again has no new fields', () => {
  const heading = { type: 'heading', text: '가' };
  const list = { type: 'list', items: ['가'] };
  expect(read(heading, list)).toEqual([heading, list]);
  expect(Object.keys(read(heading, list)[1] as object).sort()).toEqual(['items', 'type']);
  const [picture] = readArticleInput({ headline: '제목', pictures: [{ caption: '가' }] }).pictures;
  expect(Object.keys(picture ?? {}).sort()).toEqual(['after', 'alt', 'caption', 'credit', 'file']);
});

test.each([
  [{ type: 'paragraph', text: '글', links: [{ text: '글', href: 'javascript:alert(1)' }] }, /http/],
  [{ type: 'paragraph', text: '글', links: [{ text: '말', href }] }, /words/],
  [{ type: 'list', items: [{ text: '글', footnotes: [{ after: '말', text: '주' }] }] }, /words/],
  [{ type: 'embed', url: 'data:text/html,x', title: '' }, /http/],
  [{ type: 'timeline', entries: [] }, /./],
  [{ type: 'iframe', url: href }, /./],
])('%j is refused', (block, message) => {
  expect(() => read(block)).toThrow(message);
  try {
    read('글', block);
  } catch (error) {
    expect((error as { field?: string }).field).toMatch(/^paragraphs\.1/);
  }
});

test('what was pasted is taken as it is', () => {
  const files = globSync('test/paste/*.json', { cwd: packageRoot });
  expect(files.length).toBeGreaterThanOrEqual(25);
  for (const file of files) {
    const { blocks, figures } = JSON.parse(readFileSync(join(packageRoot, file), 'utf8'));
    const taken = readArticleInput({ headline: '제목', paragraphs: blocks, pictures: figures });
    expect(taken.paragraphs, file).toEqual(blocks);
    expect(taken.pictures.map(({ caption, after }) => [caption, after])).toEqual(
      figures.map(({ caption, after }: { caption: string; after: number }) => [caption, after]),
    );
  }
});
