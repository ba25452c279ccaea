import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { pictureWith } from '../../test/picture-bytes.ts';
import { Uploads } from './uploads.ts';

const address = '/desk/pictures/uploads';

describeNewsroom('pictures that arrive in pieces', (newsroom) => {
  let reporter: Colleague;
  let other: Colleague;
  beforeAll(async () => {
    [reporter, other] = [await signedIn(newsroom, 'reporter'), await signedIn(newsroom, 'photo')];
  });

  const begin = async (bytes: Buffer, name = '현장.jpg') => {
    const { text } = await reporter.send(address, JSON.stringify({ name, size: bytes.length }));
    return JSON.parse(text) as { id: string; offset: number };
  };
  const add = async (id: string, offset: number, bytes: Buffer) => {
    const { status, text } = await reporter.send(`${address}/${id}?offset=${offset}`, bytes);
    return { status, ...JSON.parse(text) };
  };
  const state = async (id: string, by = reporter) => {
    const { status, text } = await by.get(`${address}/${id}`, { 'sec-fetch-dest': 'empty' });
    return { status, ...JSON.parse(text) };
  };
  const folderOf = (id: string) => join(newsroom.kernel.config.SOKBO_DATA, 'uploads', reporter.id, id);

  /** The network goes when a part of what was announced has been sent. */
  const addAndCut = (id: string, offset: number, bytes: Buffer, sent: number) =>
    new Promise<void>((resolve) => {
      const cookie = [...reporter.cookies].map((pair) => pair.join('=')).join('; ');
      const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-length': bytes.length };
      const path = `${address}/${id}?offset=${offset}`;
      const sending = request({ host: '127.0.0.1', port: newsroom.port, path, method: 'POST', headers });
      sending.on('error', () => {});
      sending.on('close', resolve);
      sending.write(bytes.subarray(0, sent), () => sending.destroy());
    });

  it('go on where they were after a cut connection and a new start, and are one picture', async () => {
    const bytes = await pictureWith(11, 400, 300).png().toBuffer();
    const third = Math.ceil(bytes.length / 3);
    const { id, offset } = await begin(bytes);
    expect(offset).toBe(0);
    expect(await add(id, 0, bytes.subarray(0, third))).toMatchObject({ status: 200, offset: third });
    await addAndCut(id, third, bytes.subarray(third), 100);
    expect(await state(id)).toMatchObject({ status: 200, offset: third });
    const startedAnew = new Uploads(newsroom.kernel.config.SOKBO_DATA);
    expect(await startedAnew.find(reporter.id, id)).toMatchObject({ offset: third, size: bytes.length });
    const whole = await add(id, third, bytes.subarray(third));
    expect(whole).toMatchObject({ offset: bytes.length, same: [], isKnown: false });
    expect(whole.picture).toEqual({
      id: whole.picture.id,
      caption: '',
      credit: '',
      alt: '',
      width: 400,
      height: 300,
      thumb: `/desk/pictures/${whole.picture.id}/sizes/320`,
    });
    const stored = await newsroom.kernel.store.db
      .selectFrom('picture')
      .select(['sha256', 'file_name', 'added_by', 'added_by_id'])
      .where('id', '=', whole.picture.id)
      .executeTakeFirst();
    const sha256 = createHash('sha256').update(bytes).digest();
    const { name, id: personId } = reporter;
    expect(stored).toEqual({ sha256, file_name: '현장.jpg', added_by: name, added_by_id: personId });
    expect(await state(id)).toMatchObject({ offset: bytes.length, picture: { id: whole.picture.id } });
    expect(existsSync(join(folderOf(id), 'bytes'))).toBe(false);
    const again = await begin(bytes);
    expect(await add(again.id, 0, bytes)).toMatchObject({ isKnown: true, picture: { id: whole.picture.id } });
  });

  it('take a piece only where it belongs, and no more than was said', async () => {
    const { id } = await begin(Buffer.alloc(1_000));
    expect(await add(id, 500, Buffer.alloc(500))).toMatchObject({ status: 200, offset: 0 });
    expect(await add(id, 0, Buffer.alloc(400))).toMatchObject({ status: 200, offset: 400 });
    expect(await add(id, 0, Buffer.alloc(400))).toMatchObject({ status: 200, offset: 400 });
    expect(await add(id, 400, Buffer.alloc(601))).toMatchObject({ status: 422 });
    expect(await add(id, 400, Buffer.alloc(5_000_000))).toMatchObject({ status: 422 });
    expect(await state(id)).toMatchObject({ offset: 400 });
  });

  it('belong to who sends them', async () => {
    const { id } = await begin(Buffer.alloc(1_000));
    expect(await state(id, other)).toMatchObject({ status: 404 });
    expect((await other.send(`${address}/${id}?offset=0`, 'x')).status).toBe(404);
    for (const made of ['..', '%2e%2e', '..%2f..', 'x'.repeat(300)])
      expect((await reporter.get(`${address}/${made}`)).status, made).toBe(404);
  });

  it('are refused in Korean: too large before they come, no pictures when they have, and nothing of them stays', async () => {
    const large = await reporter.send(address, JSON.stringify({ name: 'x', size: 60 * 1024 * 1024 }));
    expect([large.status, large.text]).toEqual([422, expect.stringContaining('60MB')]);
    const page = Buffer.from('<script>alert(1)</script>');
    const { id } = await begin(page, '사진.jpg');
    const { status, error } = await add(id, 0, page);
    expect([status, error]).toEqual([422, expect.stringContaining('사진 파일이 아닙니다')]);
    expect(await state(id)).toMatchObject({ status: 404 });
    const empty = await reporter.send(address, JSON.stringify({ name: 'x', size: 0 }));
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('빈 파일')]);
    expect((await reporter.send(address, '{')).status).toBe(422);
  });

  it('go after a day on which nobody went on with them, not before', async () => {
    const { id } = await begin(Buffer.alloc(1_000));
    const uploads = new Uploads(newsroom.kernel.config.SOKBO_DATA);
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
    await uploads.tidy(hours(23));
    expect(await state(id)).toMatchObject({ status: 200 });
    await uploads.tidy(hours(25));
    expect(await state(id)).toMatchObject({ status: 404 });
  });
});
