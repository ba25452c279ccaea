import { beforeEach, expect, it } from 'vitest';
import { goodPassword, joined, signedIn, visitor } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { sharedSecret } from '../site/sign-in/secret.ts';
import { invite, operator } from './invite.ts';

describeNewsroom('signing in', (newsroom) => {
  beforeEach(async () => {
    // All tests come from one network, whose failures would add up.
    await newsroom.kernel.store.db.deleteFrom('sign_in_attempt').execute();
  });

  const invitationFor = async (email: string) => {
    const given = { email, name: '새 기자', role: 'reporter' };
    return (await invite(newsroom.kernel, given, operator)).result.path;
  };
  const events = async (kind: string) => {
    const { db } = newsroom.kernel.store;
    return db.selectFrom('journal').selectAll().where('kind', '=', kind).execute();
  };

  it('leads from an invitation to the account, out and in again', async () => {
    const path = await invitationFor('New.Reporter@saebyeok.example');
    const browser = visitor(newsroom);
    const shown = await browser.get(path);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('new.reporter@saebyeok.example');

    const weak = await browser.post(path, { name: '새 기자', password: '12345678901234' });
    expect(weak.status).toBe(422);
    expect(weak.text).toContain('비밀번호가 너무 단순합니다');

    const accepted = await browser.post(path, { name: '새 기자', password: goodPassword });
    expect([accepted.status, accepted.headers.location]).toEqual([303, '/desk/account?done=joined']);
    const account = await browser.get('/desk/account');
    expect(account.status).toBe(200);
    expect(account.text).toContain('새 기자');

    expect((await browser.post('/desk/sign-out')).headers.location).toBe('/desk/sign-in');
    expect((await browser.get('/desk/account')).status).toBe(303);
    const again = { email: 'NEW.reporter@saebyeok.example', password: goodPassword, next: '/desk/account' };
    expect((await browser.post('/desk/sign-in', again)).headers.location).toBe('/desk/account');
    expect((await browser.get('/desk/account')).status).toBe(200);
  });

  it('writes ids into the journal, and no address or name of a field', async () => {
    for (const event of [...(await events('person.invited')), ...(await events('person.joined'))])
      expect(JSON.stringify([event.data, event.subject, event.tags])).not.toContain('@');
    expect((await events('person.joined')).length).toBeGreaterThan(0);
  });

  it('lets one in by a link, once', async () => {
    const path = await invitationFor('once@saebyeok.example');
    const fields = { name: '하나', password: goodPassword };
    const answers = await Promise.all([1, 2, 3].map(() => visitor(newsroom).post(path, fields)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    expect((await visitor(newsroom).get(path)).status).toBe(410);
  });

  it('lets nobody in by a link that is over, was replaced or made up', async () => {
    const replaced = await invitationFor('late@saebyeok.example');
    const path = await invitationFor('late@saebyeok.example');
    expect((await visitor(newsroom).get(replaced)).status).toBe(410);
    expect((await visitor(newsroom).get('/desk/invitations/made-up')).status).toBe(410);
    newsroom.setClock(new Date(Date.now() + 8 * 86_400_000));
    const late = await visitor(newsroom).post(path, { name: '늦음', password: goodPassword });
    newsroom.setClock(null);
    expect(late.status).toBe(410);
    expect(late.headers['set-cookie']).toBeUndefined();
  });

  it('gives cookies that scripts and other sites do not get', async () => {
    const { email } = await joined(newsroom, 'reporter');
    const answer = await visitor(newsroom).post('/desk/sign-in', { email, password: goodPassword });
    const cookie = answer.headers['set-cookie']?.find((line) => line.includes('session_token'));
    expect(cookie).toMatch(/^__Secure-sokbo\.session_token=/);
    for (const attribute of [/; HttpOnly/i, /; Secure/i, /; SameSite=Lax/i, /; Path=\//i])
      expect(cookie).toMatch(attribute);
  });

  it('begins a new session each time and ends the one that the browser brought', async () => {
    const victim = await signedIn(newsroom, 'reporter');
    const before = new Map(victim.cookies);
    await victim.post('/desk/sign-in', { email: victim.email, password: goodPassword });
    expect([...victim.cookies.values()]).not.toEqual([...before.values()]);
    const attacker = visitor(newsroom);
    for (const [name, value] of before) attacker.cookies.set(name, value);
    expect((await attacker.get('/desk/account')).status).toBe(303);
  });

  it('signs with one secret, whichever node of a database needs it first', async () => {
    const { db } = newsroom.kernel.store;
    const nodes = Array.from({ length: 5 }, () => sharedSecret(db, 'made for a test', new Date()));
    const secrets = new Set(await Promise.all(nodes));
    expect([...secrets]).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
    expect(secrets).not.toContain(await sharedSecret(db, 'sign-in', new Date()));
  });

  it('takes no cookie that it has not signed', async () => {
    const person = await signedIn(newsroom, 'reporter');
    const [[name, value] = ['', '']] = person.cookies;
    const forged = visitor(newsroom);
    const token = decodeURIComponent(value).split('.')[0] ?? '';
    for (const made of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`, '%ff', '']) {
      forged.cookies.set(name, encodeURIComponent(made));
      expect((await forged.get('/desk/account')).status).toBe(303);
    }
  });

  it('says the same of a wrong password as of an unknown address, and the wait grows', async () => {
    const { email } = await joined(newsroom, 'reporter');
    const browser = visitor(newsroom);
    const unknown = await browser.post('/desk/sign-in', { email: 'nobody@saebyeok.example', password: 'x' });
    const start = Date.now() + 60_000;
    newsroom.setClock(new Date(start));
    const tryWrong = () => browser.post('/desk/sign-in', { email, password: '틀린 비밀번호 하나' });
    const first = await tryWrong();
    expect(first.status).toBe(422);
    expect(first.text).toContain('이메일이나 비밀번호가 맞지 않습니다');
    expect(unknown.text).toContain('이메일이나 비밀번호가 맞지 않습니다');
    for (let failure = 2; failure <= 4; failure++) expect((await tryWrong()).status).toBe(422);

    let at = start;
    for (const wait of [5, 10, 20, 40]) {
      const early = await browser.post('/desk/sign-in', { email, password: goodPassword });
      expect([early.status, early.headers['retry-after']]).toEqual([429, String(wait)]);
      expect(early.text).toContain(`${wait}초 뒤에 다시 시도`);
      at += wait * 1000;
      newsroom.setClock(new Date(at));
      expect((await tryWrong()).status).toBe(422);
    }
    newsroom.setClock(new Date(at + 15 * 60_000));
    expect((await browser.post('/desk/sign-in', { email, password: goodPassword })).status).toBe(303);
    expect((await tryWrong()).status).toBe(422);
    newsroom.setClock(null);
  });

  it('counts guesses that come all at once', async () => {
    const { email } = await joined(newsroom, 'reporter');
    const guesses = Array.from({ length: 12 }, (_, i) =>
      visitor(newsroom).post('/desk/sign-in', { email, password: `guess ${i}` }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(4);
  });

  it('meets one guess at many accounts', async () => {
    const { email } = await joined(newsroom, 'reporter');
    for (let i = 0; i < 50; i++) {
      const guess = { email: `somebody${i}@saebyeok.example`, password: 'x' };
      expect((await visitor(newsroom).post('/desk/sign-in', guess)).status).toBe(422);
    }
    const right = { email, password: goodPassword };
    expect((await visitor(newsroom).post('/desk/sign-in', right)).status).toBe(429);
    newsroom.setClock(new Date(Date.now() + 6_000));
    expect((await visitor(newsroom).post('/desk/sign-in', right)).status).toBe(303);
    newsroom.setClock(null);
  });

  it('goes on to pages of the desk only', async () => {
    const { email } = await joined(newsroom, 'reporter');
    const away = ['//evil.example', '/\\evil.example', 'https://evil.example', '/desk/%2e%2e//evil.example'];
    for (const next of [...away, '/desk/..//evil.example', '/deskevil', '/desk\\..\\evil', '/news', '']) {
      const answer = await visitor(newsroom).post('/desk/sign-in', { email, password: goodPassword, next });
      expect([next, answer.headers.location]).toEqual([next, '/desk']);
    }
  });

  it('takes nothing from a page of another site', async () => {
    const person = await signedIn(newsroom, 'administrator');
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const none = { origin: '', 'sec-fetch-site': '' };
    for (const path of [
      '/desk/sign-in',
      '/desk/sign-out',
      '/desk/account/password',
      '/desk/people/invitations',
    ])
      for (const headers of [foreign, none]) expect((await person.post(path, {}, headers)).status).toBe(403);
    expect((await person.get('/desk/account')).status).toBe(200);
  });
});
