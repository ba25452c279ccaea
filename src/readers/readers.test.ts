import { beforeEach, expect, it } from 'vitest';
import { visitor } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { askForLink, joinedReader, joining, mailFiles, mailNamed } from '../../test/reader-visitor.ts';
import { deleteExpired } from './upkeep.ts';

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

describeNewsroom('readers', (newsroom) => {
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

  it('see and end their sessions, and change what is theirs', async () => {
    const phone = await joinedReader(newsroom);
    const laptop = visitor(newsroom);
    await laptop.post(await askForLink(newsroom, phone.email));
    const other = await joinedReader(newsroom);
    const { db } = newsroom.kernel.store;
    const [older] = await db
      .selectFrom('reader_session')
      .select('id')
      .where('reader_id', '=', phone.id)
      .orderBy('created_at')
      .execute();
    await other.post(`/account/sessions/${older?.id}/revoke`);
    expect((await phone.get('/account')).status).toBe(200);
    await laptop.post(`/account/sessions/${older?.id}/revoke`);
    expect((await phone.get('/account')).status).toBe(303);

    await laptop.post('/account/name', { name: ' <b>새 이름</b> ' });
    await laptop.post('/account/mail', {});
    const account = await laptop.get('/account');
    expect(account.text).toContain('&lt;b>새 이름&lt;/b>');
    expect(account.text).toMatch(/name="security" value="yes"\/?>/);
    await laptop.post('/account/mail', { security: 'yes' });
    expect((await laptop.get('/account')).text).toMatch(/name="security" value="yes" checked/);

    await laptop.post('/account/sessions/revoke');
    expect((await laptop.get('/account')).status).toBe(303);
    expect((await other.get('/account')).status).toBe(200);
  });

  it('take their data along, and leave nothing behind', async () => {
    const reader = await joinedReader(newsroom);
    await reader.post('/account/mail', {});
    const exported = await reader.get('/account/data.json');
    expect(exported.headers['content-disposition']).toMatch(/^attachment; filename="sokbo-[\d-]+\.json"$/);
    const data = JSON.parse(exported.text) as Record<string, unknown>;
    expect(data.계정).toMatchObject({ 전자우편: reader.email, 이름: '열독자' });
    expect(data['메일 설정']).toMatchObject([{ 종류: '계정 보안 알림', 받음: false }]);
    expect(data['로그인한 기기']).toHaveLength(1);
    expect(exported.text).not.toContain([...reader.cookies.values()][0]?.split('.')[0]);

    const waiting = await askForLink(newsroom, reader.email);
    expect((await reader.post('/account/delete')).status).toBe(422);
    const gone = await reader.post('/account/delete', { sure: 'yes' });
    expect(gone.headers.location).toBe('/account/sign-in?done=deleted');
    expect(reader.cookies.size).toBe(0);
    expect((await visitor(newsroom).get(waiting)).status).toBe(410);
    const { db } = newsroom.kernel.store;
    for (const table of ['reader_session', 'reader_passkey', 'reader_mail_choice'] as const)
      expect(await db.selectFrom(table).selectAll().where('reader_id', '=', reader.id).execute()).toEqual([]);
    expect(await readerOf(reader.email)).toBeUndefined();
    const event = await db.selectFrom('journal').selectAll().orderBy('position', 'desc').executeTakeFirst();
    expect(event).toMatchObject({ kind: 'reader.deleted', subject: `reader:${reader.id}`, data: {} });
  });

  it('lose by the clock what is over', async () => {
    const reader = await joinedReader(newsroom);
    await askForLink(newsroom, reader.email);
    newsroom.setClock(minutes(91 * 24 * 60));
    expect((await reader.get('/account')).status).toBe(303);
    await deleteExpired(newsroom.kernel);
    const { db } = newsroom.kernel.store;
    for (const table of ['reader_session', 'reader_link', 'sign_in_attempt'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await readerOf(reader.email)).toBeDefined();
  });
});
