import { expect, it } from 'vitest';
import { ask } from '../../../test/ask.ts';
import { type Colleague, signedIn, visitor } from '../../../test/desk-visitor.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';

describeNewsroom('drafts at the desk', (newsroom) => {
  const fields = {
    headline: '한은, 기준금리 <내려>',
    section: 'economy/finance',
    reporters: '윤가온 기자',
    text: '한국은행이 기준금리를 내렸다.\n\n이유는 물가였다.',
  };
  const idIn = ({ headers }: { headers: Record<string, unknown> }) =>
    /\/desk\/drafts\/(\d+)$/.exec(String(headers.location))?.[1] ?? '';
  const begin = async (by: Colleague) => idIn(await by.post('/desk/drafts'));
  const revisionIn = (html: string) => /name="base" value="(\d+)"/.exec(html)?.[1] ?? '';
  /** Sends the form as it stands, with what was typed and the button that was pressed. */
  const submit = async (by: Colleague, id: string, act: string, more: Record<string, string> = {}) => {
    const base = revisionIn((await by.get(`/desk/drafts/${id}`)).text);
    return by.post(`/desk/drafts/${id}`, { base, act, ...fields, ...more });
  };

  it('are written, filed, returned, filed again and published without any script', async () => {
    const [reporter, editor] = [await signedIn(newsroom, 'reporter'), await signedIn(newsroom, 'desk')];
    const id = await begin(reporter);
    expect((await submit(reporter, id, 'write')).headers.location).toBe(`/desk/drafts/${id}`);
    expect((await submit(reporter, id, 'file')).headers.location).toBe('/desk');
    const filed = (await editor.get('/desk/boards/filed')).text;
    expect(filed).toContain('한은, 기준금리 &lt;내려>');
    const wordless = await submit(editor, id, 'return');
    expect([wordless.status, wordless.text]).toEqual([
      422,
      expect.stringContaining('반려하는 까닭을 적어 주세요.'),
    ]);
    await submit(editor, id, 'return', { note: '출처를 밝혀 주세요.' });
    expect((await reporter.get(`/desk/drafts/${id}`)).text).toContain('출처를 밝혀 주세요.');
    await submit(reporter, id, 'file', { text: '한국은행이 기준금리를 내렸다고 10일 밝혔다.' });
    const text = '한국은행이 기준금리를 내렸다고 밝혔다.';
    const published = await submit(editor, id, 'publish', { text });
    expect(published.headers.location).toBe('/desk');
    expect((await newsroom.get('/latest')).text).toContain('한은, 기준금리 &lt;내려>');
  });

  it('are not published with an error, and with warnings only once those were seen', async () => {
    const editor = await signedIn(newsroom, 'desk');
    const id = await begin(editor);
    const empty = await submit(editor, id, 'publish', { headline: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('고쳐야 할 곳이');
    const asked = await submit(editor, id, 'publish', { text: '금리를  내렸다.' });
    expect(asked.text).toContain('한 번 더 출고를 누르세요.');
    const confirmed = /name="confirmed" value="(\d+)"/.exec(asked.text)?.[1] ?? '';
    const again = await submit(editor, id, 'publish', { text: '금리를  내렸다.', confirmed });
    expect(again.headers.location).toBe('/desk');
  });

  it('whose fields are closed, because another writes in them, are what they were; the board says who', async () => {
    const [editor, chief] = [await signedIn(newsroom, 'desk'), await signedIn(newsroom, 'chief')];
    const id = await begin(editor);
    await submit(editor, id, 'file', { text: '한국은행이 기준금리를 내렸다.' });
    const body = JSON.stringify({ takeOver: false });
    await ask(newsroom.port, `/desk/drafts/${id}/lock`, {
      method: 'POST',
      body,
      headers: {
        cookie: [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
      },
    });
    expect((await chief.get('/desk/boards/filed')).text).toContain(`${editor.name} 작성 중`);
    const base = revisionIn((await chief.get(`/desk/drafts/${id}`)).text);
    const wordless = await chief.post(`/desk/drafts/${id}`, { base, act: 'return' });
    expect([wordless.status, wordless.text]).toEqual([
      422,
      expect.stringContaining('한은, 기준금리 &lt;내려>'),
    ]);
    const published = await chief.post(`/desk/drafts/${id}`, { base, act: 'publish' });
    expect(published.headers.location).toBe('/desk');
  });

  it('that two save at once stay with the first; the other gets both texts', async () => {
    const [editor, chief] = [await signedIn(newsroom, 'desk'), await signedIn(newsroom, 'chief')];
    const id = await begin(editor);
    await submit(editor, id, 'file');
    const base = revisionIn((await chief.get(`/desk/drafts/${id}`)).text);
    await submit(editor, id, 'write', { text: '데스크의 글' });
    const late = await chief.post(`/desk/drafts/${id}`, { base, act: 'write', ...fields, text: '국장의 글' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('국장의 글');
    expect(late.text).toContain('그사이 다른 사람이 이 기사를 고쳤습니다.');
    expect((await editor.get(`/desk/drafts/${id}`)).text).toContain('데스크의 글');
  });

  it('are seen by colleagues alone, and as text, whatever they say', async () => {
    const reporter = await signedIn(newsroom, 'reporter');
    const id = await begin(reporter);
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    await submit(reporter, id, 'write', {
      headline: hostile,
      text: hostile,
      subheads: hostile,
      tags: hostile,
      story: hostile,
      places: hostile,
    });
    for (const path of ['', '/preview', '/versions/2']) {
      const { text, status } = await reporter.get(`/desk/drafts/${id}${path}`);
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(/<script>alert|<img src=x/);
    }
    expect((await reporter.get('/desk')).text).not.toMatch(/<script>alert|<img src=x/);
    const stranger = visitor(newsroom);
    for (const path of ['', '/preview', '/versions/2']) {
      const { status, headers } = await stranger.get(`/desk/drafts/${id}${path}`);
      expect([status, headers.location], path).toEqual([303, expect.stringContaining('/desk/sign-in?next=')]);
    }
  });

  it('go back to an older text', async () => {
    const reporter = await signedIn(newsroom, 'reporter');
    const id = await begin(reporter);
    await submit(reporter, id, 'write', { text: '처음 글' });
    await submit(reporter, id, 'write', { text: '나중 글' });
    const { text } = await reporter.get(`/desk/drafts/${id}/versions/3`);
    expect(text).toMatch(/<del>처음<\/del><ins>나중<\/ins> 글/);
    await reporter.post(`/desk/drafts/${id}/versions/2`, { base: '3' });
    expect((await reporter.get(`/desk/drafts/${id}`)).text).toContain('처음 글');
  });

  it('that are not there are not found', async () => {
    const reporter = await signedIn(newsroom, 'reporter');
    for (const path of [
      '/desk/drafts/999999',
      '/desk/drafts/999999/preview',
      '/desk/boards/none',
      '/desk/none',
    ])
      expect((await reporter.get(path)).status, path).toBe(404);
  });
});
