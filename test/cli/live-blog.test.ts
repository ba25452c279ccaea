import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { articles } from '../cast.ts';
import { postsIn } from '../live-blogging.ts';
import { useServer } from './own-server.ts';

const server = useServer({ SOKBO_DEMO: 'off' });
const { folder } = server;

function file(name: string, content: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const act = (...args: string[]) => server.act(args);
const refusal = async (...args: string[]) => (await server.run(args)).error;
const read = async (path: string) => (await fetch(server.origin + path)).text();
const begin = async (posts: object[] = []) =>
  String((await act('publish', file('live.json', { ...articles['rate-cut'], liveBlog: { posts } }))).id);

test('a live blog is written, corrected, taken back, marked and ended, each act seen at once', async () => {
  const id = await begin();
  const first = await act(
    'post',
    id,
    '--headline',
    '첫 소식',
    '--text',
    '한 문단이다.',
    '두 문단이다.',
    '--key',
  );
  expect(first).toMatchObject({ id: 1, url: expect.stringMatching(`/news/${id}/posts/1$`) });
  await act('post', id, file('post.json', { paragraphs: ['파일에서 온 소식이다.'] }), '--pin');
  const page = await read(`/news/${id}`);
  expect(postsIn(page)).toEqual([2, 1]);
  expect(page).toMatch(/<h2 id="key-moments">.*첫 소식.*<section class="pinned">.*파일에서 온 소식이다\./s);

  const better = file('better.json', { headline: '고친 소식', paragraphs: ['한 문단이다.'] });
  await act('correct-post', id, '1', better, '--notice', '문단을 바로잡습니다.', '--base', '1');
  expect(await read(`/news/${id}/posts/1`)).toContain('문단을 바로잡습니다.');
  expect(await refusal('correct-post', id, '1', better, '--notice', '또', '--base', '1')).toContain(
    'has edition 2 now, not 1',
  );
  await act('mark-post', id, '2', '--no-pin', '--key');
  expect(await read(`/news/${id}`)).not.toContain('class="pinned"');
  await act('withdraw-post', id, '2', '--reason', '오보로 확인됐습니다.');
  expect(await read(`/news/${id}`)).toContain('사유: 오보로 확인됐습니다.');
  await act('live-blog', id, '--end', '--first', 'oldest');
  expect(await read(`/news/${id}`)).toMatch(/중계 종료.*id="post-1".*id="post-2"/s);
  expect(await refusal('post', id, '--text', '늦은 소식')).toContain("'sokbo live-blog --resume' goes on");
  await act('live-blog', id, '--resume');
  await act('post', id, '--text', '이어진 소식');
  expect((await server.run(['doctor'])).error).toBe('');
});

test('pictures of posts are handed in from beside the file', async () => {
  const picture = { create: { width: 400, height: 200, channels: 3, background: '#246' } } as const;
  writeFileSync(join(folder, 'sea.png'), await sharp(picture).png().toBuffer());
  const pictures = [{ file: 'sea.png', caption: '바다', alt: '잔잔한 바다' }];
  const id = await begin([{ headline: '옮겨 온 소식', pictures }]);
  await act('post', id, file('with-picture.json', { pictures }));
  const [, main = ''] = /<main(.*)<\/main>/s.exec(await read(`/news/${id}`)) ?? [];
  const addresses = [...main.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src);
  expect(addresses).toHaveLength(2);
  for (const address of addresses) expect((await fetch(server.origin + address)).status).toBe(200);
});

test('what cannot be done says why', async () => {
  const id = await begin();
  expect(await refusal('post', id)).toContain('a post says something');
  expect(await refusal('post', '20240410999999', '--text', '소식')).toContain('there is no article');
  expect(
    await refusal('correct-post', id, '4', file('p.json', { headline: '소식' }), '--kind', 'typo'),
  ).toContain(`article ${id} has no post 4`);
  expect(await refusal('mark-post', id, '첫째', '--key')).toContain('there is no PUT');
  expect(await refusal('live-blog', id, '--first', 'best')).toContain('first');
  const ordinary = String((await act('publish', file('a.json', articles['rate-cut']))).id);
  expect(await refusal('post', ordinary, '--text', '소식')).toContain('is no live blog');
});
