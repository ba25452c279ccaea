import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Colleague, joined, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { makeNotices } from '../../test/told.ts';
import { emptyDraft } from '../articles/drafts/draft-content.ts';
import type { Follower } from '../kernel/follower.ts';
import { followOnce } from '../kernel/follower-work.ts';
import { act } from '../kernel/kernel.ts';
import { disable } from '../people/change-person.ts';
import { noticesFollower } from './follow-journal.ts';

describeNewsroom('notices', (newsroom) => {
  let reporter: Colleague;
  let editor: Colleague;
  let elsewhere: Colleague;
  let chief: Colleague;
  let economy = 0;
  const kernel = () => newsroom.kernel;
  const db = () => kernel().store.db;

  beforeAll(async () => {
    await kernel().jobs.open();
    const sections = await db().selectFrom('section').select(['id', 'path']).execute();
    const idOf = (path: string) => sections.find((section) => section.path === path)?.id ?? 0;
    economy = idOf('economy');
    reporter = await signedIn(newsroom, 'reporter');
    editor = await signedIn(newsroom, 'desk', [economy]);
    elsewhere = await signedIn(newsroom, 'desk', [idOf('politics')]);
    chief = await signedIn(newsroom, 'chief');
  });
  beforeEach(async () => {
    await makeNotices(kernel());
    await db().deleteFrom('notice').execute();
  });

  const begin = async (change: object = {}) => {
    const { headers } = await reporter.post('/desk/drafts');
    const path = String(headers.location);
    const content = { headline: '한은, 기준금리 내려', section: 'economy', places: '서울', ...change };
    const written = {
      ...emptyDraft,
      reporters: '윤가온 기자',
      text: '한국은행이 기준금리를 내렸다.',
      ...content,
    };
    await reporter.post(path, { ...written, base: '1', act: 'file' });
    return path;
  };
  const hand = (by: Colleague, path: string, act: string, note = '') =>
    by.post(path, { base: '2', act, note, confirmed: '2' });
  /** Who was told what, oldest first. */
  const told = async () => {
    await makeNotices(kernel());
    const people = [reporter, editor, elsewhere, chief];
    const rows = await db().selectFrom('notice').select(['person_id', 'kind']).orderBy('id').execute();
    return rows.map(({ person_id, kind }) => [people.find(({ id }) => id === person_id)?.name, kind]);
  };
  const record = (kind: string, subject: string, data: object, by: Colleague) =>
    act(kernel(), by.name, async (doing) =>
      doing.record({ kind, subject, data: { by: by.id, ...data }, tags: [] }),
    );

  it('tell the desk of the section what is filed, and the author what others do with it', async () => {
    const path = await begin();
    expect(await told()).toEqual([[editor.name, 'filed']]);
    await hand(chief, path, 'hold');
    await hand(chief, path, 'resume');
    await hand(editor, path, 'return', '출처를 밝혀 주세요.');
    await hand(reporter, path, 'file');
    await hand(editor, path, 'publish');
    expect((await told()).slice(1)).toEqual([
      [reporter.name, 'held'],
      [reporter.name, 'resumed'],
      [reporter.name, 'returned'],
      [editor.name, 'filed'],
      [reporter.name, 'published'],
    ]);
    const page = (await reporter.get('/desk/notices')).text;
    for (const part of [
      `${editor.name}님이 기사를 반려했습니다`,
      '한은, 기준금리 내려',
      '출처를 밝혀 주세요.',
    ])
      expect(page).toContain(part);
  });

  it('tell who is mentioned or commented on, nobody of what they did themselves, nobody twice', async () => {
    const path = await begin({ section: 'politics' });
    const comment = (by: Colleague, text: string) => by.post(`${path}/comments`, { comment: text });
    await told();
    await db().deleteFrom('notice').execute();
    await comment(chief, `@${reporter.name} @${elsewhere.name} @${chief.name} 확인 부탁합니다`);
    await comment(editor, '저도 봅니다');
    await comment(reporter, `제가 씁니다 @${reporter.name}`);
    expect((await told()).toSorted()).toEqual(
      [
        [elsewhere.name, 'mentioned'],
        [reporter.name, 'mentioned'],
        [reporter.name, 'commented'],
      ].toSorted(),
    );
  });

  it('tell of articles that were corrected and killed, of a kill that waits and of a claim', async () => {
    const path = await begin();
    await hand(editor, path, 'publish');
    const row = await db().selectFrom('draft').select('article_id').orderBy('id', 'desc').executeTakeFirst();
    const article = String(row?.article_id);
    await told();
    await db().deleteFrom('notice').execute();
    await newsroom.correct(article, 'rate-cut', {}, '금리를 바로잡습니다.');
    await record('kill.asked', article, {}, editor);
    await record('claim.registered', '7', { article }, reporter);
    await newsroom.kill(article, '오보');
    const all = await told();
    expect(all.filter(([, kind]) => kind !== 'claim')).toEqual([
      [reporter.name, 'corrected'],
      [chief.name, 'kill-asked'],
      [reporter.name, 'killed'],
    ]);
    expect(all.filter(([, kind]) => kind === 'claim').map(([name]) => name)).toEqual(
      expect.arrayContaining([editor.name, elsewhere.name, chief.name]),
    );
  });

  it('are not for who has left', async () => {
    const gone = await joined(newsroom, 'desk');
    await disable(kernel(), gone.id, { id: chief.id, name: chief.name });
    await begin();
    await makeNotices(kernel());
    const rows = await db()
      .selectFrom('notice')
      .select('person_id')
      .where('person_id', '=', gone.id)
      .execute();
    expect(rows).toEqual([]);
  });

  it('are made once, also where the process dies between the work and the cursor, or reads it all again', async () => {
    await hand(editor, await begin(), 'return', '고쳐 주세요.');
    const notices = noticesFollower(kernel());
    const dying: Follower = {
      name: notices.name,
      follow: async (events, trx) => {
        if ('follow' in notices) await notices.follow(events, trx);
        expect(await trx.selectFrom('notice').select('id').execute()).toHaveLength(2);
        throw new Error('killed');
      },
    };
    await expect(followOnce(kernel().store, dying)).rejects.toThrow('killed');
    expect(await db().selectFrom('notice').select('id').execute()).toEqual([]);
    const once = await told();
    expect(once).toEqual([
      [editor.name, 'filed'],
      [reporter.name, 'returned'],
    ]);
    await db().updateTable('follower').set({ position: 0 }).where('name', '=', 'notices').execute();
    await makeNotices(kernel());
    const { position } = await db()
      .selectFrom('notice')
      .select('position')
      .orderBy('position', 'desc')
      .executeTakeFirstOrThrow();
    const again = await db()
      .selectFrom('notice')
      .selectAll()
      .where('position', '>=', position - 1)
      .execute();
    expect(again).toHaveLength(once.length);
  });

  it('are opened, read one by one or all, and are nobody else’s', async () => {
    const path = await begin();
    for (const note of ['하나', '둘', '셋']) await editor.post(`${path}/comments`, { comment: note });
    await told();
    const unread = async () => JSON.parse((await reporter.get('/desk/notices/new?after=0')).text);
    const { count, newest } = await unread();
    expect(count).toBe(3);
    expect((await reporter.get('/desk')).text).toContain('<span class="count">3</span>');
    expect((await editor.get(`/desk/notices/${newest}`)).status).toBe(404);
    await editor.post(`/desk/notices/${newest}/read`);
    await reporter.get(`/desk/notices/${newest}`, { 'sec-purpose': 'prefetch' });
    expect((await unread()).count).toBe(3);
    const opened = await reporter.get(`/desk/notices/${newest}`);
    expect(opened.headers.location).toMatch(new RegExp(`^${path}#note-\\d+$`));
    expect((await unread()).count).toBe(2);
    await reporter.post('/desk/notices/read', { upTo: String(newest - 2) });
    expect((await unread()).count).toBe(1);
    await reporter.post('/desk/notices/read', { upTo: String(newest) });
    expect(await unread()).toMatchObject({ count: 0, fresh: 0 });
  });
});
