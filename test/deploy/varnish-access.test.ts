import { expect, test } from 'vitest';
import { page, useOrigin } from './origin.ts';
import { describeVarnish } from './varnish.ts';

describeVarnish("Varnish's rules for readers who have signed in", () => {
  const origin = useOrigin();
  const { asked, read } = origin;
  const open = { ...page, vary: 'accept-encoding, cookie' };
  const whole = { 'cache-control': 'private, no-store', vary: 'accept-encoding, cookie', etag: 'W/"two"' };
  const member = { headers: { cookie: 'reader=1; other=2', 'accept-encoding': 'br' } };
  const answer = () => {
    origin.reply = (response) => {
      const isMember =
        asked.at(-1)?.headers.cookie?.includes('reader=1') || asked.at(-1)?.url?.includes('gift=');
      response.writeHead(200, isMember ? whole : open).end(isMember ? '모두' : '앞부분');
    };
  };

  test('an article that is not free is kept as everybody gets it, and asked for again by whoever brings a cookie', async () => {
    answer();
    expect((await read('/news/20240410000007', member)).text).toBe('모두');
    for (let time = 0; time < 2; time++) {
      expect((await read('/news/20240410000007')).text).toBe('앞부분');
      expect(await read('/news/20240410000007', member)).toMatchObject({
        text: '모두',
        headers: { 'cache-control': 'private, no-store', 'x-cache': 'miss' },
      });
    }
    expect((await read('/news/20240410000007')).headers['x-cache']).toBe('hit');
    const stranger = { headers: { cookie: 'other=2' } };
    expect((await read('/news/20240410000007', stranger)).text).toBe('앞부분');
    expect(asked.filter(({ headers }) => headers.cookie === 'reader=1; other=2')).toHaveLength(3);
    expect(asked.at(-2)?.headers['accept-encoding']).toBe('br');
  });

  test('an article is given away by a parameter, for this once', async () => {
    answer();
    expect((await read('/news/20240410000008?utm_source=a&gift=t')).text).toBe('모두');
    expect((await read('/news/20240410000008')).text).toBe('앞부분');
    expect((await read('/news/20240410000008?gift=t')).text).toBe('모두');
    expect((await read('/news/20240410000008')).headers['x-cache']).toBe('hit');
    expect(asked[0]?.url).toBe('/news/20240410000008?gift=t');
  });

  test('a picture behind a wall is to those who bring a cookie', async () => {
    origin.reply = (response) => {
      const isMember = asked.at(-1)?.headers.cookie;
      if (isMember) response.writeHead(200, { 'cache-control': 'private, no-store' }).end('그림');
      else response.writeHead(404, { 'cache-control': 'no-cache' }).end();
    };
    expect((await read('/pictures/9/480.jpg')).status).toBe(404);
    expect((await read('/pictures/9/480.jpg', member)).text).toBe('그림');
    expect((await read('/pictures/9/480.jpg')).status).toBe(404);
  });

  test('what is the same for everybody is kept whatever cookies come; the desk is asked with them', async () => {
    for (const path of ['/latest', '/news/20240410000009', '/']) {
      await read(path, { headers: { cookie: 'a=1' } });
      expect((await read(path, { headers: { cookie: 'b=2' } })).headers['x-cache']).toBe('hit');
    }
    expect(asked.some(({ headers }) => headers.cookie)).toBe(false);
    for (const path of ['/desk', '/me']) await read(path, { headers: { cookie: 'a=1' } });
    expect(asked.slice(-2).map(({ headers }) => headers.cookie)).toEqual(['a=1', 'a=1']);
  });
});
