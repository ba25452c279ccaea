import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageRoot } from '../../src/kernel/package-root.ts';
import { describeStores } from '../stores.ts';
import { environmentOf, type Served, serveSokbo, sokbo } from './sokbo.ts';

const folder = mkdtempSync(join(tmpdir(), 'sokbo-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const textPage = (headline: string) => `${headline}

기사입력 : 2024년04월10일 08:11

최종수정 : 2024년04월10일 08:12

[베이징=새벽통신] 도하린 특파원 = 시안핑(時安平) 주석은 "환영한다"고 말했다.

harin@saebyeok.example
`;

const htmlPage = `<!doctype html><html><head><meta charset="utf-8"><title>서울에 첫눈 - 새벽통신</title>
<meta property="article:published_time" content="2024-11-27T06:10:00+09:00"></head>
<body><nav>정치 사회 경제</nav><article><h1>서울에 첫눈 &lt;폭설&gt;</h1>
<p>[서울=새벽통신] 윤가온 기자 = 27일 서울에 첫눈이 내렸다.</p><p>눈은 밤에 그친다.</p></article></body></html>`;

describeStores('an archive that moves in', ({ placeTestStore }) => {
  let env: Record<string, string>;
  let server: Served;
  beforeAll(async () => {
    env = environmentOf(await placeTestStore());
    server = await serveSokbo(env);
  });
  afterAll(() => server.stop());

  const latest = async () => (await fetch(`${server.origin}/latest`)).text();

  test('as saved text, HTML and JSON is published as it reads; what is no article is told with its file', async () => {
    const article = JSON.stringify({ id: 'j-1', headline: '한 편의 JSON', paragraphs: ['글이다.'] });
    const imported = await sokbo(
      [
        'import',
        file('page.txt', textPage('라브로프, 베이징 도착')),
        file('page.html', htmlPage),
        file('article.json', article),
        file('empty.txt', ''),
        join(folder, 'missing.html'),
      ],
      env,
    );
    expect(JSON.parse(imported.out)).toMatchObject({ new: 3, updated: 0, same: 0, bad: 2 });
    expect(imported.code).toBe(0);
    expect(imported.error).toMatch(/empty\.txt: has no headline\n/);
    expect(imported.error).toMatch(/missing\.html: cannot be read/);
    const list = await latest();
    const headlines = ['라브로프, 베이징 도착', '서울에 첫눈 &lt;폭설>', '한 편의 JSON'];
    expect(headlines.filter((headline) => !list.includes(headline))).toEqual([]);
    const path = /href="(\/news\/20240410\d{6})"/.exec(list)?.[1];
    const page = await (await fetch(server.origin + path)).text();
    expect(page).toContain('도하린 특파원</a>');
    expect(page).toContain('시안핑<span class="gloss" aria-hidden="true">(時安平)</span>');
    expect(page).toContain('2024-04-10T08:12:00+09:00');
  });

  test('again changes nothing, and fails when nothing at all could be taken', async () => {
    const again = await sokbo(['import', join(folder, 'page.txt'), join(folder, 'page.html')], env);
    expect(JSON.parse(again.out)).toMatchObject({ new: 0, same: 2, bad: 0 });
    const nothing = await sokbo(['import', join(folder, 'empty.txt')], env);
    expect([JSON.parse(nothing.out).bad, nothing.code]).toEqual([1, 1]);
  });

  test('has its headlines read with the words that the newsroom has', async () => {
    const page = () => file('own.txt', textPage('눈 그친 뒤 한파 (속속보)'));
    const set = await sokbo(['newsroom', '-'], env, JSON.stringify({ stages: ['속속보'] }));
    expect(JSON.parse(set.out)).toMatchObject({ id: 'newsroom' });
    await sokbo(['import', page()], env);
    expect(await latest()).toMatch(/눈 그친 뒤 한파(?! \(속속보)/);
    const wrong = await sokbo(['newsroom', '-'], env, JSON.stringify({ bulletinLevels: [] }));
    expect([wrong.code, wrong.error]).toEqual([
      1,
      expect.stringContaining('bulletinLevels: takes one at least'),
    ]);
  });

  test.skipIf(process.platform !== 'linux')('shows on a terminal how far it is, and what is left', () => {
    const lines = Array.from({ length: 450 }, (_, index) =>
      JSON.stringify({ id: `t-${index}`, text: textPage(`${index}번째 기사`) }),
    );
    const archive = file('archive.jsonl', `${lines.join('\n')}\n`);
    const command = `'${process.execPath}' dist/sokbo.js import '${archive}'`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: packageRoot,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });
    // The bar is drawn over itself; what stands there at the end is the summary alone.
    const drawn = stripVTControlCharacters(stdout).split('\r');
    expect(drawn.find((line) => line.includes('█'))).toMatch(
      /^█+░* \d+ % {2}\d+ articles, \d+ a second, \d+ s left$/,
    );
    expect(drawn.findLast((line) => line.trim() !== '')).toMatch(/^\{"new":450,.*"perSecond":\d+\}$/);
  });
});
