import { beforeEach, expect, it } from 'vitest';
import { goodPassword, joined, signedIn, visitor } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { disable } from './change-person.ts';
import { firstAdministratorPath } from './first-administrator.ts';
import { makeInvitation, operator } from './invite.ts';

describeNewsroom('people', (newsroom) => {
  beforeEach(async () => {
    await newsroom.kernel.store.db.deleteFrom('sign_in_attempt').execute();
  });

  const linkIn = (text: string) =>
    /value="https:\/\/saebyeok\.example(\/desk\/invitations\/[\w-]+)"/.exec(text)?.[1] ?? '';

  it('begin with an administrator, by a link that is made anew until somebody used it', async () => {
    const old = await firstAdministratorPath(newsroom.kernel);
    const path = await firstAdministratorPath(newsroom.kernel);
    expect(path).not.toBe(old);
    const browser = visitor(newsroom);
    expect((await browser.get(old ?? '')).status).toBe(410);
    newsroom.setClock(new Date(Date.now() + 25 * 3_600_000));
    expect((await browser.get(path ?? '')).status).toBe(410);
    newsroom.setClock(null);
    const fields = { name: '첫 관리자', email: 'First@saebyeok.example', password: goodPassword };
    const unsaid = await browser.post(path ?? '', { ...fields, email: 'first' });
    expect([unsaid.status, unsaid.text.includes('이메일 주소를 확인해 주세요')]).toEqual([422, true]);
    expect((await browser.post(path ?? '', fields)).status).toBe(303);
    expect((await browser.get('/desk/people')).text).toContain('first@saebyeok.example');
    expect(await firstAdministratorPath(newsroom.kernel)).toBeNull();
  });

  it('cannot lose the last administrator', async () => {
    const { db } = newsroom.kernel.store;
    const [first] = await db.selectFrom('person').selectAll().where('role', '=', 'administrator').execute();
    const chief = await joined(newsroom, 'chief');
    await expect(disable(newsroom.kernel, first?.id ?? '', operator)).rejects.toThrow('last administrator');
    const second = await signedIn(newsroom, 'administrator');
    await disable(newsroom.kernel, first?.id ?? '', operator);
    for (const [path, fields] of [
      [`/desk/people/${second.id}/disable`, {}],
      [`/desk/people/${second.id}`, { role: 'chief' }],
    ] as const) {
      const refused = await second.post(path, fields);
      expect([refused.status, refused.text.includes('마지막 관리자는')]).toEqual([409, true]);
    }
    expect((await second.post(`/desk/people/${chief.id}/disable`)).status).toBe(303);
  });

  it('are refused from the moment when they are disabled, by every way in', async () => {
    const administrator = await signedIn(newsroom, 'administrator');
    const reporter = await signedIn(newsroom, 'reporter');
    expect((await reporter.get('/desk/account')).status).toBe(200);
    expect((await administrator.post(`/desk/people/${reporter.id}/disable`)).status).toBe(303);
    expect((await reporter.get('/desk/account')).status).toBe(303);
    const { email } = reporter;
    expect((await reporter.post('/desk/sign-in', { email, password: goodPassword })).status).toBe(422);
    expect((await administrator.get('/desk/people')).text).toContain('사용 중지됨');
    await administrator.post(`/desk/people/${reporter.id}/enable`);
    expect((await reporter.get('/desk/account')).status).toBe(303);
    expect((await reporter.post('/desk/sign-in', { email, password: goodPassword })).status).toBe(303);
  });

  it('are signed out everywhere by an administrator', async () => {
    const administrator = await signedIn(newsroom, 'administrator');
    const reporter = await signedIn(newsroom, 'reporter');
    await administrator.post(`/desk/people/${reporter.id}/sessions/revoke`);
    expect((await reporter.get('/desk/account')).status).toBe(303);
    expect((await administrator.get('/desk/people')).status).toBe(200);
  });

  it('are what they were made from the next request on', async () => {
    const administrator = await signedIn(newsroom, 'administrator');
    const reporter = await signedIn(newsroom, 'reporter');
    expect((await reporter.get('/desk/people')).status).toBe(403);
    await administrator.post(`/desk/people/${reporter.id}`, { role: 'administrator' });
    expect((await reporter.get('/desk/people')).status).toBe(200);
    await administrator.post(`/desk/people/${reporter.id}`, { role: 'desk', section: ['1', '2'] });
    const row = await newsroom.kernel.store.db
      .selectFrom('person')
      .select(['role', 'section_ids'])
      .where('id', '=', reporter.id)
      .executeTakeFirst();
    expect(row).toEqual({ role: 'desk', section_ids: [1, 2] });
    const wrong = await administrator.post(`/desk/people/${reporter.id}`, { role: 'king' });
    expect(wrong.status).toBe(422);
  });

  it('are invited by a link that is shown once, which can be withdrawn', async () => {
    const administrator = await signedIn(newsroom, 'administrator');
    const fields = { name: '새 데스크', email: 'desk-to-be@saebyeok.example', role: 'desk' };
    const made = await administrator.post('/desk/people/invitations', fields);
    expect(made.status).toBe(200);
    const path = linkIn(made.text);
    expect((await visitor(newsroom).get(path)).status).toBe(200);
    const people = (await administrator.get('/desk/people')).text;
    expect(people).toContain(fields.email);
    expect(people).not.toContain(path);
    const [, withdraw = ''] = /action="(\/desk\/people\/invitations\/\d+\/withdraw)"/.exec(people) ?? [];
    expect((await administrator.post(withdraw)).status).toBe(303);
    expect((await visitor(newsroom).get(path)).status).toBe(410);
    const twice = { ...fields, email: administrator.email };
    expect((await administrator.post('/desk/people/invitations', twice)).status).toBe(409);
    expect((await administrator.post('/desk/people/invitations', { ...fields, email: 'x' })).status).toBe(
      422,
    );
  });

  it('come in again by a link when they lost their ways in, which all end with it', async () => {
    const administrator = await signedIn(newsroom, 'administrator');
    const reporter = await signedIn(newsroom, 'reporter');
    const path = linkIn((await administrator.post(`/desk/people/${reporter.id}/let-in`)).text);
    expect((await reporter.get('/desk/account')).status).toBe(200);
    const password = '느린 기차의 파란 우산';
    const browser = visitor(newsroom);
    expect((await browser.post(path, { name: reporter.name, password })).status).toBe(303);
    expect((await browser.get('/desk/account')).text).toContain(reporter.email);
    expect((await reporter.get('/desk/account')).status).toBe(303);
    const { email } = reporter;
    expect((await reporter.post('/desk/sign-in', { email, password: goodPassword })).status).toBe(422);
    expect((await reporter.post('/desk/sign-in', { email, password })).status).toBe(303);

    const late = linkIn((await administrator.post(`/desk/people/${reporter.id}/let-in`)).text);
    await administrator.post(`/desk/people/${reporter.id}/disable`);
    const disabled = await visitor(newsroom).post(late, { name: 'x', password });
    expect([disabled.status, disabled.headers['set-cookie']]).toEqual([422, undefined]);
    expect((await administrator.post(`/desk/people/${reporter.id}/let-in`)).status).toBe(409);
  });

  it('are not taken over by the link for the first administrator', async () => {
    const reporter = await joined(newsroom, 'reporter');
    const whoever = { email: null, name: '', role: 'administrator', sectionIds: [], by: null } as const;
    const made = { ...whoever, sectionIds: [], at: new Date(), hours: 1 };
    const { path } = await makeInvitation(newsroom.kernel.store.db, made);
    const password = '느린 기차의 파란 우산';
    const taken = await visitor(newsroom).post(path, { name: '첫 관리자', email: reporter.email, password });
    expect([taken.status, taken.text.includes('이미 있습니다')]).toEqual([422, true]);
    const { email } = reporter;
    expect((await reporter.post('/desk/sign-in', { email, password: goodPassword })).status).toBe(303);
  });

  it('are never deleted', async () => {
    const { id } = await joined(newsroom, 'reporter');
    const { db } = newsroom.kernel.store;
    await db.deleteFrom('credential').where('person_id', '=', id).execute();
    await db
      .updateTable('invitation')
      .set({ used_at: null, person_id: null })
      .where('person_id', '=', id)
      .execute();
    await expect(db.deleteFrom('person').where('id', '=', id).execute()).rejects.toThrow('never');
  });
});
