import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articles } from '../cast.ts';
import { describeStores } from '../stores.ts';
import { until } from '../until.ts';
import { environmentOf, type Served, serveSokbo, sokbo } from './sokbo.ts';

const folder = mkdtempSync(join(tmpdir(), 'sokbo-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describeStores('the command line and a running server', ({ placeTestStore }) => {
  let env: Record<string, string>;
  let server: Served;
  beforeAll(async () => {
    env = environmentOf(await placeTestStore());
    server = await serveSokbo(env);
  });
  afterAll(() => server.stop());

  const read = async (path: string) => {
    const response = await fetch(server.origin + path, { redirect: 'manual' });
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get('location'),
    };
  };

  test('publish, correct and kill each print one line once readers see it', async () => {
    const [first] = Object.values(articles);
    const published = await sokbo(['publish', '-'], env, JSON.stringify({ ...first, headline: '첫 소식' }));
    expect(published.error).toBe('');
    const { id, position, url } = JSON.parse(published.out);
    expect(id).toMatch(/^\d{14}$/);
    expect(position).toBeGreaterThan(0);
    expect(url).toMatch(new RegExp(`/news/${id}$`));
    expect((await read('/latest')).text).toContain('첫 소식');

    const better = file('better.json', { ...first, headline: '바로잡은 소식' });
    const corrected = await sokbo(['correct', id, better, '--notice', '날짜를 바로잡습니다.'], env);
    const second = JSON.parse(corrected.out);
    expect(second.id).toBe(id);
    // What programs find in it is noted in between.
    expect(second.position).toBeGreaterThan(position);
    const page = await read(`/news/${id}`);
    expect(page.text).toContain('바로잡은 소식');
    expect(page.text).toContain('날짜를 바로잡습니다.');

    const killed = await sokbo(['kill', id, '--reason', '오보로 확인돼 취소합니다.'], env);
    expect(JSON.parse(killed.out).position).toBeGreaterThan(second.position);
    const gone = await read(`/news/${id}`);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('오보로 확인돼 취소합니다.');
    expect((await read('/latest')).text).not.toContain('바로잡은 소식');
  });

  test('a bulletin is in the ticker at once, and gone when it is taken back', async () => {
    const raised = await sokbo(['bulletin', '동해 해역 규모 4.1 지진', '--level', '긴급'], env);
    const { id } = JSON.parse(raised.out);
    expect((await read('/')).text).toContain('동해 해역 규모 4.1 지진');
    await sokbo(['withdraw-bulletin', String(id)], env);
    expect((await read('/')).text).not.toContain('동해 해역 규모 4.1 지진');
  });

  test('what stands on the front page and in the box is exported as lines, of some days or all', async () => {
    const [first] = Object.values(articles);
    const { id } = JSON.parse((await sokbo(['publish', '-'], env, JSON.stringify(first))).out);
    await sokbo(['best', id], env);
    const lines = async (...options: string[]) => {
      const { out, error } = await sokbo(['export', 'placements', ...options], env);
      expect(error).toBe('');
      return out.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
    };
    await until(async () => {
      expect(await lines()).toContainEqual(
        expect.objectContaining({ place: 'best', position: 1, article: id, until: null }),
      );
    });
    expect((await lines()).map(({ place }) => place)).toContain('home/lead');
    expect(await lines('--to', '2020-01-01')).toEqual([]);
    const wrong = await sokbo(['export', 'placements', '--from', '2026-02-30'], env);
    expect(wrong.error).toBe('sokbo: from: takes a day such as 2026-11-24\n');
  });

  test('a mistake is told in one line, with its field, and the exit code is 1', async () => {
    const noHeadline = await sokbo(['publish', '-'], env, '{"paragraphs":["글"]}');
    expect(noHeadline.code).toBe(1);
    expect(noHeadline.out).toBe('');
    expect(noHeadline.error).toMatch(/^sokbo: headline: .+\n$/);
    const noArticle = await sokbo(['kill', '20990101000001', '--reason', '없음'], env);
    expect(noArticle.error).toBe('sokbo: there is no article 20990101000001\n');
    const noLevel = await sokbo(['bulletin', '글', '--level', '특보'], env);
    expect(noLevel.error).toMatch(/^sokbo: level: .+\n$/);
    const noFile = await sokbo(['publish', join(folder, 'nothing.json')], env);
    expect(noFile.error).toMatch(/nothing\.json: cannot be read/);
    const noJson = await sokbo(['publish', file('broken.json', '{')], env);
    expect(noJson.error).toMatch(/broken\.json: is not JSON/);
  });

  test('an import keeps ids, times and addresses; again it changes nothing; a change is a new edition', async () => {
    const [first] = Object.values(articles);
    const line = (change: object) => JSON.stringify({ ...first, id: '20190412000123', ...change });
    const input = [
      line({ headline: '옮겨 온 소식', publishedAt: '2019-04-12T09:30:00+09:00' }),
      '{"broken',
      JSON.stringify({ id: 'x', text: '아무것도 아닌 글' }),
    ].join('\n');
    const imported = await sokbo(['import', file('a.jsonl', input)], env);
    expect(JSON.parse(imported.out)).toMatchObject({ new: 1, updated: 0, same: 0, bad: 2 });
    expect(imported.error).toMatch(/a\.jsonl:2: is not JSON/);
    expect(imported.error).toMatch(/a\.jsonl:3: /);

    const moved = await read('/news/view/20190412000123');
    expect(moved.status).toBe(301);
    expect(moved.location).toMatch(/^\/news\/20190412\d{6}$/);
    const page = await read(moved.location ?? '');
    expect(page.text).toContain('2019-04-12T09:30:00+09:00');

    expect(JSON.parse((await sokbo(['import', join(folder, 'a.jsonl')], env)).out)).toMatchObject({
      new: 0,
      same: 1,
    });
    const changed = line({ headline: '옮겨 온 소식, 고침', publishedAt: '2019-04-12T09:30:00+09:00' });
    const again = await sokbo(['import', file('b.jsonl', changed)], env);
    expect(JSON.parse(again.out)).toMatchObject({ new: 0, updated: 1 });
    const after = await read(moved.location ?? '');
    expect(after.text).toContain('옮겨 온 소식, 고침');
    expect(after.text).toContain('2판');
  });

  test('products of a merchant come from a file, what is wrong with one is said by line, and nobody is polled', async () => {
    const rows = [
      ['상품 번호', '상품명', '가격', '주소', '재고'],
      ['A-1', '놋그릇 <script>', '29000', 'https://shop.example/1', '있음'],
      ['A-2', '놋쟁반', '-5', 'https://shop.example/2', '있음'],
    ];
    const feed = file('feed.tsv', `${rows.map((row) => row.join('\t')).join('\n')}\n`);
    const args = ['shop', 'import', feed, '--merchant', '온살림(가상)'];
    const taken = await sokbo(args, env);
    expect(JSON.parse(taken.out)).toMatchObject({
      merchant: '온살림(가상)',
      added: 1,
      faulty: 1,
      stopped: null,
    });
    expect(taken.error).toMatch(/^line 3: /);
    expect(JSON.parse((await sokbo(args, env)).out)).toMatchObject({ added: 0, same: 1 });
    const missing = await sokbo(
      ['shop', 'import', join(folder, 'none.tsv'), '--merchant', '온살림(가상)'],
      env,
    );
    expect([missing.code, missing.error]).toEqual([1, expect.stringContaining('none.tsv')]);
    const polled = await sokbo(['shop', 'poll', '온살림(가상)'], env);
    expect([polled.code, polled.error]).toEqual([1, expect.stringContaining('has no feed')]);
  });

  test('doctor finds nothing wrong', async () => {
    const { code, out } = await sokbo(['doctor'], env);
    expect(JSON.parse(out).journal.fault).toBeNull();
    expect(code).toBe(0);
  });
});

describeStores('a server whose data folder is not there yet', ({ placeTestStore }) => {
  test('makes it', async () => {
    const place = await placeTestStore();
    const server = await serveSokbo(environmentOf({ ...place, dataDir: join(place.dataDir, 'not', 'yet') }));
    expect((await fetch(`${server.origin}/latest`)).status).toBe(200);
    await server.stop();
  });
});

describeStores('the command line without a server', ({ placeTestStore }) => {
  test('opens the store itself, and the next one finds what it did', async () => {
    const env = environmentOf(await placeTestStore());
    const [first] = Object.values(articles);
    const published = await sokbo(['publish', '-'], env, JSON.stringify(first));
    expect(published.error).toBe('');
    const { id } = JSON.parse(published.out);
    const killed = await sokbo(['kill', id, '--reason', '시험'], env);
    expect(JSON.parse(killed.out).id).toBe(id);
  });
});
