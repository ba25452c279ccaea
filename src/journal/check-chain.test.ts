import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { tamperWith } from '../../test/tamper.ts';
import { lastPosition } from '../kernel/journal.ts';
import { checkChain } from './check-chain.ts';
import { chainState } from './queries.ts';

describeNewsroom('the chain of the journal', (newsroom) => {
  let chief: Colleague;
  beforeAll(async () => {
    chief = await signedIn(newsroom, 'chief');
    await newsroom.publish('rate-cut');
  });
  const state = () => chainState(newsroom.kernel.store.db);
  const tamper = (statement: string) => tamperWith(newsroom.kernel.store.db, 'journal', statement);
  const newest = () => lastPosition(newsroom.kernel.store.db);

  beforeEach(() => checkChain(newsroom.kernel));

  it('is verified up to what is newest, and says so', async () => {
    expect(await state()).toMatchObject({ position: await newest(), fault: null });
    await newsroom.publish('first-report');
    expect((await state()).position).toBeLessThan(await newest());
    await chief.post('/desk/journal/check');
    expect((await chief.get('/desk/journal')).text).toContain(`사슬 확인: 위치 ${await newest()}까지`);
  });

  it('is broken where an event was changed after it was verified, loudly, until it is as it was', async () => {
    await tamper("update journal set actor = '남' where position = 2");
    await checkChain(newsroom.kernel);
    expect((await state()).fault?.position).toBe(2);
    await newsroom.publish('round-up');
    await checkChain(newsroom.kernel);
    expect((await state()).position).toBe(await newest());
    expect((await chief.get('/desk/journal')).text).toContain(
      'role="alert"><strong>기록의 사슬이 위치 2에서',
    );
    await tamper("update journal set actor = '차분한' where position = 2");
    await checkChain(newsroom.kernel);
    expect((await state()).fault).toBeNull();
  });

  it('is broken where its end was removed, though nothing that is left was changed', async () => {
    const last = await newest();
    await tamper(`delete from journal where position = ${last}`);
    await checkChain(newsroom.kernel);
    expect((await state()).fault?.position).toBe(last);
  });
});
