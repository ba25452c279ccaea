import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { followSearch } from '../../test/search-index.ts';
import { longestQuery, readAsked } from './asked.ts';
import { lookFor } from './queries.ts';

const pieces = [
  ...[
    '"',
    '“',
    "'",
    '\\',
    '(',
    ')',
    '((',
    '|',
    '&',
    '!',
    '<->',
    '<2>',
    ':*',
    ':A',
    '*',
    '-',
    '--',
    ' ',
    '  ',
  ],
  ...[
    'OR',
    'AND',
    '제목:',
    '기자:',
    '-"',
    '🎉',
    '👨‍👩‍👧',
    'ㅅㅈㅍ',
    '각',
    '\u0000',
    '\ud800',
    '\udc00',
    '%',
    '_',
  ],
  ...[
    '금리',
    '금리를',
    '習近平',
    'HBM3E',
    '3.4%',
    'R&D',
    '중·러',
    '\u202e',
    '\r\n',
    '\t',
    '<b>',
    'é',
    'a\u0301',
  ],
];
const query = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const rest = fc.record(
  {
    sort: fc.constantFrom('recent', 'relevant', 'best'),
    from: fc.oneof(fc.constantFrom('2024-02-30', '0000-01-01', '9999-12-31', '2024-04-10'), fc.string()),
    to: fc.constantFrom('', '2024-04-10', '9999-12-31'),
    section: fc.oneof(fc.constantFrom('경제', '경제/금융'), fc.string()),
    reporter: fc.string({ unit: 'binary', maxLength: 20 }),
    limit: fc.constantFrom('1', '0', '100', '1e3', ''),
    cursor: fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
      fc
        .tuple(fc.string(), fc.string({ unit: 'binary' }), fc.nat())
        .map(([at, id, skip]) => ({ top: null, after: [at || '2024-01-01T00:00:00Z', id], skip }))
        .map((cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url')),
    ),
  },
  { requiredKeys: [] },
);

describeNewsroom('whatever is asked', (newsroom) => {
  it('never fails, as a page or as data', async () => {
    await newsroom.publish('rate-cut', { story: null });
    await followSearch(newsroom.kernel.store);
    const asked = fc.asyncProperty(query, rest, async (q, more) => {
      const parameters = new URLSearchParams({ ...more, q });
      for (const path of ['/search', '/api/search']) {
        const { status } = await newsroom.get(`${path}?${parameters}`);
        expect([200, 400, 404, 422], `${path}?${parameters}`).toContain(status);
      }
    });
    await fc.assert(asked, { numRuns: 150, endOnFailure: true });
  }, 120_000);

  it.each([
    ['latin', 'ga'.repeat(5_000)],
    ['Hangul', '금리'.repeat(1_700)],
    ['words', '금리 '.repeat(2_500)],
    ['operators', '(|&!<->)'.repeat(1_250)],
  ])('says that 10 kB of %s are too much', async (_, q) => {
    const page = await newsroom.get(`/search?q=${encodeURIComponent(q)}`);
    expect([page.status, page.text.includes(`검색어는 ${longestQuery}자까지`)]).toEqual([422, true]);
    const { status, text } = await newsroom.get(`/api/search?q=${encodeURIComponent(q)}`);
    expect([status, JSON.parse(text)]).toEqual([
      422,
      { error: expect.stringContaining('at most'), field: 'q' },
    ]);
  });
});

describe('a search that takes too long', () => {
  describeNewsroom(
    'is stopped',
    (newsroom, { engine }) => {
      // The embedded store has one connection, on which nobody can be made to wait.
      it.skipIf(engine === 'pglite')('with a sentence that says what to do', async () => {
        const { db } = newsroom.kernel.store;
        await db.transaction().execute(async (trx) => {
          // Whoever reads it waits, for as long as the one who reads it lets it.
          await sql`lock table search_segment in access exclusive mode`.execute(trx);
          const { status, text } = await newsroom.get('/api/search?q=zzqx');
          expect([status, JSON.parse(text).error]).toEqual([503, expect.stringContaining('add a word')]);
          const page = await newsroom.get('/search?q=zzqx');
          expect([page.status, page.text.includes('낱말을 더하거나 기간을 좁혀')]).toEqual([503, true]);
        });
        expect((await newsroom.get('/api/search?q=zzqx')).status).toBe(200);
      });
    },
    { settings: { SOKBO_SEARCH_SECONDS: '0.2' } },
  );

  describeNewsroom('is stopped between two of its steps', (newsroom) => {
    it('whatever the store', async () => {
      await newsroom.publish('rate-cut', { story: null });
      await followSearch(newsroom.kernel.store);
      const looking = lookFor(newsroom.kernel.store.db, readAsked({ q: '금리' }), 0);
      await expect(looking).rejects.toMatchObject({ status: 503, field: 'q' });
    });
  });
});
