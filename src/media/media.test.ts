import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { addPicture, pictureFile } from './add-picture.ts';

const photo = (width: number, height: number, color = 'teal') =>
  sharp({ create: { width, height, channels: 3, background: color } });

describeNewsroom('pictures', (newsroom) => {
  const add = (bytes: Buffer) => addPicture(newsroom.kernel, bytes);
  const publish = (picture: number) =>
    newsroom.publish('rate-cut', { pictures: [{ caption: '한국은행 <본관>', credit: '새벽통신', picture }] });
  const get = (picture: number, width: number | string = 320) =>
    newsroom.get(`/pictures/${picture}/${width}.webp`);
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
    const file = pictureFile(newsroom.kernel.config.SOKBO_DATA, sha256);
    expect(await readFile(file)).toEqual(bytes);
    const folder = readdirSync(join(newsroom.kernel.config.SOKBO_DATA, 'media'), { recursive: true });
    expect(folder.filter((name) => /\.\d+/.test(String(name)))).toEqual([]);
  });

  it('that a camera stored lying down stand upright, in their measures and on the page', async () => {
    const lying = photo(600, 400).composite([
      { input: await photo(600, 200, 'white').png().toBuffer(), top: 0, left: 0 },
    ]);
    const bytes = await lying.jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const id = await add(bytes);
    expect(await row(id)).toMatchObject({ width: 400, height: 600 });
    const article = await publish(id);
    expect((await newsroom.get(`/news/${article}`)).text).toMatch(/<img[^>]*width="400" height="600"/);
    const { data, info } = await sharp((await get(id)).body)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([320, 480]);
    const brightness = (x: number) => data[(240 * info.width + x) * info.channels] ?? 0;
    expect(brightness(310)).toBeGreaterThan(brightness(10) + 100);
  });

  it('are sent in the widths that pages offer and no other, never larger than they are', async () => {
    const id = await add(await photo(500, 250).png().toBuffer());
    await publish(id);
    for (const [width, sent] of [
      [320, 320],
      [480, 480],
      [720, 500],
    ] as const) {
      const answer = await get(id, width);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/webp']);
      expect((await sharp(answer.body).metadata()).width).toBe(sent);
    }
    for (const width of [1, 321, 9999, '0320', '3e2'])
      expect((await get(id, width)).status, `${width}`).toBe(404);
    expect((await get(999_999)).status).toBe(404);
    expect((await get(999_999_999)).status).toBe(404);
  });

  it('carry none of what the camera wrote into them', async () => {
    const exif = { IFD0: { Artist: '도하린', Copyright: '집 주소' } };
    const id = await add(await photo(400, 300, 'olive').jpeg().withExif(exif).toBuffer());
    await publish(id);
    expect((await get(id)).body.includes('Exif')).toBe(false);
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
