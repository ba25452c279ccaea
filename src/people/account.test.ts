import { beforeEach, expect, it } from 'vitest';
import { codeAt } from '../../test/authenticator.ts';
import { type Colleague, goodPassword, signedIn, visitor } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';

describeNewsroom("a person's own account", (newsroom) => {
  beforeEach(async () => {
    await newsroom.kernel.store.db.deleteFrom('sign_in_attempt').execute();
  });

  const secretIn = (text: string) => /<code class="people-code">([A-Z2-7]+)<\/code>/.exec(text)?.[1] ?? '';
  const codesIn = (text: string) =>
    [...text.matchAll(/<code>(\w{5}-\w{5})<\/code>/g)].map(([, code = '']) => code);

  /** Sets up an authenticator; its secret and the recovery codes are shown this once. */
  const withSecondFactor = async (person: Colleague) => {
    const shown = await person.post('/desk/account/second-factor', { current: goodPassword });
    expect(shown.status).toBe(200);
    const secret = secretIn(shown.text);
    const confirmed = await person.post('/desk/account/second-factor/confirm', {
      code: codeAt(secret, Date.now()),
    });
    expect(confirmed.headers.location).toBe('/desk/account?done=second-factor');
    return { secret, codes: codesIn(shown.text) };
  };

  const passwordOf = async ({ email }: Colleague, password = goodPassword) => {
    const browser = visitor(newsroom);
    const answer = await browser.post('/desk/sign-in', { email, password, next: '/desk/account' });
    return { browser, answer };
  };

  it('asks for a code once an authenticator is set up, and takes it', async () => {
    const person = await signedIn(newsroom, 'desk');
    const { secret, codes } = await withSecondFactor(person);
    expect(codes).toHaveLength(10);
    expect((await person.get('/desk/account')).text).not.toContain(secret);

    const { browser, answer } = await passwordOf(person);
    expect(answer.headers.location).toBe('/desk/sign-in/code?next=%2Fdesk%2Faccount');
    expect((await browser.get('/desk/account')).status).toBe(303);
    const wrong = await browser.post('/desk/sign-in/code', { code: '000000', next: '/desk/account' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('확인 번호가 맞지 않습니다');
    const code = codeAt(secret, Date.now());
    const right = await browser.post('/desk/sign-in/code', { code, next: '/desk/account' });
    expect(right.headers.location).toBe('/desk/account');
    expect((await browser.get('/desk/account')).status).toBe(200);
  });

  it('takes each recovery code once', async () => {
    const person = await signedIn(newsroom, 'desk');
    const { codes } = await withSecondFactor(person);
    const [first = ''] = codes;
    for (const status of [303, 422]) {
      const { browser } = await passwordOf(person);
      expect((await browser.post('/desk/sign-in/code', { code: first })).status).toBe(status);
      expect((await browser.get('/desk/account')).status).toBe(status === 303 ? 200 : 303);
    }
    const anew = await person.post('/desk/account/second-factor/codes', { current: goodPassword });
    expect(codesIn(anew.text)).toHaveLength(10);
    const { browser } = await passwordOf(person);
    expect((await browser.post('/desk/sign-in/code', { code: codes[1] ?? '' })).status).toBe(422);
  });

  it('starts anew after five wrong codes, and a code without the password opens nothing', async () => {
    const person = await signedIn(newsroom, 'desk');
    const { secret } = await withSecondFactor(person);
    const { browser } = await passwordOf(person);
    for (let i = 0; i < 5; i++) await browser.post('/desk/sign-in/code', { code: '000000' });
    const code = codeAt(secret, Date.now());
    const late = await browser.post('/desk/sign-in/code', { code });
    expect([late.status, late.text.includes('처음부터 다시 로그인해 주세요')]).toEqual([422, true]);
    expect((await visitor(newsroom).post('/desk/sign-in/code', { code })).status).toBe(422);
  });

  it('switches the second step off for the password only', async () => {
    const person = await signedIn(newsroom, 'desk');
    await withSecondFactor(person);
    const wrong = await person.post('/desk/account/second-factor/off', { current: 'wrong' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('지금 비밀번호가 맞지 않습니다');
    const off = await person.post('/desk/account/second-factor/off', { current: goodPassword });
    expect(off.status).toBe(303);
    expect((await passwordOf(person)).answer.headers.location).toBe('/desk/account');
  });

  it('changes the password and signs out everywhere else', async () => {
    const person = await signedIn(newsroom, 'reporter');
    const elsewhere = (await passwordOf(person)).browser;
    const better = '느린 기차의 파란 우산';
    const weak = { current: goodPassword, password: `${person.email}!` };
    expect((await person.post('/desk/account/password', weak)).text).toContain('이름이나 이메일이 들어 있어');
    const wrong = await person.post('/desk/account/password', { current: 'x', password: better });
    expect(wrong.status).toBe(422);
    const changed = await person.post('/desk/account/password', { current: goodPassword, password: better });
    expect(changed.headers.location).toBe('/desk/account?done=password');
    expect((await person.get('/desk/account')).status).toBe(200);
    expect((await elsewhere.get('/desk/account')).status).toBe(303);
    expect((await passwordOf(person)).answer.status).toBe(422);
    expect((await passwordOf(person, better)).answer.status).toBe(303);
  });

  it('delays guesses at an open desk as well', async () => {
    const person = await signedIn(newsroom, 'reporter');
    const guess = () => person.post('/desk/account/second-factor', { current: 'guess' });
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await guess()).status);
    expect(statuses).toEqual([422, 422, 422, 422, 429]);
  });

  it('ends one session of several, and nobody ends those of others', async () => {
    const person = await signedIn(newsroom, 'reporter');
    const phone = (await passwordOf(person)).browser;
    const stranger = await signedIn(newsroom, 'reporter');
    const revoke = /action="(\/desk\/account\/sessions\/[^"]+\/revoke)"/;
    const [, path = ''] = revoke.exec((await person.get('/desk/account')).text) ?? [];
    await stranger.post(path);
    expect((await phone.get('/desk/account')).status).toBe(200);
    expect((await person.post(path)).headers.location).toBe('/desk/account?done=saved');
    expect((await phone.get('/desk/account')).status).toBe(303);
    expect((await person.get('/desk/account')).status).toBe(200);
  });

  it('speaks the language that was chosen', async () => {
    const person = await signedIn(newsroom, 'observer');
    await person.post('/desk/account/language', { language: 'en' });
    const account = await person.get('/desk/account');
    expect(account.text).toContain('<html lang="en">');
    expect(account.text).toContain('Language of the desk');
    expect((await person.post('/desk/account/language', { language: 'tlh' })).status).toBe(422);
  });
});
