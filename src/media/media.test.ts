import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { act } from '../kernel/kernel.ts';
import { addPicture } from './add-picture.ts';
import { originalName } from './file-names.ts';

const photo = (width: number, height: number, color = 'teal') =>
  sharp({ create: { width, height, channels: 3, background: color } });

describeNewsroom('pictures', (newsroom) => {
  const add = (bytes: Buffer) => addPicture(newsroom.kernel, bytes);
  const publish = (picture: number) =>
    newsroom.publish('rate-cut', { pictures: [{ caption: '한국은행 <본관>', credit: '새벽통신', picture }] });
  const get = (picture: number) => newsroom.get(`/pictures/${picture}/320.webp`);
  const row = (id: number) =>
    newsroom.kernel.store.db.selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  it('are kept by their content: the same bytes are one picture in one file', async () => {
    const bytes = await photo(400, 300).jpeg().toBuffer();
    const ids = await Promise.all([add(bytes), add(bytes), add(bytes)]);
    expect(new Set(ids).size).toBe(1);
    const sha256 = createHash('sha256').update(bytes).digest();
    expect(await row(ids[0] ?? 0)).toMatchObject({
      sha256,
      media_type: 'image/jpeg',
      width: 400,
      height: 300,
    });
    const file = join(newsroom.kernel.config.SOKBO_DATA, originalName(sha256));
    expect(await readFile(file)).toEqual(bytes);
    const folder = readdirSync(join(newsroom.kernel.config.SOKBO_DATA, 'media'), { recursive: true });
    expect(folder.filter((name) => /\.\d+/.test(String(name)))).toEqual([]);
  });

  it.each([
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
    ['gif', 'image/gif'],
  ] as const)('are taken as %s', async (format, mediaType) => {
    const id = await add(await photo(64, 48, 'gray').toFormat(format).toBuffer());
    expect(await row(id)).toMatchObject({ media_type: mediaType, width: 64, height: 48 });
    await publish(id);
    expect((await get(id)).status).toBe(200);
  });

  describe('are refused', () => {
    let jpeg: Buffer;
    beforeAll(async () => {
      jpeg = await photo(300, 200).jpeg().toBuffer();
    });

    it.each([
      ['nothing', () => Buffer.alloc(0)],
      ['text', () => Buffer.from('라브로프')],
      ['a page', () => Buffer.from('<html><img src=x></html>')],
      ['a drawing that could carry script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['the first bytes of one', () => jpeg.subarray(0, 20)],
      ['one that ends in the middle', () => jpeg.subarray(0, jpeg.length / 2)],
    ])('when they are %s', async (_, bytes) => {
      await expect(add(bytes())).rejects.toMatchObject({ status: 422, field: 'picture' });
    });
  });

  it('are cut by lists around the point that matters in them, as it is now', async () => {
    const id = await add(await photo(400, 700, 'coral').jpeg().toBuffer());
    const article = await publish(id);
    const cut = async (path: string) => {
      const { text } = await newsroom.get(path);
      return new RegExp(`class="card-picture ?([^"]*)" src="/pictures/${id}/`).exec(text)?.[1];
    };
    const lists = ['/', '/latest', '/sections/economy', '/reporters/yungaon'];
    const everywhere = async () => new Set(await Promise.all(lists.map(cut)));
    const aim = (focal_x: number | null, focal_y: number | null) =>
      act(newsroom.kernel, chief.name, async ({ trx, record }) => {
        await trx.updateTable('picture').set({ focal_x, focal_y }).where('id', '=', id).execute();
        const tags = [`picture:${id}`, `article:${article}`];
        record({ kind: 'picture.changed', subject: String(id), data: {}, tags });
      });
    expect(await everywhere()).toEqual(new Set(['']));
    await aim(0.2, 0);
    expect(await everywhere()).toEqual(new Set(['x1 y0']));
    await aim(0.5, 1);
    expect(await everywhere()).toEqual(new Set(['y4']));
    await expect(aim(1.01, 0)).rejects.toThrow('picture_focal_x_check');
  });

  describe('are seen only where a published article shows them', () => {
    const fresh = async (color: string) => add(await photo(400, 300, color).jpeg().toBuffer());

    it('not before an article does, not under an embargo', async () => {
      const id = await fresh('red');
      expect((await get(id)).status).toBe(404);
      const picture = { caption: '한국은행', credit: '새벽통신', picture: id };
      await newsroom.publish('rate-cut', { pictures: [picture], embargoUntil: '2099-01-01T00:00:00+09:00' });
      expect((await get(id)).status).toBe(404);
      await publish(id);
      expect((await get(id)).status).toBe(200);
    });

    it('not after the article was killed, from no cache, unless another shows them', async () => {
      const id = await fresh('green');
      const [one, two] = [await publish(id), await publish(id)];
      expect((await get(id)).status).toBe(200);
      await newsroom.kill(one, '오보');
      expect((await get(id)).status).toBe(200);
      await newsroom.kill(two, '오보');
      expect((await get(id)).status).toBe(404);
    });

    it('not after a correction took them out, though an old edition had them', async () => {
      const id = await fresh('blue');
      const article = await publish(id);
      expect((await get(id)).status).toBe(200);
      await newsroom.correct(article, 'rate-cut', {}, '사진을 잘못 실어 뺍니다.');
      expect((await get(id)).status).toBe(404);
    });

    it('and no shared cache may keep them', async () => {
      const id = await fresh('black');
      await publish(id);
      expect((await get(id)).headers['cache-control']).toMatch(/^private, max-age=\d+$|no-cache/);
    });
  });
});
