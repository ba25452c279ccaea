import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { slices } from '../../src/app.ts';
import { controlApp } from '../../src/control/control-app.ts';
import { type Newsroom, openNewsroom } from '../../test/newsroom.ts';
import { openS3Server, type S3Server } from '../../test/s3-server.ts';
import { describeStores } from '../../test/stores.ts';
import { until } from '../../test/until.ts';
import { deskApp } from '../desk/desk-app.ts';
import { FilesFailed, filesOf } from '../kernel/files/files.ts';
import type { Slice } from '../site/site.ts';
import { addPicture } from './add-picture.ts';
import { checkFiles } from './check-files.ts';
import { originalName } from './file-names.ts';

describeStores('pictures on an S3 server', (stores) => {
  let server: S3Server;
  let newsroom: Newsroom;
  beforeAll(async () => {
    server = await openS3Server();
    newsroom = await openNewsroom(stores, server.settings);
  });
  afterAll(async () => {
    await newsroom?.close();
    await server?.close();
  });

  const photo = (background: string) =>
    sharp({ create: { width: 500, height: 300, channels: 3, background } })
      .jpeg()
      .toBuffer();
  const nameOf = (bytes: Buffer) => originalName(createHash('sha256').update(bytes).digest());
  const publish = (picture: number) =>
    newsroom.publish('rate-cut', { pictures: [{ caption: '한국은행', credit: '새벽통신', picture }] });

  it('come from an upload to a reader, by no folder of ours, and are made smaller before anybody asks', async () => {
    const bytes = await photo('teal');
    const upload = await controlApp(newsroom.site, slices).request('/pictures', {
      method: 'POST',
      body: new Uint8Array(bytes),
    });
    const { id } = await upload.json();
    const files = filesOf(newsroom.kernel);
    expect(await files.get(nameOf(bytes))).toEqual(bytes);
    expect(existsSync(join(newsroom.kernel.config.SOKBO_DATA, 'media'))).toBe(false);
    await newsroom.kernel.jobs.work();
    const rendition = nameOf(bytes).replace('media', 'renditions');
    await until(async () => {
      for (const file of ['320-1.avif', '320-1.jpg', '480-1.avif', '480-1.webp', '480-1.jpg'])
        expect(await files.size(`${rendition}/${file}`), file).toBeGreaterThan(100);
    });
    const article = await publish(id);
    expect((await newsroom.get(`/news/${article}`)).text).toContain(`/pictures/${id}/480.avif 480w`);
    const answer = await newsroom.get(`/pictures/${id}/480.avif`);
    expect(answer.body).toEqual(await files.get(`${rendition}/480-1.avif`));
    expect(await checkFiles(newsroom.kernel)).toEqual([]);
  });

  it('are told to be away while the server is, keep the article readable, and come back with it', async () => {
    const [shown, other] = [await photo('olive'), await photo('navy')];
    const id = await addPicture(newsroom.kernel, shown);
    const article = await publish(id);
    await server.stop();
    const upload = await controlApp(newsroom.site, slices).request('/pictures', {
      method: 'POST',
      body: new Uint8Array(other),
    });
    expect([upload.status, await upload.json()]).toMatchObject([
      503,
      { field: 'picture', error: expect.stringMatching(/the S3 server cannot be reached/) },
    ]);
    expect((await newsroom.get(`/news/${article}`)).status).toBe(200);
    const away = await newsroom.get(`/pictures/${id}/1440.jpg`);
    expect([away.status, away.headers['retry-after'], away.headers['cache-control']]).toEqual([
      503,
      '10',
      'no-store',
    ]);
    expect(await checkFiles(newsroom.kernel)).toEqual([expect.stringMatching(/cannot be reached/)]);
    await server.start();
    await addPicture(newsroom.kernel, other);
    expect((await newsroom.get(`/pictures/${id}/1440.jpg`)).status).toBe(200);
    server.lose(nameOf(other));
    expect(await checkFiles(newsroom.kernel)).toEqual([
      expect.stringMatching(/^picture \d+ has no file media/),
    ]);
  });

  it('make the desk say that nothing was saved, in its own words', async () => {
    const failing: Slice = {
      desk: (_, app) =>
        app.get('/desk/made-up', () => {
          throw new FilesFailed('the S3 server cannot be reached');
        }),
    };
    const answer = await deskApp(newsroom.site, [failing]).request('/desk/made-up');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('사진 저장소에 문제가 있어 아무것도 저장하지 않았습니다.');
  });

  it('say whose fault it is when the key or the bucket is wrong', async () => {
    const refusedWith = async (settings: Record<string, string>) => {
      const other = await openNewsroom(stores, { ...server.settings, ...settings });
      const added = addPicture(other.kernel, await photo('gray'));
      const message = await added.then(String, (error: Error) => error.message);
      const rows = await other.kernel.store.db.selectFrom('picture').select('id').execute();
      await other.close();
      return [message, rows];
    };
    expect(await refusedWith({ SOKBO_S3_ACCESS_KEY: 'nobody' })).toEqual([
      expect.stringMatching(/denies it \(403.*look at SOKBO_S3_ACCESS_KEY/),
      [],
    ]);
    expect(await refusedWith({ SOKBO_S3_BUCKET: 'no-such-bucket' })).toEqual([
      expect.stringMatching(/does not know it \(404 NoSuchBucket\); look at SOKBO_S3_BUCKET/),
      [],
    ]);
  });
});
