import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { readBody } from '../../body/schema.ts';
import { eventsAfter } from '../../kernel/journal.ts';
import { addPicture } from '../../media/add-picture.ts';
import type { Person, Role } from '../../site/person.ts';
import { articlesBoard } from '../boards/articles-board.ts';
import { type DraftBoard, draftsBoard } from '../boards/drafts-board.ts';
import { emptyDraft } from './draft-content.ts';
import { lockDraft } from './lock-draft.ts';
import { type Move, moveDraft } from './move-draft.ts';
import { publishDraft } from './publish-draft.ts';
import { draftById, notesOf, versionOf } from './queries.ts';
import { beginDraft, saveDraft } from './save-draft.ts';
import { writtenBody } from './written/write-body.ts';

const person = (name: string, role: Role, sectionIds: number[] = []): Person => ({
  id: name,
  name,
  email: `${name}@saebyeok.example`,
  role,
  sectionIds,
  language: 'ko',
});
const gaon = person('윤가온', 'reporter');
const harin = person('도하린', 'reporter');
const editor = person('노을재', 'desk');

const drawing = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer();

describeNewsroom('a draft', (newsroom) => {
  const kernel = () => newsroom.kernel;
  const content = (change: object = {}) => ({
    ...emptyDraft,
    headline: '한은, 기준금리 내려',
    section: 'economy/finance',
    reporters: '윤가온 기자',
    places: '서울',
    text: '한국은행이 기준금리를 내렸다.\n\n## 배경\n\n- 물가\n- 환율',
    ...change,
  });
  const begin = (by = gaon, change: object = {}) => beginDraft(kernel(), content(change), by);
  const move = (id: number, act: Move, by = gaon, note = '') => moveDraft(kernel(), id, act, note, by);
  const stateOf = async (id: number) => (await draftById(kernel().store.db, id))?.state;
  const on = async (board: DraftBoard, by = gaon, look: object = {}) => {
    const all = { person: by, search: '', sectionId: null, limit: 1_000, ...look };
    return (await draftsBoard(kernel().store.db, board, all)).rows.map(({ id }) => id);
  };

  it('goes from the first word to the article, and every step is where it belongs', async () => {
    const id = await begin();
    expect(await on('mine')).toContain(id);
    expect(await on('mine', harin)).not.toContain(id);
    await move(id, 'file');
    expect(await on('filed')).toContain(id);
    await move(id, 'return', editor, '둘째 문단의 출처를 밝혀 주세요.');
    expect(await on('returned')).toContain(id);
    expect(await notesOf(kernel().store.db, id)).toMatchObject([
      { act: 'return', text: '둘째 문단의 출처를 밝혀 주세요.', noted_by: '노을재' },
    ]);
    expect(await saveDraft(kernel(), id, content({ headline: '고친 제목' }), 1, gaon)).toBe(2);
    await move(id, 'file');
    const { result: article } = await publishDraft(kernel(), id, 2, editor);
    const { status, text } = await newsroom.get(`/news/${article}`);
    expect(status).toBe(200);
    for (const part of ['고친 제목', '<h2>배경</h2>', '<li>물가</li>', '윤가온 기자', '금융'])
      expect(text).toContain(part);
    expect((await newsroom.get('/latest')).text).toContain('고친 제목');
    const out = { search: '', sectionId: null, limit: 10, depth: 10 };
    const { rows } = await articlesBoard(kernel().store.db, 'published', out);
    expect(rows).toMatchObject([{ id: article, headline: '고친 제목' }]);
    expect(await on('mine')).not.toContain(id);
  });

  it('is nobody’s outside the newsroom before it is published', async () => {
    await move(await begin(gaon, { headline: '아무도 모를 제목' }), 'file');
    for (const path of ['/', '/latest', '/archive', '/sections/economy', '/live?poll'])
      expect((await newsroom.get(path)).text, path).not.toContain('아무도 모를 제목');
  });

  it('keeps every text that was saved, and none twice', async () => {
    const id = await begin();
    expect(await saveDraft(kernel(), id, content(), 1, gaon)).toBe(1);
    expect(await saveDraft(kernel(), id, content({ text: '둘째 글' }), 1, gaon)).toBe(2);
    expect((await versionOf(kernel().store.db, id, 1))?.content.text).toContain('기준금리를 내렸다');
    expect((await versionOf(kernel().store.db, id, 2))?.content.text).toBe('둘째 글');
  });

  it('is saved by one of two who write at once; the other hears of it and loses nothing', async () => {
    const id = await begin();
    await move(id, 'file');
    const chief = person('차분한', 'chief');
    const saves = await Promise.allSettled([
      saveDraft(kernel(), id, content({ text: '데스크의 글' }), 1, editor),
      saveDraft(kernel(), id, content({ text: '국장의 글' }), 1, chief),
    ]);
    expect(saves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(publishDraft(kernel(), id, 1, editor)).rejects.toThrow('has revision 2 now, not 1');
    expect(await stateOf(id)).toBe('filed');
  });

  it('is locked by who writes in it, until that goes away or another takes it over', async () => {
    newsroom.setClock('2024-04-10T08:00:00+09:00');
    const id = await begin();
    await move(id, 'file');
    const chief = person('차분한', 'chief');
    const lock = (by: Person, takeOver = false) => lockDraft(kernel(), id, by, { takeOver });
    expect(await lock(editor)).toMatchObject({ isOwn: true });
    expect(await lock(chief)).toEqual({ isOwn: false, name: '노을재' });
    expect(await lock(chief, true)).toMatchObject({ isOwn: true });
    expect(await lock(editor)).toEqual({ isOwn: false, name: '차분한' });
    newsroom.setClock('2024-04-10T08:00:31+09:00');
    expect(await lock(editor)).toMatchObject({ isOwn: true });
    newsroom.setClock(null);
  });

  it('is found by its words and its section', async () => {
    const id = await begin(gaon, { headline: '100%_특별한 제목' });
    const sections = await kernel().store.db.selectFrom('section').select(['id', 'path']).execute();
    const sectionId = sections.find(({ path }) => path === 'economy')?.id;
    expect(await on('mine', gaon, { search: '100%_특' })).toEqual([id]);
    expect(await on('mine', gaon, { search: '100x' })).toEqual([]);
    expect(await on('mine', gaon, { sectionId })).toContain(id);
    expect(
      await on('mine', gaon, { sectionId: sections.find(({ path }) => path === 'politics')?.id }),
    ).toEqual([]);
  });

  it('leaves in the journal who handed it on, and nothing of its text', async () => {
    const before = kernel().watch.position;
    const id = await begin(gaon, { headline: '기록에 없을 제목' });
    await move(id, 'file');
    const events = await eventsAfter(kernel().store.db, before, 10);
    expect(events).toMatchObject([{ kind: 'draft.filed', subject: String(id), actor: '윤가온' }]);
    expect(JSON.stringify(events)).not.toContain('기록에 없을');
  });

  describe('is not handed on', () => {
    it('without a headline, or returned without a word', async () => {
      const id = await begin(gaon, { headline: '' });
      await expect(move(id, 'file')).rejects.toThrow('has no headline yet');
      const filed = await begin();
      await move(filed, 'file');
      await expect(move(filed, 'return', editor)).rejects.toThrow('says why');
    });

    it('by those who may not', async () => {
      const id = await begin();
      await expect(move(id, 'file', harin)).rejects.toThrow('cannot file');
      await expect(saveDraft(kernel(), id, content({ text: 'x' }), 1, editor)).rejects.toThrow(
        'cannot write',
      );
      await move(id, 'file');
      await expect(saveDraft(kernel(), id, content({ text: 'x' }), 1, gaon)).rejects.toThrow('cannot write');
      await expect(publishDraft(kernel(), id, 1, gaon)).rejects.toThrow('cannot publish');
      const politics = person('딴 데스크', 'desk', [99_999]);
      await expect(publishDraft(kernel(), id, 1, politics)).rejects.toThrow('cannot publish');
      await expect(move(id, 'return', person('보는이', 'observer'), '까닭')).rejects.toThrow('cannot return');
      await move(id, 'take back');
      expect(await stateOf(id)).toBe('writing');
    });
  });

  it('has everything that an article can hold in its text, pictures of the store too', async () => {
    const { db } = kernel().store;
    const picture = await addPicture(kernel(), await drawing());
    const text = `| 해 | 값 |\n|---|---|\n| 2024 | 1 |\n\n[사진 ${picture}] 한국은행\n출처: 새벽통신\n대체 글: 건물`;
    const id = await begin(editor, { text });
    const { result: article } = await publishDraft(kernel(), id, 1, editor);
    const { text: page } = await newsroom.get(`/news/${article}`);
    for (const part of ['<th scope="col">해</th>', `/pictures/${picture}/720.webp`, '[새벽통신]'])
      expect(page).toContain(part);
    const { body } = await db
      .selectFrom('edition')
      .select('body')
      .where('article_id', '=', article)
      .executeTakeFirstOrThrow();
    expect(writtenBody(readBody(body))).toBe(text);
    const gone = await begin(editor, { text: '글이다.\n\n[사진 999999999] 없는 사진\n출처: 가' });
    await expect(publishDraft(kernel(), gone, 1, editor)).rejects.toMatchObject({ status: 422 });
  });
});
