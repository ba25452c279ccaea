import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { library, reader, testGate } from '../../test/test-gate.tsx';
import { addPicture } from '../media/add-picture.ts';
import { articleAt } from './article-at.ts';

const text = ['첫 문단은 모두 읽는다.', '둘째 문단도 읽는다.', { type: 'wall' }, '숨은문장은 회원만 읽는다.'];
const guarded = { access: 'gam', paragraphs: text };

describeNewsroom(
  'an article that is not free',
  (newsroom) => {
    const db = () => newsroom.kernel.store.db;
    const get = (id: string, question = {}) => newsroom.get(`/news/${id}`, question);
    const linkedData = (html: string) =>
      JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}');
    const change = (id: string, given: object) => newsroom.correct(id, 'rate-cut', given, '바로잡습니다.');

    describe('its page', () => {
      it('shows everybody the teaser and the wall, and whoever is admitted all of it', async () => {
        const id = await newsroom.publish('rate-cut', guarded);
        const open = await get(id);
        expect(open.text).toContain('둘째 문단도 읽는다.');
        expect(open.text).toContain('<div class="guarded"><section aria-label="회원 안내">gam 회원이');
        expect(open.text).not.toContain('숨은문장');
        const whole = await get(id, reader('gam'));
        expect(whole.text).toContain('<div class="body guarded"><p>숨은문장은');
        expect(whole.text).not.toContain('회원 안내');
        for (const [has, isAdmitted] of [
          [['registered'], false],
          [['registered', 'gam'], true],
          [[], false],
        ] as const)
          expect((await get(id, reader(...has))).text.includes('숨은문장')).toBe(isAdmitted);
      });

      it('is given by a link to one article, and by an address', async () => {
        const [id, other] = [
          await newsroom.publish('rate-cut', guarded),
          await newsroom.publish('rate-cut', guarded),
        ];
        expect((await newsroom.get(`/news/${id}?gift=${id}`)).text).toContain('숨은문장');
        expect((await newsroom.get(`/news/${other}?gift=${id}`)).text).not.toContain('숨은문장');
        const from = (address: string) => get(id, { headers: { 'x-forwarded-for': address } });
        expect((await from(library)).text).toContain('숨은문장');
        expect((await from('203.0.113.10')).text).not.toContain('숨은문장');
      });

      it('is made once for each of the two, and nobody keeps that of the admitted', async () => {
        const id = await newsroom.publish('rate-cut', guarded);
        const [open, whole] = [await get(id), await get(id, reader('gam'))];
        const { renderings } = newsroom.kernel.pages;
        for (let time = 0; time < 3; time++) {
          expect((await get(id)).text).toBe(open.text);
          expect((await get(id, reader('gam'))).text).toBe(whole.text);
          expect((await newsroom.get(`/news/${id}?utm_source=a`)).text).toBe(open.text);
        }
        expect(newsroom.kernel.pages.renderings).toBe(renderings);
        expect(open.headers['cache-control']).toContain('public');
        expect(open.headers['surrogate-key']).toContain(`article:${id}`);
        expect(whole.headers['cache-control']).toBe('private, no-store');
        expect(whole.headers).not.toHaveProperty('surrogate-key');
        for (const { headers } of [open, whole]) expect(headers.vary).toBe('accept-encoding, cookie');
        expect(open.headers.etag).not.toBe(whole.headers.etag);
        // Neither may stand for the other.
        const known = (etag: unknown, headers = {}) =>
          get(id, { headers: { 'if-none-match': String(etag), ...headers } });
        expect((await known(open.headers.etag)).status).toBe(304);
        expect((await known(whole.headers.etag)).status).toBe(200);
        expect((await known(open.headers.etag, reader('gam').headers)).text).toContain('숨은문장');
        expect((await get(id, { method: 'HEAD', ...reader('gam') })).headers.etag).toBe(whole.headers.etag);
      });

      it('asks the gate for no article that is free', async () => {
        const id = await newsroom.publish('rate-cut', { paragraphs: text });
        const gate = newsroom.site.gate;
        newsroom.site.gate = undefined;
        const { text: html, headers } = await get(id, reader('gam'));
        newsroom.site.gate = gate && { ...gate, admits: () => Promise.reject(new Error('was asked')) };
        expect((await get(id)).text).toBe(html);
        newsroom.site.gate = gate;
        expect(html).toContain('숨은문장');
        expect(html).not.toContain('guarded');
        expect(headers.vary).toBe('accept-encoding');
        expect(linkedData(html)).toMatchObject({ isAccessibleForFree: true });
        expect(linkedData(html)).not.toHaveProperty('hasPart');
      });

      it('is the teaser where the gate cannot say, or there is none', async () => {
        const id = await newsroom.publish('rate-cut', guarded);
        const gate = newsroom.site.gate;
        newsroom.site.gate = gate && { ...gate, admits: () => Promise.reject(new Error('out of reach')) };
        expect((await get(id, reader('gam'))).text).toContain('회원 안내');
        newsroom.kernel.pages.clear();
        newsroom.site.gate = undefined;
        const { text: html } = await get(id, reader('gam'));
        newsroom.site.gate = gate;
        expect(html).toContain('회원에게만 공개하는 기사');
        expect(html).not.toContain('숨은문장');
        newsroom.kernel.pages.clear();
      });

      it('tells machines what is free, and of the rest that it is not', async () => {
        const id = await newsroom.publish('rate-cut', {
          access: 'registered',
          paragraphs: ['앞말.', '숨은문장.'],
        });
        for (const { text: html } of [await get(id), await get(id, reader('registered'))]) {
          expect(linkedData(html)).toMatchObject({
            description: '앞말.',
            isAccessibleForFree: false,
            hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.guarded' },
          });
          expect(html).toContain('<meta name="robots" content="noarchive"/>');
          expect(html).toContain('<meta property="og:description" content="앞말."/>');
          expect(html).toMatch(/<h1>.*회원<span class="unseen"> 전용<\/span>.*<\/h1>/s);
        }
        expect((await newsroom.get('/latest')).text).toMatch(/회원<span class="unseen"> 전용<\/span>/);
      });
    });

    it('shows its pictures as the text around them', async () => {
      const pictures = await Promise.all(
        ['#a00', '#0a0'].map(async (background) =>
          addPicture(
            newsroom.kernel,
            await sharp({ create: { width: 640, height: 360, channels: 3, background } })
              .png()
              .toBuffer(),
          ),
        ),
      );
      const [open, hidden] = pictures.map((picture, after) => ({
        picture,
        caption: `사진${after}`,
        after: 3 * after,
      }));
      const id = await newsroom.publish('rate-cut', { ...guarded, pictures: [hidden] });
      const address = `/pictures/${hidden?.picture}/480.jpg`;
      expect((await get(id)).text).not.toContain('사진1');
      expect((await articleAt(db(), id))?.state === 'published' && (await get(id)).text).not.toContain(
        'og:image',
      );
      expect((await get(id, reader('gam'))).text).toContain(address);
      expect((await newsroom.get(address)).status).toBe(404);
      const seen = await newsroom.get(address, reader('gam'));
      expect([seen.status, seen.headers['cache-control']]).toEqual([200, 'private, no-store']);
      expect((await newsroom.get(address)).status).toBe(404);
      // Somebody who was given the article.
      const host = `127.0.0.1:${newsroom.port}`;
      const around = (page: string) =>
        newsroom.get(address, { headers: { referer: `http://${host}${page}` } });
      expect((await around(`/news/${id}?gift=${id}`)).status).toBe(200);
      expect((await around(`/news/${id}`)).status).toBe(404);
      // Before the wall it is public, and once it is in a free article, too.
      await change(id, {
        ...guarded,
        pictures: [
          { ...hidden, after: 0 },
          { ...open, after: 0 },
        ],
      });
      expect((await newsroom.get(address)).status).toBe(200);
      await change(id, { ...guarded, pictures: [hidden] });
      expect((await newsroom.get(address)).status).toBe(404);
      await newsroom.publish('rate-cut', { pictures: [hidden] });
      expect((await newsroom.get(address)).headers['cache-control']).not.toContain('no-store');
    });
  },
  { more: [testGate], settings: { SOKBO_PROXIES: '1', SOKBO_PURGE_URL: 'http://127.0.0.1:1/' } },
);
