import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { type MailServer, openMailServer, type Received } from '../../test/mail-server.ts';
import { type Newsroom, openNewsroom } from '../../test/newsroom.ts';
import { readMail } from '../../test/read-mail.ts';
import { describeStores } from '../../test/stores.ts';
import { makeNotices } from '../../test/told.ts';
import { until } from '../../test/until.ts';
import { emptyDraft } from '../articles/drafts/draft-content.ts';
import { openMail } from '../kernel/mail.ts';
import { disable } from '../people/change-person.ts';
import { mailNotice } from './mail-notice.ts';

/** From each category of what a page or a header could take for its own. */
const strange = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\'"--></style><svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">javascript:alert(1)</a>',
  '<iframe srcdoc="&lt;script&gt;">',
  '</title><math><mi//xlink:href="data:x,<script>">',
  '{{constructor.constructor("alert(1)")()}}`alert(1)`',
];

describeStores('a notice by mail', (stores) => {
  let newsroom: Newsroom;
  let reporter: Colleague;
  let editor: Colleague;
  let server: MailServer;
  let sent: Received[] = [];

  beforeAll(async () => {
    server = await openMailServer();
    sent = server.received;
    newsroom = await openNewsroom(stores, { SOKBO_SMTP_URL: server.url });
    await newsroom.kernel.jobs.open();
    reporter = await signedIn(newsroom, 'reporter');
    editor = await signedIn(newsroom, 'desk');
  });
  afterAll(async () => {
    await newsroom.close();
    await server.close();
  });
  beforeEach(async () => {
    sent.length = 0;
    server.refuse(0);
    await makeNotices(newsroom.kernel);
    await newsroom.kernel.store.db.deleteFrom('notice').execute();
    await sql`delete from job.job where name = 'notice-mail'`.execute(newsroom.kernel.store.db);
  });

  const returned = async (headline: string, note: string) => {
    const path = String((await reporter.post('/desk/drafts')).headers.location);
    await reporter.post(path, {
      ...emptyDraft,
      headline,
      text: '밖에 나가지 않는 글',
      base: '1',
      act: 'file',
    });
    await editor.post(path, { base: '2', act: 'return', note });
    await makeNotices(newsroom.kernel);
    return path;
  };
  const noticeOf = (person: Colleague) =>
    newsroom.kernel.store.db
      .selectFrom('notice')
      .selectAll()
      .where('person_id', '=', person.id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
  const send = (id: number) => mailNotice(newsroom.kernel, openMail(newsroom.kernel.config), id);

  it('says what happened and where, and nothing of the draft’s text', async () => {
    await returned('한은, 기준금리 내려', '출처를 밝혀 주세요.\n둘째 문단입니다.');
    const { id, position } = await noticeOf(reporter);
    await send(id);
    await send(id);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ from: 'sokbo@saebyeok.example', to: [reporter.email] });
    const mail = readMail(sent[0]?.raw ?? '');
    expect(mail.headers.subject).toBe(
      `[새벽통신] ${editor.name}님이 기사를 반려했습니다: 한은, 기준금리 내려`,
    );
    expect(mail.headers['message-id']).toBe(`<notice-${id}.${position}@saebyeok.example>`);
    for (const part of [mail.text, mail.html]) {
      for (const said of [
        '한은, 기준금리 내려',
        '출처를 밝혀 주세요.',
        `https://saebyeok.example/desk/notices/${id}`,
      ])
        expect(part).toContain(said);
      expect(part).not.toContain('밖에 나가지 않는');
      expect(part).not.toMatch(/<img|src=/);
    }
  });

  it('is put down once with the notice, for who wants it, and is tried again until it is taken', async () => {
    const jobs = async () => {
      const { rows } = await sql<{ notice: number; state: string }>`
        select (data->>'notice')::integer as notice, state::text from job.job where name = 'notice-mail'
      `.execute(newsroom.kernel.store.db);
      return rows;
    };
    await reporter.post('/desk/notices/mail', { group: ['commented'] });
    const path = await returned('메일 없는 반려', '고쳐 주세요.');
    expect(await jobs()).toEqual([]);
    await editor.post(`${path}/comments`, { comment: '메일로 가는 의견' });
    await makeNotices(newsroom.kernel);
    await reporter.post('/desk/notices/mail', { group: ['returned', 'mentioned'] });
    await newsroom.kernel.store.db
      .updateTable('follower')
      .set({ position: 0 })
      .where('name', '=', 'notices')
      .execute();
    await makeNotices(newsroom.kernel);
    const { id } = await noticeOf(reporter);
    const once = (await jobs()).filter(({ notice }) => notice === id);
    expect(once).toHaveLength(1);
    server.refuse(1);
    await expect(send(id)).rejects.toThrow('try again later');
    expect((await noticeOf(reporter)).mailed_at).toBeNull();
    await newsroom.kernel.jobs.work();
    await until(() =>
      expect(sent.filter(({ raw }) => readMail(raw).text.includes('메일로 가는'))).toHaveLength(1),
    );
    await until(async () => expect((await noticeOf(reporter)).mailed_at).not.toBeNull());
  });

  it('is not sent of what was read meanwhile, nor to who has left', async () => {
    await returned('읽은 알림', '고쳐 주세요.');
    const { id } = await noticeOf(reporter);
    await reporter.get(`/desk/notices/${id}`);
    await send(id);
    const gone = await signedIn(newsroom, 'reporter');
    const path = await returned('떠난 사람의 알림', '고쳐 주세요.');
    await editor.post(`${path}/comments`, { comment: `@${gone.name} 확인 부탁합니다` });
    await makeNotices(newsroom.kernel);
    const notice = await noticeOf(gone);
    await disable(newsroom.kernel, gone.id, { id: editor.id, name: editor.name });
    await send(notice.id);
    expect(sent).toEqual([]);
  });

  it('shows as text whatever stands in headlines, notes and names: in the mail, on the page and in the bar', async () => {
    const { db } = newsroom.kernel.store;
    for (const words of strange) {
      const name = `${words}\r\nBcc: all@saebyeok.example`;
      await db.updateTable('person').set({ name }).where('id', '=', editor.id).execute();
      await returned(`${words}\r\nX-Header: 1`, words);
      const { id } = await noticeOf(reporter);
      await send(id);
      const { headers, html } = readMail(sent.at(-1)?.raw ?? '');
      expect([headers.bcc, headers['x-header']]).toEqual([undefined, undefined]);
      expect(sent.at(-1)?.to).toEqual([reporter.email]);
      expectOnlyText(html, 'body', words);
      expectOnlyText((await reporter.get('/desk/notices')).text, '.notices-list', words);
      expectOnlyText((await editor.get('/desk')).text, '.desk-account', words);
      const fresh = JSON.parse((await reporter.get('/desk/notices/new?after=0')).text);
      expect(fresh.told.text).toContain(words);
    }
    await db.updateTable('person').set({ name: editor.name }).where('id', '=', editor.id).execute();
  });

  it('lies in a folder where no server is set, whole and under its name', async () => {
    const { kernel } = newsroom;
    await returned('파일로 온 알림', '고쳐 주세요.');
    const { id, position } = await noticeOf(reporter);
    await mailNotice(kernel, openMail({ ...kernel.config, SOKBO_SMTP_URL: undefined }), id);
    const folder = join(kernel.config.SOKBO_DATA, 'mail');
    expect(await readdir(folder)).toEqual([`notice-${id}.${position}.eml`]);
    const mail = readMail(await readFile(join(folder, `notice-${id}.${position}.eml`), 'utf8'));
    expect(mail.headers.subject).toContain('파일로 온 알림');
    expect(sent).toEqual([]);
  });
});

/** Everything in some HTML that could do something. */
const active = 'script, img, iframe, svg, math, style, [onerror], [onload], [href^="javascript" i]';

function expectOnlyText(html: string, part: string, words: string): void {
  const shown = parseHTML(html).document.querySelector(part);
  expect(shown?.textContent).toContain(words);
  expect([...(shown?.querySelectorAll(active) ?? [])].map(String)).toEqual([]);
}
