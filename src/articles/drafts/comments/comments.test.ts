import { beforeAll, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../../../test/desk-visitor.ts';
import { describeNewsroom } from '../../../../test/newsroom.ts';
import { eventsAfter } from '../../../kernel/journal.ts';
import { emptyDraft } from '../draft-content.ts';
import { notesOf } from '../queries.ts';

describeNewsroom('comments on a draft', (newsroom) => {
  let reporter: Colleague;
  let editor: Colleague;
  beforeAll(async () => {
    reporter = await signedIn(newsroom, 'reporter');
    editor = await signedIn(newsroom, 'desk');
  });

  const text = '한국은행이 기준금리를 내렸다.\n\n“물가가 안정됐다”고 했다.';
  const begin = async () => {
    const { headers } = await reporter.post('/desk/drafts');
    const path = String(headers.location);
    const content = { ...emptyDraft, headline: '한은, 기준금리 내려', text };
    await reporter.post(path, { ...content, base: '1', act: 'file' });
    return path;
  };
  const notes = (path: string) => notesOf(newsroom.kernel.store.db, Number(path.split('/').at(-1)));
  const asScript = { accept: 'application/json' };

  it('are said, mention people by their names, and stand beside the draft as they were written', async () => {
    const path = await begin();
    const before = newsroom.kernel.watch.position;
    const said = `@${reporter.name}님, <b>출처</b>가\n어디인가요?`;
    const { status, headers } = await editor.post(`${path}/comments`, { comment: said });
    expect([status, headers.location]).toEqual([303, `${path}#notes`]);
    const [note] = await notes(path);
    expect(note).toMatchObject({ act: null, text: said, noted_by: editor.name, mentions: [reporter.id] });
    expect(await eventsAfter(newsroom.kernel.store.db, before, 10)).toMatchObject([
      { kind: 'draft.commented', data: { by: editor.id, note: note?.id }, tags: [] },
    ]);
    const page = (await reporter.get(path)).text;
    expect(page).toContain(`<b class="mention">@${reporter.name}</b>님, &lt;b>출처&lt;/b>가\n어디인가요?`);
  });

  it('belong to the words that were selected, until those change', async () => {
    const path = await begin();
    const words = '내렸다.\n“물가가 안정됐다”';
    const about = { field: 'text', quote: words };
    await editor.post(`${path}/comments`, { comment: '누구 말인가요?', ...about });
    await editor.post(path, { base: '2', act: 'return', note: '고쳐 주세요', ...about });
    const passage = { field: 'text', quote: words, revision: 2 };
    expect(await notes(path)).toMatchObject([passage, { act: 'return', ...passage }]);
    expect((await reporter.get(path)).text.match(/data-field="text" data-quote=/g)).toHaveLength(2);
    await reporter.post(path, { ...emptyDraft, text: '다른 글', base: '2', act: 'write' });
    const { text: page } = await reporter.get(path);
    expect(page).not.toContain('data-quote=');
    expect(page).toContain('이 부분은 바뀌었습니다.');
  });

  it('are sent by a script, which gets what is said now, or what is wrong', async () => {
    const path = await begin();
    const sent = await editor.post(`${path}/comments`, { comment: '확인했습니다' }, asScript);
    expect(JSON.parse(sent.text).html).toContain('확인했습니다');
    expect(JSON.parse((await reporter.get(`${path}/comments`)).text).html).toContain('확인했습니다');
    for (const nothing of [' ', 'ㄱ'.repeat(2_001)]) {
      const refused = await editor.post(`${path}/comments`, { comment: nothing }, asScript);
      expect([refused.status, JSON.parse(refused.text).error]).toEqual([
        422,
        '의견을 1자에서 2000자 사이로 적어 주세요.',
      ]);
    }
    const form = await editor.post(`${path}/comments`, { comment: 'ㄴ'.repeat(2_001) });
    expect([form.status, form.text.includes('ㄴ'.repeat(2_001))]).toEqual([422, true]);
    expect((await editor.post('/desk/drafts/999999/comments', { text: '없다' })).status).toBe(404);
    expect(await notes(path)).toHaveLength(1);
  });

  it('are settled and opened again by who said them or may write the draft, and by nobody else', async () => {
    const path = await begin();
    await reporter.post(`${path}/comments`, { comment: '데스크에 묻습니다' });
    const [note] = await notes(path);
    const settle = (by: Colleague, settled: string) =>
      by.post(`${path}/comments/${note?.id}/settled`, { settled }, asScript);
    const other = await signedIn(newsroom, 'reporter');
    expect((await settle(other, 'yes')).status).toBe(409);
    expect((await other.get(path)).text).not.toContain('>해결<');
    expect((await settle(editor, 'yes')).status).toBe(200);
    expect(await notes(path)).toMatchObject([{ settled_by: editor.name }]);
    expect((await reporter.get(path)).text).toContain(`${editor.name} 해결`);
    expect((await settle(reporter, 'no')).status).toBe(200);
    expect(await notes(path)).toMatchObject([{ settled_by: null, settled_at: null }]);
    expect((await editor.post(`${path}/comments/999999/settled`, {}, asScript)).status).toBe(404);
  });
});
