import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import { addPicture } from './add-picture.ts';
import { limitPicture, withdrawPicture } from './limit-picture.ts';

describeNewsroom('the right to show a picture', (newsroom) => {
  const start = new Date('2026-05-01T09:00:00+09:00');
  const limit = (id: number, end: Date | null) => limitPicture(newsroom.kernel, id, end, chief.name);
  const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
  let colors = 0;

  afterEach(() => newsroom.setClock(null));

  /** An article with two pictures; its pages are asked for once, so that all are kept. */
  async function publishTwo() {
    const add = async () => {
      const background = { r: ++colors, g: 0, b: 0 };
      const blank = sharp({ create: { width: 400, height: 300, channels: 3, background } });
      return addPicture(newsroom.kernel, await blank.png().toBuffer());
    };
    const [ends, stays] = [await add(), await add()];
    const pictures = [ends, stays].map((picture) => ({
      picture,
      caption: `사진 ${picture}`,
      credit: '제공',
    }));
    const id = await newsroom.publish('rate-cut', { pictures });
    await whereShown(id, ends);
    return { id, ends, stays };
  }

  /** The pages that say anything of a picture. */
  async function whereShown(id: string, picture: number): Promise<string[]> {
    const pages = ['/', '/latest', '/sections/economy', '/reporters/yungaon', `/news/${id}`];
    const shown = await Promise.all(
      pages.map(async (path) => {
        const { text } = await newsroom.get(path);
        return text.includes(`/pictures/${picture}/`) || text.includes(`사진 ${picture}<`) ? [path] : [];
      }),
    );
    const { status } = await newsroom.get(`/pictures/${picture}/320.webp`);
    return [...shown.flat(), ...(status === 200 ? ['file'] : [])];
  }

  it('ends: the picture leaves every page, and the others stay', async () => {
    const { id, ends, stays } = await publishTwo();
    const before = await whereShown(id, ends);
    expect(before).toEqual(expect.arrayContaining(['/latest', '/sections/economy', `/news/${id}`, 'file']));
    await limit(ends, after(-1));
    expect(await whereShown(id, ends)).toEqual([]);
    expect(await whereShown(id, stays)).toEqual([`/news/${id}`, 'file']);
    const { text } = await newsroom.get(`/news/${id}`);
    expect(text).toContain(
      `property="og:image" content="https://saebyeok.example/pictures/${stays}/1440.jpg"`,
    );
  });

  it('ends by itself at its time, not before, and can be given anew', async () => {
    const { id, ends } = await publishTwo();
    const before = await whereShown(id, ends);
    newsroom.setClock(start);
    await limit(ends, after(1));
    expect(await whereShown(id, ends)).toEqual(before);
    await newsroom.kernel.jobs.work();
    await until(async () => expect(await whereShown(id, ends)).toEqual([]));
    await limit(ends, null);
    expect(await whereShown(id, ends)).toEqual(before);
  });

  it('that was prolonged outlasts the time that was set first', async () => {
    const { id, ends } = await publishTwo();
    newsroom.setClock(start);
    await limit(ends, after(1));
    await limit(ends, after(48));
    await withdrawPicture(newsroom.kernel, ends, after(1));
    expect(await whereShown(id, ends)).toContain(`/news/${id}`);
  });

  it('of a picture that is not there cannot be set', async () => {
    await expect(limit(999_999, null)).rejects.toMatchObject({ status: 404 });
  });
});
