import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { pictureFormats } from '../body/Figure.tsx';
import { filesOf } from '../kernel/files/files.ts';
import { addPicture } from './add-picture.ts';
import { checkFiles } from './check-files.ts';
import { originalName, renditionName } from './file-names.ts';

const photo = (width: number, height: number, color = 'teal') =>
  sharp({ create: { width, height, channels: 3, background: color } });

describeNewsroom('pictures as readers get them', (newsroom) => {
  const add = (bytes: Buffer) => addPicture(newsroom.kernel, bytes);
  const publish = (picture: number) =>
    newsroom.publish('rate-cut', { pictures: [{ caption: '한국은행 <본관>', credit: '새벽통신', picture }] });
  const get = (picture: number, width: number | string = 320, format = 'webp') =>
    newsroom.get(`/pictures/${picture}/${width}.${format}`);
  const row = (id: number) =>
    newsroom.kernel.store.db.selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

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

  it.each([
    ['avif', 'image/avif', 'heif'],
    ['webp', 'image/webp', 'webp'],
    ['jpg', 'image/jpeg', 'jpeg'],
  ])(
    'are sent as %s in the widths that pages offer and no other, never larger than they are',
    async (format, type, read) => {
      const id = await add(await photo(500, 250).png().toBuffer());
      await publish(id);
      for (const [width, sent] of [
        [320, 320],
        [480, 480],
        [720, 500],
      ] as const) {
        const answer = await get(id, width, format);
        expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
        expect(await sharp(answer.body).metadata()).toMatchObject({ format: read, width: sent });
      }
      for (const width of [1, 321, 9999, '0320', '3e2'])
        expect((await get(id, width, format)).status, `${width}`).toBe(404);
      for (const nobody of [999_999, 999_999_999]) expect((await get(nobody, 320, format)).status).toBe(404);
      for (const other of ['png', 'jpeg', 'AVIF']) expect((await get(id, 320, other)).status).toBe(404);
    },
  );

  it('carry none of what the camera wrote into them, and show the colours that it saw', async () => {
    const exif = { IFD0: { Artist: '도하린', Copyright: '집 주소' }, IFD3: { GPSLatitudeRef: 'N' } };
    const bytes = await photo(400, 300, '#f00').withIccProfile('p3').withExif(exif).jpeg().toBuffer();
    const { icc, exif: written } = await sharp(bytes).metadata();
    expect([icc, written]).toEqual([expect.any(Buffer), expect.any(Buffer)]);
    const id = await add(bytes);
    await publish(id);
    for (const format of pictureFormats) {
      const { body } = await get(id, 320, format);
      const { exif, icc, iptc, xmp } = await sharp(body).metadata();
      expect([exif, icc, iptc, xmp], format).toEqual([undefined, undefined, undefined, undefined]);
      const [red = 0, green = 0, blue = 0] = await sharp(body).raw().toBuffer();
      expect([red > 245, green < 15, blue < 15], `${format} ${red} ${green} ${blue}`).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  it('that let something through are white there as JPEG', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const through = sharp({ create: { width: 400, height: 300, channels: 4, background: clear } });
    const id = await add(await through.png().toBuffer());
    await publish(id);
    expect([
      ...(
        await sharp((await get(id, 320, 'jpg')).body)
          .raw()
          .toBuffer()
      ).subarray(0, 3),
    ]).toEqual([255, 255, 255]);
    expect((await sharp((await get(id, 320, 'avif')).body).metadata()).hasAlpha).toBe(true);
  });

  it('are made in a size once: the next time, it comes from where it is stored', async () => {
    const id = await add(await photo(400, 300, 'plum').png().toBuffer());
    await publish(id);
    const { body } = await get(id, 320, 'avif');
    const { kernel } = newsroom;
    const name = renditionName((await row(id)).sha256, '320-1.avif');
    expect(await filesOf(kernel).get(name)).toEqual(body);
    await writeFile(join(kernel.config.SOKBO_DATA, name), 'stored');
    kernel.pages.clear();
    expect((await get(id, 320, 'avif')).text).toBe('stored');
  });

  it('that cannot be read are told to be away, which nobody keeps', async () => {
    const id = await add(await photo(400, 300, 'wheat').png().toBuffer());
    await publish(id);
    const file = join(newsroom.kernel.config.SOKBO_DATA, originalName((await row(id)).sha256));
    await rename(file, `${file}.away`);
    const away = await get(id);
    expect([away.status, away.headers['cache-control']]).toEqual([503, 'no-store']);
    expect(await checkFiles(newsroom.kernel)).toEqual([expect.stringContaining(`picture ${id} has no file`)]);
    await rename(`${file}.away`, file);
    expect((await get(id)).status).toBe(200);
    expect(await checkFiles(newsroom.kernel)).toEqual([]);
  });

  it('are shown by others as JPEG of 1,440 pixels', async () => {
    const id = await add(await photo(1600, 900, 'peru').jpeg().toBuffer());
    const { text } = await newsroom.get(`/news/${await publish(id)}`);
    const address = `https://saebyeok.example/pictures/${id}/1440.jpg`;
    expect(text).toContain(`property="og:image" content="${address}"`);
    expect(text).toContain(`"image":["${address}"]`);
  });
});
