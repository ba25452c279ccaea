import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, signedIn, visitor } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { pictureWith } from '../../test/picture-bytes.ts';
import { packageRoot } from '../kernel/package-root.ts';
import { addPicture } from './add-picture.ts';
import { lookalikes } from './picture-search.ts';

const address = '/desk/pictures';

describeNewsroom('pictures at the desk', (newsroom) => {
  let observer: Colleague;
  let seeds = 200;
  beforeAll(async () => {
    observer = await signedIn(newsroom, 'observer');
  });

  const db = () => newsroom.kernel.store.db;
  const add = async (bytes?: Buffer) =>
    addPicture(newsroom.kernel, bytes ?? (await pictureWith(++seeds).jpeg().toBuffer()));
  const row = (id: number) =>
    db().selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  describe('are seen', () => {
    const polyglot = async () => {
      const exif = {
        IFD0: { Artist: 'secret-artist' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 33/1 59/1' },
      };
      const whole = await pictureWith(++seeds).jpeg().withExif(exif).toBuffer();
      return Buffer.concat([whole, Buffer.from('<script>alert("appended")</script>PK\x03\x04evil.js')]);
    };

    it('by the newsroom alone before an article shows them, and kept by nobody', async () => {
      const id = await add();
      const path = `${address}/${id}/sizes/320`;
      const { status, headers } = await observer.get(path);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'image/webp',
        'no-store',
      ]);
      const nobody = visitor(newsroom);
      expect((await nobody.get(path)).status).toBe(303);
      expect((await newsroom.get(`/pictures/${id}/320.webp`)).status).toBe(404);
      for (const width of [321, 5_000, 0])
        expect((await observer.get(`${address}/${id}/sizes/${width}`)).status, `${width}`).toBe(404);
    });

    it('without what else is in their file: no position, no names, nothing that was appended', async () => {
      const id = await add(await polyglot());
      await newsroom.publish('rate-cut', { pictures: [{ caption: '본관', credit: 'x', picture: id }] });
      const served = [
        await observer.get(`${address}/${id}/sizes/320`),
        await observer.get(`${address}/${id}/sizes/1440`),
        await newsroom.get(`/pictures/${id}/320.webp`),
      ];
      for (const { status, body } of served) {
        expect(status).toBe(200);
        for (const part of ['Exif', 'secret-artist', 'script', 'evil.js', 'PK\x03\x04'])
          expect(body.includes(part), part).toBe(false);
        const { exif, iptc, xmp, format } = await sharp(body).metadata();
        expect([exif, iptc, xmp, format]).toEqual([undefined, undefined, undefined, 'webp']);
      }
      const told = Object.values(await row(id)).filter((value) => !Buffer.isBuffer(value));
      expect(JSON.stringify(told)).not.toMatch(/37\.5|GPS/);
    });
  });

  it('that look the same are found, and no others', async () => {
    const folder = join(packageRoot, 'demo', 'pictures');
    const names = readdirSync(folder).filter((name) => name.endsWith('.jpg'));
    const ids = new Map<string, number>();
    for (const name of names) ids.set(name, await add(readFileSync(join(folder, name))));
    const others = [...ids.values()];
    for (const id of others) expect(await lookalikes(db(), id)).toEqual([]);
    const harbour = sharp(join(folder, 'port-cranes.jpg'));
    const changed = [
      await add(await harbour.clone().jpeg({ quality: 30 }).toBuffer()),
      await add(await harbour.clone().resize(400).webp().toBuffer()),
      await add(await harbour.clone().modulate({ brightness: 1.15 }).jpeg().toBuffer()),
      await add(await harbour.clone().greyscale().png().toBuffer()),
    ];
    const same = (await lookalikes(db(), ids.get('port-cranes.jpg') ?? 0)).map(({ id }) => id);
    expect(same.sort()).toEqual(changed.sort());
    expect((await observer.get(`${address}/${changed[0]}`)).text).toContain(`data-picture="${changed[1]}"`);
    const plain = { width: 90, height: 80, channels: 3 as const };
    const flat = (color: string) =>
      sharp({ create: { ...plain, background: color } })
        .png()
        .toBuffer();
    const [red] = [await add(await flat('red')), await add(await flat('blue'))];
    expect(await lookalikes(db(), red)).toEqual([]);
  });
});
