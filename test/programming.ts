import { followOnce } from '../src/kernel/follower-work.ts';
import type { Block } from '../src/programmes/blocks.ts';
import { emptyBlock } from '../src/programmes/blocks.ts';
import { draftOf } from '../src/programmes/desk-queries.ts';
import { keepDraft, putPage } from '../src/programmes/put-page.ts';
import { addProgramme } from '../src/programmes/save-programme.ts';
import { addSeries } from '../src/programmes/save-series.ts';
import { partsFollower } from '../src/programmes/sync-series.ts';
import type { Newsroom } from './newsroom.ts';

/** Who arranges programmes in tests. */
export const planner = '기획하는';

const youth = {
  slug: 'youth',
  shortAddress: 'kyd',
  name: '청년의 <내일>',
  menuName: 'KYD',
  purpose: '집과 일, 돌봄과 연금을 청년의 눈으로 봅니다.',
  from: '2026-05-01',
  until: '2026-12-31',
  sponsorLabel: '후원',
  sponsorName: '푸른숲 “재단”',
  sponsorAddress: 'https://forest.example/',
};

export const housing = { slug: 'housing', name: '내 방 한 칸', note: '청년의 집', label: '내 방 한 칸' };

/** A programme with a series, live with a page that has these blocks beside it. */
export async function openProgramme(
  { kernel }: Newsroom,
  change: { facts?: object; series?: object; blocks?: Block[] } = {},
): Promise<{ id: number; series: number }> {
  const { result: id } = await addProgramme(kernel, { ...youth, ...change.facts }, planner);
  const { result: series } = await addSeries(kernel, id, { ...housing, ...change.series }, planner);
  const list = { ...emptyBlock('series'), series } as Block;
  await putLive(kernel, id, [list, ...(change.blocks ?? [])]);
  return { id, series };
}

/** Makes a page and puts it before readers, now or at a minute. */
export async function putLive(
  kernel: Newsroom['kernel'],
  id: number,
  blocks: Block[],
  due: Date | null = null,
): Promise<number> {
  const revision = (await draftOf(kernel.store.db, id))?.revision ?? 0;
  await keepDraft(kernel, id, blocks, planner, revision);
  return (await putPage(kernel, id, due, planner)).result;
}

/** What the follower does about all that happened. */
export async function followParts({ kernel }: Newsroom): Promise<void> {
  while ((await followOnce(kernel.store, partsFollower(kernel))) > 0);
}
