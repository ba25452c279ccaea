import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import type { Follow } from '../kernel/follower.ts';
import { followOnce } from '../kernel/follower-work.ts';
import { addPicture } from '../media/add-picture.ts';
import { logPlacements } from '../placements/log-placements.ts';
import { placementPage } from '../placements/queries.ts';
import { unpinFront } from './pin-front.ts';

describeNewsroom('the front page as editors arrange it', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  let editor: Colleague;
  let pictured: string[];
  let plain: string;

  beforeAll(async () => {
    const blank = sharp({ create: { width: 400, height: 300, channels: 3, background: 'navy' } });
    const picture = await addPicture(newsroom.kernel, await blank.png().toBuffer());
    newsroom.setClock('2026-05-01T08:00:00+09:00');
    editor = await signedIn(newsroom, 'desk');
    plain = await newsroom.publish('rate-cut', { headline: '그림 없는 <기사>', prefixes: [] });
    pictured = [];
    for (const number of [1, 2, 3, 4]) {
      const pictures = [{ picture, caption: '사진', credit: '제공' }];
      pictured.unshift(await newsroom.publish('round-up', { headline: `그림 ${number}`, pictures }));
    }
  });
  beforeEach(() => newsroom.setClock('2026-05-01T09:00:00+09:00'));
  afterEach(() => newsroom.setClock(null));

  const inFront = (html: string) => {
    const [front = ''] = html.slice(html.indexOf('class="front"')).split('class="newest"');
    return [...new Set([...front.matchAll(/href="\/news\/(\d+)"/g)].map(([, id]) => id))];
  };
  const inBox = (id: string) => new RegExp(`<aside class="boxes".*/news/${id}"`, 's');
  const seen = async () => inFront((await newsroom.get('/')).text);
  const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  const revision = async (name = 'front') => revisionIn((await editor.get(`/desk/${name}`)).text);
  const save = async (id: string[], times: string[] = [], name = 'front', from?: string) =>
    editor.post(`/desk/${name}`, {
      id,
      until: id.map((_, index) => times[index] ?? ''),
      revision: from ?? (await revision(name)),
    });
  const follow = async () => {
    const log: Follow = (events, trx) => logPlacements(events, trx, newsroom.kernel.now());
    while ((await followOnce(newsroom.kernel.store, { name: 'placements', follow: log })) > 0);
  };

  it('has what is held where it is held; the other places fill themselves as ever, and nothing stands twice', async () => {
    expect(await seen()).toEqual(pictured.slice(0, 3));
    expect((await save([plain, '', pictured[0] ?? ''])).headers.location).toBe('/desk/front?saved=1');
    expect(await seen()).toEqual([plain, pictured[1], pictured[0]]);
    const { text } = await newsroom.get('/');
    const main = text.slice(text.indexOf('<main'), text.indexOf('class="front-sections"'));
    expect([...main.matchAll(new RegExp(`href="/news/${plain}"`, 'g'))]).toHaveLength(1);
    await save(['', '', '']);
    expect(await seen()).toEqual(pictured.slice(0, 3));
  });

  it('goes step by step through addresses, is seen before it is saved, and only then by readers', async () => {
    const page = (await editor.get(`/desk/front?q=${encodeURIComponent('없는 <기사>')}`)).text;
    expect(page).toContain(`value="put 2 ${plain}"`);
    const fields = 'revision=0&id=&until=&id=&until=&id=&until=';
    const step = await editor.get(`/desk/front?${fields}&step=put+2+${plain}`);
    expect(step.status).toBe(303);
    const [address = '', place] = (step.headers.location ?? '').split('#');
    expect(place).toBe('place-2');
    const stepped = (await editor.get(address)).text;
    expect(stepped).toContain('그림 없는 &lt;기사>');
    expect(stepped).toContain('아직 저장하지 않은 배치입니다.');
    expect((await editor.get('/desk/front')).text).not.toContain('아직 저장하지 않은 배치입니다.');
    const query = address.split('?')[1];
    const preview = await editor.get(`/desk/front/preview?${query}`);
    expect(inFront(preview.text)).toEqual([pictured[0], plain, pictured[1]]);
    expect(preview.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    const look = await editor.get(`/desk/front/look?${query}`);
    expect(look.headers['content-security-policy']).toContain("frame-src 'self'");
    for (const headers of [look.headers, (await newsroom.get('/')).headers])
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(look.text.match(/<iframe/g)).toHaveLength(6);
    expect(await seen()).toEqual(pictured.slice(0, 3));
  });

  it('finds articles by headline, number and pasted address, and none that readers cannot see', async () => {
    const hidden = { headline: '숨은 기사', embargoUntil: '2099-01-01T00:00:00+09:00' };
    const embargoed = await newsroom.publish('rate-cut', hidden);
    const found = async (text: string) => {
      const { text: html } = await editor.get(`/desk/front?q=${encodeURIComponent(text)}`);
      return [...html.matchAll(/value="put 1 (\d+)"/g)]
        .map(([, id]) => id)
        .filter((id) => id !== pictured[0]);
    };
    for (const text of [
      '없는 <기사',
      plain,
      `https://saebyeok.example/news/${plain}?utm=1`,
      `/news/${plain}`,
    ])
      expect(await found(text), text).toEqual([plain]);
    for (const text of ['숨은 기사', embargoed, '%']) expect(await found(text), text).toEqual([]);
    const refused = await save([embargoed, '', '']);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('출고되지 않았거나')]);
    const over = await save([plain, '', ''], ['2026-05-01T08:59']);
    expect([over.status, over.text]).toEqual([422, expect.stringContaining('이미 지났습니다')]);
  });

  it('of two who arrange at once is the first one’s; the other sees both and can still save', async () => {
    const stale = await revision();
    await save([plain, '', '']);
    const second = await save(['', pictured[3] ?? '', ''], [], 'front', stale);
    expect(second.status).toBe(409);
    expect(second.text).toContain(`${editor.name} 님이 배치를 바꿨습니다`);
    expect(second.text).toContain('머리기사: 그림 없는 &lt;기사> (고정)');
    expect(second.text).toContain(`name="id" value="${pictured[3]}"`);
    expect(await seen()).toContain(plain);
    await save(['', pictured[3] ?? '', ''], [], 'front', revisionIn(second.text));
    expect(await seen()).toEqual([pictured[0], pictured[3], pictured[1]]);
  });

  it('is logged: what stood where, under which title, from when to when', async () => {
    await save(['', '', '']);
    await follow();
    await save([plain, '', '']);
    await follow();
    newsroom.setClock('2026-05-01T10:30:00+09:00');
    await save(['', '', '']);
    await follow();
    const { placements } = await placementPage(db(), 0, { from: null, to: null });
    expect(
      placements.filter(({ article, place }) => article === plain && place === 'home/lead').at(-1),
    ).toEqual({
      place: 'home/lead',
      position: 1,
      article: plain,
      headline: '그림 없는 <기사>',
      from: '2026-05-01T09:00:00+09:00',
      until: '2026-05-01T10:30:00+09:00',
    });
  });

  it('holds the ranked box, too, seen with it before it is saved', async () => {
    const box = (html: string) =>
      [...html.slice(html.indexOf('<aside class="boxes"')).matchAll(/href="\/news\/(\d+)"/g)].map(
        ([, id]) => id,
      );
    const preview = await editor.get(
      `/desk/best/preview?revision=0&id=${plain}&until=&id=${pictured[2]}&until=`,
    );
    expect(box(preview.text)).toEqual([plain, pictured[2]]);
    expect(box((await newsroom.get('/')).text)).toEqual([]);
    const stale = await revision('best');
    await save([plain, pictured[2] ?? ''], [], 'best');
    expect(box((await newsroom.get('/')).text)).toEqual([plain, pictured[2]]);
    expect((await save([], [], 'best', stale)).status).toBe(409);
    const off = await editor.get(`/desk/best?revision=1&id=${plain}&until=&step=off+1`);
    expect((await editor.get((off.headers.location ?? '').split('#')[0] ?? '')).text).toContain(
      '고정한 기사가 없습니다.',
    );
  });

  it('lets go of what is killed at once, and of what was held until a minute when that comes', async () => {
    const soon = await newsroom.publish('rate-cut', { headline: '곧 내릴 기사', prefixes: [] });
    const killed = await newsroom.publish('rate-cut', { headline: '취소될 기사', prefixes: [] });
    const minute = '2026-05-01T09:30';
    await save([soon, killed, ''], [minute]);
    await save([soon], [minute], 'best');
    expect((await seen()).slice(0, 2)).toEqual([soon, killed]);
    await newsroom.kill(killed, '오보');
    expect(await seen()).not.toContain(killed);
    expect((await editor.get('/desk/front')).text).not.toContain(killed);
    // By the clocks of the store that time is long over.
    await newsroom.kernel.jobs.work();
    await until(async () => expect(await seen()).not.toContain(soon));
    await until(async () => expect((await newsroom.get('/')).text).not.toMatch(inBox(soon)));
  });

  it('keeps what was given more time, or none, since', async () => {
    await save([plain, '', ''], ['2026-05-01T09:30']);
    await save([plain, '', '']);
    await unpinFront(newsroom.kernel, plain, new Date('2026-05-01T09:30:00+09:00'));
    expect((await seen())[0]).toBe(plain);
  });
});
