import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { visitor } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { askForLink, joinedReader, joining, mailFiles, mailNamed } from '../../test/reader-visitor.ts';

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

describeNewsroom('readers who sign in', (newsroom) => {
  beforeEach(async () => {
    newsroom.setClock(null);
    // All tests come from one network, whose tries would add up.
    await newsroom.kernel.store.db.deleteFrom('sign_in_attempt').execute();
  });

  const readerOf = (email: string) =>
    newsroom.kernel.store.db.selectFrom('reader').selectAll().where('email', '=', email).executeTakeFirst();

  it('join by a mailed link, once they agree, go where they wanted, and come in again', async () => {
    const path = await askForLink(newsroom, 'New.Reader@mail.example', '/latest?page=2');
    const [file = ''] = await mailFiles(newsroom);
    const mail = await mailNamed(newsroom, file);
    expect(mail.headers.subject).toBe('[새벽통신] 로그인 링크');
    expect(mail.headers.to).toContain('new.reader@mail.example');
    expect(mail.html).toContain(`https://saebyeok.example${path}`);
    expect(mail.html).not.toContain('<img');

    const browser = visitor(newsroom);
    const shown = await browser.get(path);
    expect([shown.status, shown.headers['set-cookie']]).toEqual([200, undefined]);
    expect(shown.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
    });
    expect(shown.text).toContain('new.reader@mail.example');

    for (const lacking of [{ terms: '' }, { age: '' }, { name: ' ' }, { name: '가'.repeat(41) }]) {
      const refused = await browser.post(path, { ...joining, ...lacking });
      expect([lacking, refused.status, browser.cookies.size]).toEqual([lacking, 422, 0]);
    }
    expect(await readerOf('new.reader@mail.example')).toBeUndefined();

    const joined = await browser.post(path, joining);
    expect([joined.status, joined.headers.location]).toEqual([303, '/latest?page=2']);
    const account = await browser.get('/account');
    expect(account.text).toContain('열독자');

    expect((await browser.post('/account/sign-out')).headers.location).toBe('/account/sign-in?done=out');
    expect(browser.cookies.size).toBe(0);
    expect((await browser.get('/account')).headers.location).toBe('/account/sign-in?next=%2Faccount');
    const again = await askForLink(newsroom, 'new.reader@mail.example');
    expect((await browser.post(again)).headers.location).toBe('/account');
    expect((await browser.get('/account')).text).toContain('열독자');
  });

  it('come in by a link once, of whatever many at once, and by none that is old or made up', async () => {
    const path = await askForLink(newsroom, 'once@mail.example');
    const answers = await Promise.all([1, 2, 3].map(() => visitor(newsroom).post(path, joining)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    expect((await visitor(newsroom).get(path)).status).toBe(410);

    const late = await askForLink(newsroom, 'late@mail.example');
    newsroom.setClock(minutes(16));
    const refused = await visitor(newsroom).post(late, joining);
    expect([refused.status, refused.headers['set-cookie']]).toEqual([410, undefined]);
    expect((await visitor(newsroom).post(`/account/enter/${'x'.repeat(43)}`, joining)).status).toBe(410);
  });

  it('stand in the store without their links, and in the journal without name or address', async () => {
    const path = await askForLink(newsroom, 'hashed@mail.example');
    const { db } = newsroom.kernel.store;
    const links = await db.selectFrom('reader_link').selectAll().execute();
    expect(JSON.stringify(links)).not.toContain(path.split('/').at(-1));
    await visitor(newsroom).post(path, joining);
    const events = await db.selectFrom('journal').selectAll().where('kind', '=', 'reader.joined').execute();
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toMatch(/@|열독자/);
  });

  it('are answered the same whether there is an account or none', async () => {
    const { email } = await joinedReader(newsroom);
    const ask = async (address: string) => {
      const { status, text } = await visitor(newsroom).post('/account/sign-in', { email: address });
      return [status, text.replaceAll(address, 'THEIRS')];
    };
    expect(await ask(email)).toEqual(await ask('nobody.knows@mail.example'));
    for (const wrong of [
      '',
      'reader',
      'a@b',
      'a@mail.example\r\nBcc: b@mail.example',
      `${'a'.repeat(250)}@b.kr`,
    ])
      expect([wrong, (await ask(wrong))[0]]).toEqual([wrong, 422]);
  });

  it('are told at once where no mail can be sent', async () => {
    const folder = join(newsroom.kernel.config.SOKBO_DATA, 'mail');
    await rename(folder, `${folder}.away`);
    await writeFile(folder, 'no folder');
    const refused = await visitor(newsroom).post('/account/sign-in', { email: 'unsent@mail.example' });
    await rm(folder);
    await rename(`${folder}.away`, folder);
    expect([refused.status, refused.text.includes('메일을 보내지 못했습니다')]).toEqual([503, true]);
    expect(refused.text).toContain('value="unsent@mail.example"');
  });

  it('wait longer with each link that they ask for, also when all come at once', async () => {
    const email = 'flooded@mail.example';
    const ask = () => visitor(newsroom).post('/account/sign-in', { email });
    const before = (await mailFiles(newsroom)).length;
    const statuses = (await Promise.all(Array.from({ length: 9 }, ask))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(4);
    expect((await mailFiles(newsroom)).length - before).toBe(4);
    let at = Date.now();
    for (const wait of [30, 60, 120]) {
      at += 1000;
      newsroom.setClock(new Date(at));
      const early = await ask();
      expect(early.status).toBe(429);
      expect(Number(early.headers['retry-after'])).toBeLessThanOrEqual(wait);
      at += wait * 1000;
      newsroom.setClock(new Date(at));
      expect((await ask()).status).toBe(200);
    }
  });

  it('go on to pages of the site only', async () => {
    const { email } = await joinedReader(newsroom);
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/..//evil.example',
      '',
    ]) {
      await newsroom.kernel.store.db.deleteFrom('sign_in_attempt').execute();
      const entered = await visitor(newsroom).post(await askForLink(newsroom, email, next));
      expect([next, entered.headers.location]).toEqual([next, '/account']);
    }
    const shown = await visitor(newsroom).get('/account/sign-in?next=//evil.example');
    expect(shown.text).not.toContain('evil');
  });
});
