import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { slices } from '../../src/app.ts';
import { checkEditions } from '../../src/articles/check-editions.ts';
import { release } from '../../src/articles/release.ts';
import { controlApp } from '../../src/control/control-app.ts';
import { verifyJournal } from '../../src/kernel/journal.ts';
import * as cast from '../cast.ts';
import { chief, describeNewsroom } from '../newsroom.ts';
import { tamperWith } from '../tamper.ts';

const embargoUntil = '2099-01-01T00:00:00+09:00';

describeNewsroom('what the journal says of articles', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  const ids: string[] = [];
  const doctor = async () => {
    const response = await controlApp(newsroom.site, slices).request('/doctor');
    return (await response.json()) as { journal: { fault: unknown }; faults: string[] };
  };
  const tamper = (table: string, statement: string) => tamperWith(db(), table, statement);

  beforeAll(async () => {
    for (const name of Object.keys(cast.articles) as cast.ArticleName[])
      ids.push(await newsroom.publish(name));
    const [first = '', second = '', third = ''] = ids;
    await newsroom.correct(first, 'first-report', { headline: '고친 제목' }, '제목을 바로잡습니다.');
    await newsroom.kill(second, '오보');
    await newsroom.correct(
      third,
      'rate-cut',
      { sources: [{ outlet: '새날일보' }, { outlet: 'B', date: null }] },
      '고침',
    );
    ids.push(await newsroom.publish('rate-cut', { embargoUntil }));
    await release(newsroom.kernel, await newsroom.publish('rate-cut', { embargoUntil }), chief);
  });

  it('is what is stored', async () => {
    expect(await doctor()).toMatchObject({ journal: { fault: null }, failing: [], faults: [] });
  });

  it.each([
    ['text', "headline = headline || '!'"],
    ['body', `body = jsonb_set(body, '{content,0,content,0,text}', '"다른 말"')`],
    ['byline', "byline = jsonb_set(byline, '{places}', '[\"서울\"]')"],
    ['section', 'section_id = null'],
    ['list of reporters', "reporter_ids = '{}'"],
    ['lead', "lead = ''"],
    ['digest', "digest = sha256('x')"],
  ])('is not what is stored when somebody changed the %s of an edition', async (_, change) => {
    const edition = `where article_id = '${ids[0]}' and number = 2`;
    await sql.raw(`create table kept as select * from edition ${edition}`).execute(db());
    await tamper('edition', `update edition set ${change} ${edition}`);
    expect(await checkEditions(db())).toEqual([expect.stringContaining(`edition 2 of article ${ids[0]}`)]);
    const columns = Object.keys(
      (await db().selectFrom('edition').selectAll().executeTakeFirst()) ?? {},
    ).join();
    await tamper('edition', `update edition set (${columns}) = (select ${columns} from kept) ${edition}`);
    await sql`drop table kept`.execute(db());
    expect(await checkEditions(db())).toEqual([]);
  });

  it('misses an edition that was never recorded, and one that was removed', async () => {
    const columns = Object.keys((await db().selectFrom('edition').selectAll().executeTakeFirst()) ?? {})
      .map((column) => (column === 'number' ? '9' : column))
      .join();
    const slipped = `select ${columns} from edition where article_id = '${ids[0]}' and number = 1`;
    await tamper('edition', `insert into edition ${slipped}`);
    expect(await checkEditions(db())).toEqual([
      `edition 9 of article ${ids[0]} is in no event of the journal`,
    ]);
    await tamper('edition', 'delete from edition where number = 9');
    await tamper(
      'edition',
      `create table gone as select * from edition where article_id = '${ids[0]}' and number = 1`,
    );
    await tamper('edition', `delete from edition where article_id = '${ids[0]}' and number = 1`);
    expect(await checkEditions(db())).toEqual([
      expect.stringMatching(`^edition 1 of article ${ids[0]}, of position \\d+, is missing$`),
    ]);
    await tamper('edition', 'insert into edition select * from gone');
    expect(await checkEditions(db())).toEqual([]);
  });

  it.each([
    [
      'brought back what was killed',
      1,
      "state = 'published', live_edition = 1",
      "state = 'killed', live_edition = null",
    ],
    [
      'let out what is under embargo',
      4,
      "state = 'published', live_edition = 1",
      "state = 'embargoed', live_edition = null",
    ],
    ['put an old edition before readers', 0, 'live_edition = 1', 'live_edition = 2'],
  ])('tells when somebody %s', async (_, which, change, back) => {
    const id = ids[which] ?? '';
    await tamper('article', `update article set ${change} where id = '${id}'`);
    expect(await checkEditions(db())).toEqual([expect.stringContaining(`article ${id} is published`)]);
    await tamper('article', `update article set ${back} where id = '${id}'`);
    expect(await checkEditions(db())).toEqual([]);
  });

  it('tells when its own end was cut off, which its chain alone cannot', async () => {
    await newsroom.publish('rate-cut');
    await tamper('journal', 'delete from journal where position = (select max(position) from journal)');
    expect((await verifyJournal(db())).fault).toBeNull();
    expect((await doctor()).faults).toEqual([expect.stringContaining('is in no event of the journal')]);
  });
});
