import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// linkedom stands in for the browser's own DOMParser; the paste itself knows neither.
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { packageRoot } from '../../kernel/package-root.ts';
import { buildBody } from '../build.ts';
import { pictureIds } from '../text.ts';
import { cleanPaste } from './clean-paste.ts';

const folder = join(packageRoot, 'test/paste');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));
const file = (name: string) => readFileSync(join(folder, name), 'utf8');

const pasted = (html: string, plain = '') =>
  cleanPaste(new DOMParser().parseFromString(html, 'text/html') as unknown as Document, plain);

test('there are clipboards of every program', () => {
  expect(names.length).toBeGreaterThanOrEqual(25);
});

test.each(names)('%s', (name) => {
  const found = pasted(file(`${name}.html`));
  expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(file(`${name}.json`)));
  const body = buildBody(found.blocks, found.figures);
  body.check();
  expect(pictureIds(body)).toEqual([]);
  expect(JSON.stringify(found)).not.toMatch(/style|class=|&nbsp;|\u00a0|\u200b|\u00ad/);
});

test('plain text counts where there is no HTML, or none that says something', () => {
  const plain = '첫 줄\r\n둘째\u00a0줄\n\n  셋째\u200b 줄  ';
  const blocks = ['첫 줄', '둘째 줄', '셋째 줄'];
  expect(cleanPaste(null, plain).blocks).toEqual(blocks);
  expect(pasted('<html><body><script>x</script><p>&nbsp;</p></body></html>', plain).blocks).toEqual(blocks);
  expect(pasted('<p>글</p>', plain).blocks).toEqual(['글']);
  expect(cleanPaste(null, ' \n ').blocks).toEqual([]);
});

test('plain cells between tabs are a table, a tab in a text is a blank', () => {
  expect(cleanPaste(null, '구분\t값\n수출\t1,200\n수입\t\n').blocks).toEqual([
    {
      type: 'table',
      header: [],
      rows: [
        ['구분', '값'],
        ['수출', '1,200'],
        ['수입', ''],
      ],
    },
  ]);
  expect(cleanPaste(null, '가\t나\n다').blocks).toEqual(['가 나', '다']);
});

test('markup without end is read, however deep it goes', () => {
  const deep = `${'<div>'.repeat(3000)}<p>깊은 글</p>${'<b>'.repeat(3000)}끝`;
  expect(pasted(deep).blocks.join(' ')).toMatch(/깊은 글\s+끝/);
});

test('merged cells may claim what they like', () => {
  const wide = '<td colspan="99999" rowspan="99999">가</td>';
  expect(pasted(`<table><tr>${wide}<td>나</td></tr><tr><td>다</td></tr></table>`).blocks).toEqual([
    {
      type: 'table',
      caption: null,
      header: [],
      rows: [
        ['가', '나'],
        ['', '다'],
      ],
    },
  ]);
});
