import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Thread } from './thread.ts';

const beside = new URL('../../test/processes/child.ts', import.meta.url).href;

type Answer = { question: string; threadId: number };

const thread = (idle?: number) => {
  const asked = new Thread<string>('thread-id', beside, idle);
  return (question: string) => asked.ask<Answer>(question);
};

it('answers each question, all in one thread', async () => {
  const ask = thread();
  const answers = await Promise.all(['하나', '둘', '셋'].map(ask));
  expect(answers.map(({ question }) => question)).toEqual(['하나', '둘', '셋']);
  expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(1);
});

it('fails what a thread that died was asked, and starts another', async () => {
  const ask = thread();
  const { threadId } = await ask('하나');
  await expect(ask('die')).rejects.toThrow('ended');
  const next = await ask('둘');
  expect(next.question).toBe('둘');
  expect(next.threadId).not.toBe(threadId);
});

it('ends when it was asked nothing for a while, and starts anew with the next question', async () => {
  const ask = thread(1);
  const first = await ask('하나');
  await setTimeout(200);
  const second = await ask('둘');
  expect(second.question).toBe('둘');
  expect(second.threadId).not.toBe(first.threadId);
});
