import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.ts';
import * as cast from '../cast.ts';
import { environmentOf, freePort, type Served, serveSokbo, sokbo } from '../cli/sokbo.ts';
import { describeStores } from '../stores.ts';
import { until } from '../until.ts';
import { PurgeLine } from './purge-line.ts';
import { describeVarnish, startVarnish, type Varnish } from './varnish.ts';

const variants = ['br', 'gzip', 'identity'];
const folder = mkdtempSync(join(tmpdir(), 'sokbo-deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

describeVarnish('Varnish in front', () => {
  describeStores(
    'of the program',
    ({ placeTestStore }) => {
      let env: Record<string, string>;
      let line: PurgeLine;
      let origin: Served;
      let varnish: Varnish;
      beforeAll(async () => {
        line = await PurgeLine.open();
        env = { ...environmentOf(await placeTestStore()), SOKBO_PURGE_URL: line.url };
        origin = await serveSokbo(env);
        line.cachePort = await freePort();
        varnish = await startVarnish(line.cachePort, origin.port);
      });
      afterAll(async () => {
        await varnish?.stop();
        await origin?.stop();
        line?.close();
      });

      const read = (path: string, variant = 'identity') =>
        ask(line.cachePort, path, { headers: { 'accept-encoding': variant } });
      const act = async (args: string[], input?: object) => {
        const { out, error } = await sokbo(args, env, input && JSON.stringify(input));
        expect(error).toBe('');
        return String(JSON.parse(out).id);
      };
      const publish = (change: object) => act(['publish', '-'], { ...cast.articles['rate-cut'], ...change });
      const correct = (id: string, headline: string) =>
        act(['correct', id, '-', '--notice', '제목을 바로잡습니다.'], {
          ...cast.articles['rate-cut'],
          headline,
        });
      const kill = (id: string) => act(['kill', id, '--reason', '오보로 확인돼 취소합니다.']);
      /** Every act is purged twice. */
      const purgedAfter = (id: string, acts: number) =>
        until(() => expect(line.arrivals(`article:${id}`)).toHaveLength(2 * acts));

      test('a page is made once, and kept packed in both ways', async () => {
        const id = await publish({ headline: '한 번만 만드는 기사' });
        await purgedAfter(id, 1);
        const answers = [];
        for (const variant of [...variants, ...variants]) answers.push(await read(`/news/${id}`, variant));
        expect(answers.map(({ headers }) => `${headers['content-encoding']} ${headers['x-cache']}`)).toEqual([
          ...['br miss', 'gzip miss', 'undefined hit'],
          ...['br hit', 'gzip hit', 'undefined hit'],
        ]);
        for (const { text } of answers) expect(text).toBe(answers[0]?.text);
        expect(answers[0]?.text).toContain('한 번만 만드는 기사');
      });

      test('once the purge of a correction has arrived, nobody gets what was before', async () => {
        const id = await publish({ headline: '제1판' });
        const late = new Set<string>();
        let reads = 0;
        let isOver = false;
        const reader = async (variant: string) => {
          while (!isOver) {
            const purges = line.arrivals(`article:${id}`).length;
            const { text } = await read(`/news/${id}`, variant);
            // The first of the two purges for an edition says that it is out.
            const due = Math.ceil(purges / 2);
            const shown = Number(/제(\d)판/.exec(text)?.[1]);
            if (!(shown >= due)) late.add(`${variant}: edition ${shown} after the purge for ${due}`);
            reads++;
            await pause(2);
          }
        };
        const readers = variants.map(reader);
        for (const edition of [2, 3, 4]) {
          await purgedAfter(id, edition - 1);
          await correct(id, `제${edition}판`);
          await until(async () => expect((await read(`/news/${id}`)).text).toContain(`제${edition}판`));
        }
        await purgedAfter(id, 4);
        isOver = true;
        await Promise.all(readers);
        expect([...late]).toEqual([]);
        expect(reads).toBeGreaterThan(100);
      });

      test('what is killed is gone: page, lists and picture, in every variant', async () => {
        await sharp({ create: { width: 640, height: 360, channels: 3, background: '#b80f26' } })
          .png()
          .toFile(join(folder, 'picture.png'));
        const article = { ...cast.articles['rate-cut'], headline: '곧 취소될 기사' };
        const picture = { caption: '한국은행', credit: '새벽통신', file: 'picture.png' };
        writeFileSync(join(folder, 'article.json'), JSON.stringify({ ...article, pictures: [picture] }));
        const id = await act(['publish', join(folder, 'article.json')]);
        await purgedAfter(id, 1);
        const [pictureUrl = ''] = /\/pictures\/\d+\/\d+\.avif/.exec((await read(`/news/${id}`)).text) ?? [];
        const paths = ['/', '/latest', `/news/${id}`, pictureUrl];
        for (const path of paths) {
          for (const variant of variants) {
            await read(path, variant);
            const { status, headers } = await read(path, variant);
            expect([path, status, headers['x-cache']]).toEqual([path, 200, 'hit']);
          }
        }
        await kill(id);
        await until(() => expect(line.arrivals(`article:${id}`).length).toBeGreaterThan(2));
        for (const variant of variants) {
          const page = await read(`/news/${id}`, variant);
          expect(page.status).toBe(410);
          expect(page.text).toContain('오보로 확인돼 취소합니다.');
          expect((await read(pictureUrl, variant)).status).toBe(404);
          for (const list of ['/', '/latest']) expect((await read(list, variant)).text).not.toContain(id);
        }
        await purgedAfter(id, 2);
        await read(`/news/${id}`, 'br');
        expect(await read(`/news/${id}`, 'br')).toMatchObject({ status: 410, headers: { 'x-cache': 'hit' } });
      });

      test('a purge that cannot arrive is repeated until it does', async () => {
        const id = await publish({ headline: '끊긴 사이의 기사' });
        await purgedAfter(id, 1);
        await read(`/news/${id}`);
        line.isCut = true;
        await kill(id);
        await until(() => expect(line.lost).toBeGreaterThan(1));
        expect(await read(`/news/${id}`)).toMatchObject({ status: 200, headers: { 'x-cache': 'hit' } });
        line.isCut = false;
        await until(async () => expect((await read(`/news/${id}`)).status).toBe(410));
      });

      test('a Varnish that was down begins with nothing, and is told what it missed', async () => {
        const id = await publish({ headline: '멈춘 사이의 기사' });
        await purgedAfter(id, 1);
        expect((await read(`/news/${id}`)).status).toBe(200);
        await varnish.stop();
        await kill(id);
        varnish = await startVarnish(line.cachePort, origin.port);
        for (const variant of variants) expect((await read(`/news/${id}`, variant)).status).toBe(410);
        await purgedAfter(id, 2);
      });
    },
    ['pglite'],
  );
});
