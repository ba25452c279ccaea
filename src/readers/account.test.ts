import { beforeEach, expect, it } from 'vitest';
import { visitor } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { askForLink, joinedReader, mailFiles, mailNamed } from '../../test/reader-visitor.ts';
import { readerByEmail } from './queries.ts';
import { deleteExpired } from './upkeep.ts';

describeNewsroom('readers with an account', (newsroom) => {
  beforeEach(async () => {
    newsroom.setClock(null);
    // All tests come from one network, whose tries would add up.
    await newsroom.kernel.store.db.deleteFrom('sign_in_attempt').execute();
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

  it('are told by mail that a passkey is gone, unless they chose not to be', async () => {
    const reader = await joinedReader(newsroom);
    const other = await joinedReader(newsroom);
    const key = { public_key: '', counter: 0, device_type: 'singleDevice', backed_up: false };
    const removed = async (by: typeof reader) => {
      await newsroom.kernel.store.db
        .insertInto('reader_passkey')
        .values({ ...key, id: 'k', reader_id: reader.id, credential_id: 'K' })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const before = new Set(await mailFiles(newsroom));
      await by.post('/account/passkeys/k/remove');
      const made = (await mailFiles(newsroom)).filter((file) => !before.has(file));
      return Promise.all(made.map((file) => mailNamed(newsroom, file)));
    };
    expect(await removed(other)).toEqual([]);
    const [mail] = await removed(reader);
    expect(mail?.headers.subject).toBe('[새벽통신] 계정에서 패스키가 삭제되었습니다');
    expect(mail?.headers.to).toContain(reader.email);
    await reader.post('/account/mail', {});
    expect(await removed(reader)).toEqual([]);
  });

  it('take their data along, and leave nothing behind', async () => {
    const reader = await joinedReader(newsroom);
    await reader.post('/account/mail', {});
    newsroom.site.readerData.push(async (_, id) => ({ 시험: `다른 곳에 있는 ${id}의 것` }));
    const exported = await reader.get('/account/data.json');
    newsroom.site.readerData.pop();
    expect(exported.headers['content-disposition']).toMatch(/^attachment; filename="sokbo-[\d-]+\.json"$/);
    const data = JSON.parse(exported.text) as Record<string, unknown>;
    expect(data.계정).toMatchObject({ 전자우편: reader.email, 이름: '열독자' });
    expect(data['메일 설정']).toMatchObject([{ 종류: '계정 보안 알림', 받음: false }]);
    expect(data['로그인한 기기']).toHaveLength(1);
    expect(data.시험).toContain(reader.id);
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
    expect(await readerByEmail(db, reader.email)).toBeNull();
    const event = await db.selectFrom('journal').selectAll().orderBy('position', 'desc').executeTakeFirst();
    expect(event).toMatchObject({ kind: 'reader.deleted', subject: `reader:${reader.id}`, data: {} });
  });

  it('lose by the clock what is over', async () => {
    const reader = await joinedReader(newsroom);
    await askForLink(newsroom, reader.email);
    newsroom.setClock(new Date(Date.now() + 91 * 86_400_000));
    expect((await reader.get('/account')).status).toBe(303);
    await deleteExpired(newsroom.kernel);
    const { db } = newsroom.kernel.store;
    for (const table of ['reader_session', 'reader_link', 'sign_in_attempt'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await readerByEmail(db, reader.email)).not.toBeNull();
  });
});
