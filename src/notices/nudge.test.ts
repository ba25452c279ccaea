import { expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { EventClient } from '../../test/event-client.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { makeNotices } from '../../test/told.ts';
import { until } from '../../test/until.ts';
import { nudgeReaders } from './nudge.ts';

describeNewsroom('a page of the desk that is open', (newsroom) => {
  const listen = async ({ cookies }: Colleague) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const client = await new EventClient(newsroom.port, '/desk/live', { cookie }).connect();
    await until(() => expect(client.lastEventId).not.toBeNull());
    return client;
  };

  it('is told at once that there is something new, and nobody else’s is', async () => {
    const { kernel } = newsroom;
    await kernel.jobs.open();
    nudgeReaders(newsroom.site);
    const reporter = await signedIn(newsroom, 'reporter');
    const editor = await signedIn(newsroom, 'desk');
    const path = String((await reporter.post('/desk/drafts')).headers.location);
    const [one, other] = [await listen(reporter), await listen(editor)];
    await editor.post(`${path}/comments`, { comment: '확인했습니다' });
    await makeNotices(kernel);
    await until(() => expect(one.last('notices')).toMatchObject({ id: null, data: {} }));
    // What the journal tells still comes behind it, with its position.
    await reporter.post(`${path}/comments`, { comment: '고맙습니다' });
    for (const client of [one, other])
      await until(() => expect(client.last('board')).toMatchObject({ id: kernel.watch.position }));
    expect(other.last('notices')).toBeUndefined();
    for (const client of [one, other]) client.disconnect();
  });
});
