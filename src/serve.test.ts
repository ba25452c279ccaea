import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeNewsroom } from '../test/newsroom.ts';
import { stampede } from '../test/stampede.ts';

describeNewsroom('the site', (newsroom) => {
  let id: string;
  beforeAll(async () => {
    id = await newsroom.publish('first-report');
  });

  it('tells machines how it is', async () => {
    expect((await newsroom.get('/healthz')).text).toBe('ok');
    expect((await newsroom.get('/readyz')).text).toBe('ok');
    const { text } = await newsroom.get('/metrics');
    expect(text).toMatch(/^sokbo_journal_position [1-9]\d*$/m);
    expect(text).toMatch(/^sokbo_requests_total\{method="GET",status="200"\} [1-9]\d*$/m);
  });

  it('answers 404 in its own clothes, which nobody keeps or indexes', async () => {
    for (const path of [
      '/none',
      '/news/20240410999999',
      '/news/1',
      '/sections/none',
      '/reporters/none',
      '/stories/none',
    ]) {
      const { status, text } = await newsroom.get(path);
      expect(status, path).toBe(404);
      expect(text).toContain('찾으시는 페이지가 없습니다');
      expect(text).toContain('<meta name="robots" content="noindex"');
      expect(newsroom.kernel.pages.get(path), path).toBeUndefined();
    }
  });

  it('renders a page once for two thousand readers who ask when it was just dropped', async () => {
    const { pages } = newsroom.kernel;
    const path = `/news/${await newsroom.publish('rate-cut')}`;
    for (const headline of ['첫째로 고침', '둘째로 고침']) {
      await newsroom.get(path);
      await newsroom.correct(path.slice('/news/'.length), 'rate-cut', { headline }, '알림');
      const before = pages.renderings;
      const answers = await stampede(newsroom.port, path, 2_000);
      expect(pages.renderings - before).toBe(1);
      const isRight = (text: string) => text.startsWith('HTTP/1.1 200 ') && text.includes(headline);
      expect(answers.filter(isRight).length).toBe(2_000);
    }
  });

  it('gives no address a server error, whatever stands in it', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
      fc.webSegment(),
      fc.constantFrom(
        '..',
        '%2e%2e',
        '%2F',
        '%',
        '%00',
        '%E0%A4%A',
        '%ff',
        'NaN',
        "'",
        '0',
        '-1',
        '9'.repeat(30),
      ),
      fc.integer().map(String),
    );
    const start = fc.constantFrom(
      '/',
      '/news/',
      `/news/${'9'.repeat(14)}/editions/`,
      `/news/x/editions/`,
      '/sections/',
      '/reporters/',
      '/stories/',
      '/pictures/1/',
      '/latest?before=',
      '/archive?day=',
      '/archive?section=',
      '/archive?reporter=',
      '/archive?before=',
      '/bulletins?below=',
      '/best?window=',
      '/best?section=',
      '/corrections?below=',
      '/sections/politics?before=',
      '/news/view/',
    );
    const address = fc
      .tuple(start, part, fc.constantFrom('', '/', '?', '&before=1-20240410000001'))
      .map((all) => all.join(''));
    const extreme = [
      '/latest?before=999999999999999-20240410000001',
      '/latest?before=-999999999999999-20240410000001',
      '/latest?before=-99999999999999-20240410000001',
      '/archive?day=9999-12-31',
      '/archive?day=0000-01-01',
      '/archive?day=2999-12-31',
      '/archive?day=1000-01-01',
      '/bulletins?below=999999999',
      '/pictures/999999999/320.webp',
      '/news/00000000000000',
      '//',
      '/?',
    ];
    const asked = fc.asyncProperty(address, async (path) => {
      expect((await newsroom.get(path)).status, path).toBeLessThan(500);
    });
    await fc.assert(asked, { numRuns: 250, examples: extreme.map((path) => [path]) });
  });

  describe('when a page cannot be made', () => {
    const broken = async (table: string, look: () => Promise<void>) => {
      await sql.raw(`alter table ${table} rename to broken`).execute(newsroom.kernel.store.db);
      try {
        await look();
      } finally {
        await sql.raw(`alter table broken rename to ${table}`).execute(newsroom.kernel.store.db);
      }
    };

    it('says so in Korean, keeps nothing of it, and is well when the fault is', async () => {
      newsroom.kernel.pages.clear();
      await broken('listing', async () => {
        const { status, text, headers } = await newsroom.get('/latest');
        expect([status, headers['cache-control']]).toEqual([500, 'no-store']);
        expect(text).toContain('페이지를 보여 드리지 못했습니다');
        expect(text).not.toMatch(/relation|from listing/);
      });
      expect((await newsroom.get('/latest')).status).toBe(200);
    });

    it('gives nobody another page in its place', async () => {
      await newsroom.get('/latest');
      await broken('listing', async () => {
        const older = `/latest?before=${Date.now()}-${id}`;
        const [failed, kept] = await Promise.all([newsroom.get(older), newsroom.get('/latest')]);
        expect([failed.status, kept.status]).toEqual([500, 200]);
      });
    });

    it('does not depend on what is broken', async () => {
      newsroom.kernel.pages.clear();
      newsroom.site.frames.clear();
      await broken('section', async () => {
        const { status, text } = await newsroom.get('/latest');
        expect([status, text.includes('페이지를 보여 드리지 못했습니다')]).toEqual([500, true]);
      });
      expect((await newsroom.get('/latest')).text).toContain('정치');
    });

    it('tells a load balancer that it is not ready', async () => {
      await broken('journal', async () => {
        expect((await newsroom.get('/readyz')).status).toBe(503);
        expect((await newsroom.get('/healthz')).status).toBe(200);
      });
      expect((await newsroom.get('/readyz')).status).toBe(200);
    });
  });
});
