import { beforeAll, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { pictureWith, withIptc } from '../../test/picture-bytes.ts';
import { addPicture } from './add-picture.ts';
import { type PictureQuery, searchPictures } from './picture-search.ts';

const address = '/desk/pictures';
const everything: PictureQuery = { search: '', from: null, to: null, rights: null, before: null };

describeNewsroom('pictures at the desk', (newsroom) => {
  let reporter: Colleague;
  let photo: Colleague;
  let observer: Colleague;
  let seeds = 100;
  beforeAll(async () => {
    [reporter, photo, observer] = await Promise.all([
      signedIn(newsroom, 'reporter'),
      signedIn(newsroom, 'photo'),
      signedIn(newsroom, 'observer'),
    ]);
  });

  const db = () => newsroom.kernel.store.db;
  const jpeg = () => pictureWith(++seeds).jpeg().toBuffer();
  const add = async (bytes?: Buffer, by: Colleague = reporter) =>
    addPicture(newsroom.kernel, bytes ?? (await jpeg()), { by, fileName: '현장.jpg' });
  const row = (id: number) =>
    db().selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const fields = { base: '1', caption: '한국은행 본관', credit: '새벽통신' };
  const describePicture = (id: number, change = {}, by = reporter) =>
    by.post(`${address}/${id}`, { ...fields, ...change });
  const find = async (query: Partial<PictureQuery>, limit = 50, now = new Date()) => {
    const found = await searchPictures(db(), { ...everything, ...query }, now, limit);
    return found.map(({ id }) => id);
  };

  /** As a browser sends a form with files. */
  async function sendForm(files: [name: string, bytes: Buffer][], by = reporter) {
    const form = new FormData();
    for (const [name, bytes] of files) form.append('pictures', new File([new Uint8Array(bytes)], name));
    const sent = new Response(form);
    return by.send(address, Buffer.from(await sent.arrayBuffer()), sent.headers.get('content-type') ?? '');
  }

  it('come by a form without script: the good ones are taken, of the others it says why', async () => {
    const one = await sendForm([['하나.jpg', await jpeg()]]);
    expect([one.status, one.headers.location]).toEqual([303, expect.stringMatching(/pictures\/\d+$/)]);
    const { status, text } = await sendForm([
      ['둘.jpg', await pictureWith(++seeds).png().toBuffer()],
      ['<b>.jpg', Buffer.from('<html>')],
      ['잘린.jpg', (await jpeg()).subarray(0, 2_000)],
    ]);
    expect(status).toBe(422);
    expect(text).toContain('사진 1장을 받았습니다.');
    expect(text).toContain('&lt;b>.jpg: 사진 파일이 아닙니다.');
    expect(text).toContain('잘린.jpg: 사진이 끝까지 읽히지 않습니다.');
    const [newest] = await searchPictures(db(), everything, new Date(), 1);
    expect(newest).toMatchObject({ file_name: '둘.jpg', media_type: 'image/png' });
    expect((await sendForm([])).text).toContain('올릴 사진을 골라 주세요.');
    const many = Array.from({ length: 21 }, (): [string, Buffer] => ['x', Buffer.alloc(1)]);
    expect((await sendForm(many)).text).toContain('한 번에 20장');
  });

  it('are described by who supplied them and by the photo desk, as they were typed', async () => {
    const id = await add();
    const caption = '“인용” <script>alert(1)</script> 習近平';
    const saved = await describePicture(id, {
      caption: ` ${caption.normalize('NFD')} `,
      keywords: '금리, 한국은행,, 금리',
      taken_at: '2026-05-01T09:30',
      focal_x: '25',
      focal_y: '80.5',
    });
    expect(saved.status).toBe(303);
    expect(await row(id)).toMatchObject({
      caption,
      credit: '새벽통신',
      keywords: ['금리', '한국은행'],
      taken_at: new Date('2026-05-01T09:30:00+09:00'),
      focal_x: 0.25,
      focal_y: 0.805,
      revision: 2,
    });
    const page = (await photo.get(`${address}/${id}`)).text;
    expect(page).toContain('&lt;script>alert(1)&lt;/script>');
    expect(page).not.toContain('<script>alert');
    expect((await describePicture(id, { base: '2', caption: '고침' }, photo)).status).toBe(303);
    const other = await signedIn(newsroom, 'reporter');
    expect((await describePicture(id, { base: '3' }, other)).status).toBe(403);
    expect((await other.get(`${address}/${id}`)).text).toContain('<fieldset class="fields" disabled');
    expect((await row(id)).caption).toBe('고침');
  });

  it('are not described over what another has saved since: both are shown', async () => {
    const id = await add();
    await describePicture(id, { caption: '사진부가 쓴 설명' }, photo);
    const { status, text } = await describePicture(id, { caption: '기자가 쓴 설명' });
    expect(status).toBe(409);
    expect(text).toContain('그사이 다른 사람이');
    expect(text).toContain('저장된 글: 사진부가 쓴 설명');
    expect(text).toMatch(/<textarea[^>]*>기자가 쓴 설명</);
    expect(text).toContain('name="base" value="2"');
  });

  it.each([
    ['a caption without end', { caption: 'x'.repeat(5_001) }, '사진 설명: 너무 깁니다'],
    ['a focal point outside', { focal_x: '101', focal_y: '0' }, '초점은 0에서 100까지'],
    ['half a focal point', { focal_x: '50' }, '초점은 0에서 100까지'],
    ['a day that is none', { taken_at: '2026-02-31T10:00' }, '찍은 때: 날짜와 시각'],
    ['words for a time', { taken_at: '어제' }, '찍은 때: 날짜와 시각'],
  ])('are not described with %s, and what was typed stays', async (_, change, problem) => {
    const id = await add();
    const { status, text } = await describePicture(id, { credit: '남은 글', ...change });
    expect([status, text]).toEqual([422, expect.stringContaining(problem)]);
    expect(text).toContain('value="남은 글"');
    expect((await row(id)).revision).toBe(1);
  });

  it('are found by caption, credit, person and keyword, by day and by their rights, newest first', async () => {
    const [one, two] = [await add(), await add(undefined, photo)];
    await describePicture(one, { caption: 'Ulsan 현대重 100%_', creator: '도하린', keywords: '조선' });
    await describePicture(two, { taken_at: '2019-03-01T00:10', credit: '공동취재단' }, photo);
    expect(await find({ search: 'ULSAN 도하린' })).toEqual([one]);
    expect(await find({ search: '조선'.normalize('NFD') })).toEqual([one]);
    expect(await find({ search: '100%_' })).toEqual([one]);
    expect(await find({ search: `공동취재단 ${photo.name}` })).toEqual([two]);
    expect(await find({ search: '울산 없는말' })).toEqual([]);
    expect(await find({ from: '2019-03-01', to: '2019-03-01' })).toEqual([two]);
    expect(await find({ to: '2019-02-28' })).toEqual([]);
    const page = (await observer.get(`${address}?q=ulsan`)).text;
    expect([...page.matchAll(/data-picture="(\d+)"/g)].map(([, id]) => Number(id))).toEqual([one]);
    const all = await find({});
    const pages = [await find({}, 2), await find({ before: all[1] ?? 0 }, 2)];
    expect(pages.flat()).toEqual(all.slice(0, 4));
  });

  it('say when their right ends: as their file has it when the photo desk says so', async () => {
    const bytes = withIptc(await jpeg(), [[37, '20991231']]);
    const id = await add(bytes);
    expect(await find({ rights: 'proposed' })).toEqual([id]);
    const article = await newsroom.publish('rate-cut', {
      pictures: [{ caption: '본관', credit: 'x', picture: id }],
    });
    const isShown = async () => (await newsroom.get(`/news/${article}`)).text.includes(`/pictures/${id}/`);
    expect(await isShown()).toBe(true);
    expect((await reporter.post(`${address}/${id}/rights`, { end: '2020-01-01T00:00' })).status).toBe(403);
    const offered = /name="end" value="([^"]+)"/.exec((await photo.get(`${address}/${id}`)).text)?.[1] ?? '';
    expect((await photo.post(`${address}/${id}/rights`, { end: offered })).status).toBe(303);
    expect((await row(id)).rights_end_at).toEqual(new Date('2100-01-01T00:00:00+09:00'));
    const wrong = await photo.post(`${address}/${id}/rights`, { end: '2020-13-01T00:00' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('사용 기한: 날짜와 시각')]);
    expect(await isShown()).toBe(true);
    const choices = async () => JSON.parse((await reporter.get(`${address}/choices`)).text);
    expect((await choices())[0]).toMatchObject({ id, width: 320, height: 240 });
    await photo.post(`${address}/${id}/rights`, { end: '2020-01-01T00:00' });
    expect(await isShown()).toBe(false);
    expect((await newsroom.get(`/pictures/${id}/320.webp`)).status).toBe(404);
    expect(await find({ rights: 'ended' })).toEqual([id]);
    expect((await choices()).map((each: { id: number }) => each.id)).not.toContain(id);
    await photo.post(`${address}/${id}/rights`, { end: offered });
    const at = (time: string) => find({ rights: 'soon' }, 50, new Date(time));
    expect(await at('2099-12-25T00:00:00+09:00')).toEqual([id]);
    expect(await at('2099-12-24T00:00:00+09:00')).toEqual([]);
  });

  it('say which articles show them, those under embargo to the newsroom alone', async () => {
    const id = await add();
    const pictures = [{ caption: '본관', credit: '새벽통신', picture: id }];
    const shown = await newsroom.publish('rate-cut', { pictures, headline: '실린 <기사>' });
    const killed = await newsroom.publish('rate-cut', { pictures, headline: '취소된 기사' });
    await newsroom.kill(killed, '오보');
    const embargoUntil = '2099-01-01T00:00:00+09:00';
    await newsroom.publish('rate-cut', { pictures, headline: '엠바고 기사', embargoUntil });
    const { text } = await observer.get(`${address}/${id}`);
    expect(text).toContain(`<a href="/news/${shown}">실린 &lt;기사></a>`);
    expect(text).toMatch(/엠바고 기사 <span class="quiet">엠바고/);
    expect(text).not.toContain('취소된 기사');
  });
});
