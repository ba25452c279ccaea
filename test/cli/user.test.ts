import { expect, test } from 'vitest';
import { describeStores } from '../stores.ts';
import { environmentOf, serveSokbo, sokbo } from './sokbo.ts';

const firstLink = /First in\s+(\S+\/desk\/invitations\/[\w-]{43})/;
const password = '푸른 등대 위의 고양이';

describeStores('people from the command line', ({ placeTestStore }) => {
  test('the first administrator comes in by the link that the last start printed', async () => {
    const env = environmentOf(await placeTestStore());
    const earlier = await serveSokbo(env);
    await earlier.stop();
    const server = await serveSokbo(env);
    const [old = '', link = ''] = [earlier, server].map(
      ({ greeting }) => new URL(firstLink.exec(greeting)?.[1] ?? '').pathname,
    );
    expect((await fetch(server.origin + old)).status).toBe(410);
    const body = new URLSearchParams({ name: '첫 관리자', email: 'first@saebyeok.example', password });
    const headers = { origin: server.origin };
    const joined = await fetch(server.origin + link, { method: 'POST', body, headers, redirect: 'manual' });
    expect(joined.status).toBe(303);
    await server.stop();
    const later = await serveSokbo(env);
    expect(later.greeting).toContain('/desk');
    expect(later.greeting).not.toMatch(firstLink);
    await later.stop();
  });

  test('invite, list, let in and disable work with a server and without one', async () => {
    const env = environmentOf(await placeTestStore());
    const invite = ['user', 'invite', 'han@saebyeok.example', '--name', '한서윤', '--role'];
    const refused = await sokbo([...invite, 'king'], env);
    expect([refused.code, refused.error]).toEqual([1, expect.stringContaining('role')]);
    const invited = JSON.parse((await sokbo([...invite, 'desk'], env)).out);
    const server = await serveSokbo(env);
    const { pathname } = new URL(invited.url);
    const form = { method: 'POST', headers: { origin: server.origin }, redirect: 'manual' } as const;
    const body = new URLSearchParams({ name: '한서윤', password });
    expect((await fetch(server.origin + pathname, { ...form, body })).status).toBe(303);

    const again = await sokbo(['user', 'let-in', 'HAN@saebyeok.example'], env);
    expect(JSON.parse(again.out).url).toMatch(/\/desk\/invitations\/[\w-]{43}$/);
    const known = await sokbo([...invite, 'desk'], env);
    expect([known.code, known.error]).toEqual([1, expect.stringContaining('already here')]);
    expect((await sokbo(['user', 'disable', 'han@saebyeok.example'], env)).error).toBe('');
    const list = (await sokbo(['user', 'list'], env)).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(list).toEqual([
      { id: expect.any(String), name: '한서윤', email: 'han@saebyeok.example', role: 'desk', disabled: true },
    ]);
    const nobody = await sokbo(['user', 'disable', 'nobody@saebyeok.example'], env);
    expect([nobody.code, nobody.error]).toEqual([1, expect.stringContaining('nobody')]);
    await server.stop();
  });
});
