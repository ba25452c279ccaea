import { expect, it } from 'vitest';
import { joined } from '../../../test/desk-visitor.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { followSections as followByPeople } from '../../people/follow-sections.ts';
import { followSections } from './follow-sections.ts';

describeNewsroom('a section that became part of another', (newsroom) => {
  it('takes its drafts and its desk editors along', async () => {
    const { db } = newsroom.kernel.store;
    const sections = await db.selectFrom('section').select(['id', 'path']).execute();
    const idOf = (path: string) => sections.find((section) => section.path === path)?.id ?? 0;
    const [from, into] = [idOf('economy/finance'), idOf('economy')];
    const { id: person } = await joined(newsroom, 'desk', [from, idOf('politics')]);
    const { id } = await db
      .insertInto('draft')
      .values({
        state: 'filed',
        author_id: person,
        author: '윤가온',
        section_id: from,
        headline: '합쳐질 분야의 기사',
        content: '{}',
        created_at: new Date(),
        changed_at: new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.updateTable('section').set({ merged_into: into }).where('id', '=', from).execute();
    const events = [{ kind: 'section.merged' }] as never;
    await db.transaction().execute(async (trx) => {
      await followSections(events, trx);
      await followByPeople(events, trx);
    });
    const draft = db.selectFrom('draft').select('section_id').where('id', '=', id);
    expect((await draft.executeTakeFirstOrThrow()).section_id).toBe(into);
    const desk = db.selectFrom('person').select('section_ids').where('id', '=', person);
    expect((await desk.executeTakeFirstOrThrow()).section_ids.sort()).toEqual(
      [into, idOf('politics')].sort(),
    );
  });
});
