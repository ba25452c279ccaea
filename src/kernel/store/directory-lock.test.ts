import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Child } from '../../../test/processes/child.ts';
import { lockDirectory } from './directory-lock.ts';
import { StoreError } from './store-errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'sokbo-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hold = async () => {
  const child = new Child('hold-directory.ts', folder);
  return { child, answer: await child.line(0) };
};

it('lets one process in and tells the next who is there', async () => {
  const first = await hold();
  expect(first.answer).toBe('held');
  const second = await hold();
  expect(second.answer).toBe(
    `${folder} is in use by process ${first.child.process.pid}: stop it first, or use another folder`,
  );
  await first.child.finish();
  const third = await hold();
  expect(third.answer).toBe('held');
  await third.child.kill();
});

it('holds within a process, too, where a second try does not loosen it', async () => {
  const release = lockDirectory(folder);
  const refusal = `${folder} is in use by process ${process.pid}: stop it first, or use another folder`;
  expect(() => lockDirectory(folder)).toThrow(new StoreError(refusal));
  const other = await hold();
  expect(other.answer).toBe(refusal);
  await other.child.finish();
  release();
  release();
  lockDirectory(folder)();
});

it('says so when the folder cannot be used', () => {
  expect(() => lockDirectory('/dev/null/store')).toThrow(/^\/dev\/null\/store cannot be used: /);
});

it('is free after kill -9, for exactly one of those who want it at once', async () => {
  for (let round = 0; round < 3; round++) {
    const holder = await hold();
    expect(holder.answer).toBe('held');
    const takers = Array.from({ length: 4 }, () => new Child('hold-directory.ts', folder));
    await holder.child.kill();
    takers.push(...Array.from({ length: 2 }, () => new Child('hold-directory.ts', folder)));
    const answers = await Promise.all(takers.map((taker) => taker.line(0)));
    expect(answers.filter((answer) => answer === 'held').length).toBeLessThanOrEqual(1);
    const late = await hold();
    expect([...answers, late.answer].filter((answer) => answer === 'held')).toHaveLength(1);
    await Promise.all([...takers, late.child].map((child) => child.kill()));
  }
});
