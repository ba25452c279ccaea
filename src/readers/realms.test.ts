import { beforeEach, expect, it } from 'vitest';
import { signedIn, visitor } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { askForLink, joinedReader, joining } from '../../test/reader-visitor.ts';
import { disableReader, enableReader } from './delete-reader.ts';
import { readerOf } from './session.ts';

describeNewsroom('the session of a reader', (newsroom) => {
  beforeEach(async () => {
    await newsroom.kernel.store.db.deleteFrom('sign_in_attempt').execute();
  });

  it('is in a cookie that scripts and other sites do not get', async () => {
    const entered = await visitor(newsroom).post(await askForLink(newsroom, 'cookie@mail.example'), joining);
    const [cookie] = entered.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Secure-sokbo-reader\.session_token=/);
    for (const attribute of [
      /; HttpOnly/i,
      /; Secure/i,
      /; SameSite=Lax/i,
      /; Path=\//i,
      /; Max-Age=7776000/i,
    ])
      expect(cookie).toMatch(attribute);
    expect(cookie).not.toMatch(/Domain/i);
  });

  it('is a new one each time, and ends the one that the browser brought', async () => {
    const reader = await joinedReader(newsroom);
    const before = new Map(reader.cookies);
    await reader.post(await askForLink(newsroom, reader.email));
    expect([...reader.cookies.values()]).not.toEqual([...before.values()]);
    const attacker = visitor(newsroom);
    for (const [name, value] of before) attacker.cookies.set(name, value);
    expect((await attacker.get('/account')).status).toBe(303);
  });

  it('opens nothing at the desk, whatever its cookie is called, and the desk opens no account', async () => {
    const reader = await joinedReader(newsroom);
    const colleague = await signedIn(newsroom, 'administrator');
    const [readerCookie = ''] = reader.cookies.values();
    const deskCookie = colleague.cookies.get('__Secure-sokbo.session_token') ?? '';
    expect((await colleague.get('/desk/account')).status).toBe(200);
    expect((await colleague.get('/account')).status).toBe(303);
    expect((await reader.get('/desk/account')).status).toBe(303);
    reader.cookies.set('__Secure-sokbo.session_token', readerCookie);
    expect((await reader.get('/desk/account')).status).toBe(303);
    colleague.cookies.set('__Secure-sokbo-reader.session_token', deskCookie);
    expect((await colleague.get('/account')).status).toBe(303);
  });

  it('is believed only where it was signed here, and asked for only where there is a cookie', async () => {
    const reader = await joinedReader(newsroom);
    const { site } = newsroom;
    const known = (cookie: string) => readerOf(site, new Headers(cookie ? { cookie } : {}));
    const [[name, value] = ['', '']] = reader.cookies;
    expect(await known(`a=b; ${name}=${value}; c=d`)).toEqual({
      id: reader.id,
      name: '열독자',
      email: reader.email,
    });
    const token = decodeURIComponent(value).split('.')[0] ?? '';
    for (const made of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`, '%ff', ''])
      expect(await known(`${name}=${encodeURIComponent(made)}`)).toBeNull();
    expect(await known('')).toBeNull();
    expect(await known('sokbo.session_token=x')).toBeNull();
  });

  it('ends for whoever is disabled, who gets no other', async () => {
    const reader = await joinedReader(newsroom);
    const link = await askForLink(newsroom, reader.email);
    await disableReader(newsroom.kernel, reader.id, 'operator');
    expect((await reader.get('/account')).status).toBe(303);
    const refused = await visitor(newsroom).post(link);
    expect([refused.status, refused.headers['set-cookie']]).toEqual([422, undefined]);
    expect(refused.text).toContain('사용이 중지된 계정');
    await enableReader(newsroom.kernel, reader.id, 'operator');
    expect((await visitor(newsroom).post(link)).status).toBe(303);
  });

  it('changes nothing for a page of another site, and only the four addresses of passkeys are there', async () => {
    const reader = await joinedReader(newsroom);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    for (const path of [
      'sign-in',
      'sign-out',
      'name',
      'delete',
      'sessions/revoke',
      'auth/passkey/verify-registration',
    ])
      for (const headers of [foreign, { origin: '', 'sec-fetch-site': '' }])
        expect([path, (await reader.post(`/account/${path}`, { sure: 'yes' }, headers)).status]).toEqual([
          path,
          403,
        ]);
    expect((await reader.get('/account')).status).toBe(200);
    for (const path of ['get-session', 'list-sessions', 'enter', 'delete-user', 'passkey/list-user-passkeys'])
      for (const answer of [reader.get(`/account/auth/${path}`), reader.post(`/account/auth/${path}`)])
        expect([path, (await answer).status]).toEqual([path, 404]);
  });

  it('has its own passkeys, apart from those of the desk, whichever of the two was opened first', async () => {
    const { db } = newsroom.kernel.store;
    const reader = await joinedReader(newsroom);
    const colleague = await signedIn(newsroom, 'reporter');
    const key = { public_key: '', counter: 0, device_type: 'singleDevice', backed_up: false };
    await db
      .insertInto('passkey')
      .values({ ...key, id: 'a', person_id: colleague.id, credential_id: 'AAAA' })
      .execute();
    await db
      .insertInto('reader_passkey')
      .values({ ...key, id: 'b', reader_id: reader.id, credential_id: 'BBBB' })
      .execute();
    const knownTo = async (browser: typeof reader | typeof colleague, path: string) => {
      const { text } = await browser.get(`${path}/auth/passkey/generate-register-options`);
      const options = JSON.parse(text) as { excludeCredentials: { id: string }[] };
      return options.excludeCredentials.map(({ id }) => id);
    };
    expect(await knownTo(colleague, '/desk')).toEqual(['AAAA']);
    expect(await knownTo(reader, '/account')).toEqual(['BBBB']);
    expect(await knownTo(colleague, '/desk')).toEqual(['AAAA']);
    expect((await visitor(newsroom).get('/account/auth/passkey/generate-register-options')).status).toBe(303);
  });

  it('leaves the pages that all have as they are', async () => {
    const reader = await joinedReader(newsroom);
    const [anonymous, own] = [await newsroom.get('/latest'), await reader.get('/latest')];
    expect(own.text).toBe(anonymous.text);
    expect(anonymous.text).toContain('<a href="/account">내 계정</a>');
    expect((await newsroom.get('/terms')).status).toBe(200);
  });
});
