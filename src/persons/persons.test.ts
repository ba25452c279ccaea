import { beforeAll, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { lookForPeople, personNamed, personPath } from '../../test/persons.ts';

const nobody = { story: null, stage: null, tags: [], sources: [] };

describeNewsroom('people in the news', (newsroom) => {
  let editor: Colleague;
  let chief: Colleague;
  beforeAll(async () => {
    editor = await signedIn(newsroom, 'desk');
    chief = await signedIn(newsroom, 'chief');
  });

  const publish = async (paragraphs: unknown[], change: object = {}) => {
    const id = await newsroom.publish('rate-cut', { ...nobody, paragraphs, ...change });
    await lookForPeople(newsroom, [id]);
    return id;
  };
  const page = (slug: string) => newsroom.get(personPath(slug));
  const text = async (path: string) => (await newsroom.get(path)).text;
  const ruling = (words: string, sentence: string, change: Record<string, string> = {}) => ({
    ...{ about: 'quotation', words, sentence, verdict: 'confirmed', speaker: '', speakerText: '' },
    ...change,
  });

  it('has a page of what somebody said, from what readers have of articles and for as long as they do', async () => {
    const sentence = '한누리(韓樓里) 총재는 “물가를 <b>지켜본다</b>”고 말했다.';
    const id = await publish([sentence, '그뿐이다.']);
    const shown = await page('한누리');
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('韓樓里');
    expect(shown.text).toContain('물가를 &lt;b>지켜본다&lt;/b>');
    expect(shown.text).toContain('프로그램이 찾음');
    expect(shown.text).toContain('content="noindex"');
    expect(shown.text).not.toContain('"Person"');
    expect(await text('/people')).toContain('한누리');
    expect(await text(`/people?order=name&initial=${encodeURIComponent('ㅎ')}`)).toContain('한누리');
    expect(await text(`/people?order=name&initial=${encodeURIComponent('ㄱ')}`)).not.toContain('한누리');
    expect(await text(`${personPath('한누리')}/feed`)).toContain(`/news/${id}`);
    expect(await text(`/news/${id}`)).not.toContain(personPath('한누리'));

    // Another edition says nothing of it, from the acknowledgement on.
    await newsroom.correct(id, 'rate-cut', { ...nobody, paragraphs: ['아무도 말하지 않았다.'] }, '고칩니다.');
    expect((await page('한누리')).status).toBe(404);
    expect(await text('/people')).not.toContain('한누리');
    const again = [sentence, '둘째.'];
    await newsroom.correct(id, 'rate-cut', { ...nobody, paragraphs: again }, '다시 고칩니다.');
    await lookForPeople(newsroom, [id]);
    expect((await page('한누리')).status).toBe(200);
    await newsroom.kill(id, '오보');
    for (const path of [personPath('한누리'), `${personPath('한누리')}/feed`])
      expect((await newsroom.get(path)).status).toBe(404);
    expect(await text('/people')).not.toContain('한누리');
    expect(await text('/people?order=name')).not.toContain('한누리');
  });

  it('shows nothing of what stands behind a wall or under an embargo', async () => {
    const hidden = '우현서(禹賢瑞) 장관은 “아무도 모른다”고 말했다.';
    await publish(['첫 문단.', hidden], { access: 'gam' });
    await publish(['첫 문단.', hidden], { embargoUntil: '2099-01-01T00:00:00+09:00' });
    expect((await page('우현서')).status).toBe(404);
  });

  it('keeps what an editor has confirmed for as long as the words stand, and takes it back', async () => {
    const sentence = '노해랑(盧海浪) 장관은 “새 길을 낸다”고 말했다.';
    const id = await publish([sentence, '첫 판.']);
    const desk = `/desk/persons/articles/${id}`;
    expect((await editor.get(`/desk/articles/${id}`)).text).toContain(`href="${desk}"`);
    expect((await editor.get(desk)).text).toContain('새 길을 낸다');
    const said = ruling('새 길을 낸다', sentence, { speaker: '노해랑' });
    expect((await editor.post(desk, said)).status).toBe(303);
    const confirmed = await page('노해랑');
    expect(confirmed.text).not.toContain('class="found-by-program"');
    expect(confirmed.text).toContain('"@type":"Person"');
    expect(confirmed.text).not.toContain('content="noindex"');
    expect(await text(`/news/${id}`)).toContain(`href="${personPath('노해랑')}"`);
    await newsroom.correct(id, 'rate-cut', { ...nobody, paragraphs: ['앞말.', sentence] }, '고칩니다.');
    await lookForPeople(newsroom, [id]);
    expect((await page('노해랑')).text).not.toContain('class="found-by-program"');
    await editor.post(desk, { ...said, verdict: 'undone' });
    expect((await page('노해랑')).text).toContain('class="found-by-program"');
    await editor.post(desk, { ...said, verdict: 'rejected' });
    expect((await page('노해랑')).text).not.toContain('<blockquote>');
  });

  it('learns from a correction who is meant, in the article and, where that is said, in all later ones', async () => {
    const first = '온 주석은 “오래 기다렸다”고 말했다.';
    const second = '온 주석은 “이제 시작이다”라고 덧붙였다.';
    const id = await publish(['진누리(陳樓里) 주석은 도착했다.', first, second]);
    const desk = `/desk/persons/articles/${id}`;
    const said = ruling('오래 기다렸다', first, {
      speaker: '진누리',
      speakerText: '온 주석',
      taught: 'on',
    });
    await editor.post(desk, said);
    const shown = (await page('진누리')).text;
    expect(shown).toContain('오래 기다렸다');
    expect(shown).toContain('이제 시작이다');
    await publish(['온 주석은 “또 왔다”고 말했다.']);
    expect((await page('진누리')).text).toContain('또 왔다');
    await editor.post(desk, { ...said, speaker: '', otherSpeaker: '다른이' });
    expect((await page('다른이')).text).toContain('오래 기다렸다');
    expect((await page('진누리')).text).not.toContain('“오래 기다렸다”</blockquote>');
  });

  it('tells namesakes apart by their Hanja, and the desk splits and merges them', async () => {
    const one = await publish(['정하민(鄭河敏) 의원은 “하나”라고 말했다.']);
    const two = await publish(['정하민(丁夏旻) 배우는 “둘”이라고 말했다.']);
    expect((await page('정하민')).text).toContain('“하나”');
    expect((await page('정하민-2')).text).toContain('“둘”');
    const second = await personNamed(newsroom, '정하민');
    const merged = await editor.post(`/desk/persons/${second}/merge`, { other: '정하민' });
    expect(merged.status).toBe(303);
    const moved = await page('정하민-2');
    expect([moved.status, moved.headers.location]).toEqual([301, personPath('정하민')]);
    expect((await page('정하민')).text).toContain('“둘”');
    const first = Number(/\/desk\/persons\/(\d+)/.exec(merged.headers.location ?? '')?.[1]);
    const split = { distinction: '배우', article: two };
    expect((await editor.post(`/desk/persons/${first}/split`, split)).status).toBe(303);
    await lookForPeople(newsroom, [one, two]);
    expect((await page('정하민-배우')).text).toContain('정하민(배우)');
    expect((await page('정하민-배우')).text).toContain('“둘”');
    expect((await page('정하민')).text).not.toContain('“둘”');
  });

  it('has nobody who was withdrawn on request, anywhere, and finds him or her nevermore', async () => {
    const quoted = '은가비(殷佳飛) 대표는 “말했다”고 했다.';
    const id = await publish([quoted]);
    const desk = `/desk/persons/articles/${id}`;
    await editor.post(desk, ruling('말했다', quoted, { speaker: '은가비' }));
    const person = await personNamed(newsroom, '은가비');
    const ask = { reason: '본인이 요청함' };
    expect((await editor.post(`/desk/persons/${person}/withdrawal`, ask)).status).toBe(403);
    expect((await chief.post(`/desk/persons/${person}/withdrawal`, { reason: ' ' })).status).toBe(422);
    expect((await chief.post(`/desk/persons/${person}/withdrawal`, ask)).status).toBe(303);
    await lookForPeople(newsroom, [id]);
    await publish(['은가비 대표는 “또 말했다”고 했다.', quoted]);
    const closed = await page('은가비');
    expect(closed.status).toBe(410);
    expect(closed.text).not.toContain('은가비');
    expect((await newsroom.get(`${personPath('은가비')}/feed`)).status).toBe(404);
    for (const path of ['/people', '/people?order=name']) expect(await text(path)).not.toContain('은가비');
    expect(await text(`/news/${id}`)).not.toContain(personPath('은가비'));
    expect((await editor.get('/desk/persons?board=withdrawn')).text).toContain('은가비');
    expect((await chief.get('/desk/journal')).text).toContain('본인이 요청함');
    await chief.post(`/desk/persons/${person}/restoration`);
    expect((await page('은가비')).text).toContain('말했다');
  });

  it('changes what the desk says of somebody, and keeps old addresses', async () => {
    await publish(['강온길(姜溫吉) 교수는 “하나”라고 말했다.']);
    const id = await personNamed(newsroom, '강온길');
    const form = (await editor.get(`/desk/persons/${id}`)).text;
    const [, madeFrom = ''] = /name="madeFrom" value="([^"]+)"/.exec(form) ?? [];
    const change = {
      name: '강온길',
      latin: 'Kang On-gil',
      aliases: '가온\n온길',
      note: '물리학자',
      madeFrom,
    };
    const saved = await editor.post(`/desk/persons/${id}`, { ...change, slug: 'gaongil', confirmed: 'on' });
    expect(saved.status).toBe(303);
    expect((await page('강온길')).headers.location).toBe('/people/gaongil');
    const shown = (await page('gaongil')).text;
    for (const part of ['Kang On-gil', '가온, 온길', '물리학자', '"alternateName":["姜溫吉","Kang On-gil"'])
      expect(shown).toContain(part);
    const late = await editor.post(`/desk/persons/${id}`, { ...change, note: '늦음' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('늦음');
  });
});
