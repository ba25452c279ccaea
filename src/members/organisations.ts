import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { fingerprint, requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import { isDay, startOfDay } from '../korean/seoul-time.ts';
import { addGrant, type holdReader } from './add-grant.ts';
import { readRange } from './address-ranges.ts';
import { readerActor } from './change-grant.ts';
import { daysLater } from './grant-state.ts';
import { domainOf, isOpenAt, memberTag, organisationsTag } from './queries.ts';

/** Anybody gets mail there: who has such an address belongs to nobody. */
const publicDomains = new Set(
  (
    'gmail.com naver.com daum.net hanmail.net kakao.com nate.com outlook.com outlook.kr hotmail.com live.com ' +
    'yahoo.com icloud.com proton.me protonmail.com'
  ).split(' '),
);

const domain = z
  .string()
  .transform((text) => text.toLowerCase().replace(/^@/, ''))
  .pipe(z.string().regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/));
const optionalDay = z.string().refine((text) => text === '' || isDay(text));

const organisation = z.object({
  product: z.string(),
  name: z.string().min(1).max(60),
  seats: z.int().min(0).max(100_000),
  domains: z.array(domain).max(50),
  ranges: z.array(z.string().max(60)).max(200),
  from: z.string().refine(isDay),
  until: optionalDay.default(''),
});

type Row = {
  name: string;
  seats: number;
  domains: string[];
  ranges: string[];
  starts_at: Date;
  ends_at: Date | null;
};

/** What a form of it was made from. */
export const organisationState = ({ name, seats, domains, ranges, starts_at, ends_at }: Row) => ({
  ...{ name, seats, domains, ranges },
  from: starts_at.toISOString(),
  until: ends_at?.toISOString() ?? null,
});

/**
 * An organisation whose people read by seat, by an address of its mail, and from its network.
 * @param known which one is changed, and what its form was made from; without it a new one is made
 * @throws Refused naming the wrong field
 */
export async function setOrganisation(
  kernel: Kernel,
  value: unknown,
  by: string,
  known?: { id: number; madeFrom: string },
): Promise<Acknowledged<number>> {
  const given = readInput(organisation, value);
  const row = rowOf(given);
  return act(kernel, by, async ({ trx, at, record }) => {
    const id = known
      ? await change(trx, known, row)
      : await make(trx, { ...row, product_key: given.product, made_at: at });
    record({ kind: 'organisation.set', subject: String(id), data: {}, tags: [organisationsTag] });
    return id;
  });
}

type Trx = Parameters<typeof holdReader>[0];

async function make(trx: Trx, row: Row & { product_key: string; made_at: Date }): Promise<number> {
  const product = await trx
    .selectFrom('product')
    .select('key')
    .where('key', '=', row.product_key)
    .executeTakeFirst();
  if (!product) throw new WordedRefusal(404, 'members.problem.no-product', {}, 'product');
  const { id } = await trx.insertInto('organisation').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

async function change(trx: Trx, { id, madeFrom }: { id: number; madeFrom: string }, row: Row) {
  const before = await trx
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw new WordedRefusal(404, 'members.problem.no-organisation');
  requireUnchanged(organisationState(before), madeFrom);
  if (fingerprint(organisationState(row)) !== madeFrom)
    await trx.updateTable('organisation').set(row).where('id', '=', id).execute();
  return id;
}

function rowOf({ name, seats, domains, ranges, from, until }: z.output<typeof organisation>): Row {
  const common = domains.find((each) => publicDomains.has(each));
  if (common) throw new WordedRefusal(422, 'members.problem.public-domain', { domain: common }, 'domains');
  const networks = ranges.map((text) => {
    const range = readRange(text);
    if (!range) throw new WordedRefusal(422, 'members.problem.range', { range: text }, 'ranges');
    return range;
  });
  const starts_at = startOfDay(from);
  const ends_at = until ? daysLater(startOfDay(until), 1) : null;
  if (ends_at && ends_at <= starts_at) throw new WordedRefusal(422, 'members.problem.until', {}, 'until');
  return { name, seats, domains: [...new Set(domains)], ranges: [...new Set(networks)], starts_at, ends_at };
}

/** Ends an organisation's time now: its seats and its network let nobody in any more. */
export async function closeOrganisation(kernel: Kernel, id: number, by: string): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, at, record }) => {
    const closed = await trx
      .updateTable('organisation')
      .set({ closed_at: at })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!closed) throw new WordedRefusal(404, 'members.problem.no-organisation');
    record({ kind: 'organisation.closed', subject: String(id), data: {}, tags: [organisationsTag] });
  });
}

type Taker = { id: string; email: string };

/**
 * A reader takes a seat of an organisation at which he or she gets mail, which signing in has shown.
 * @throws WordedRefusal where no seat is free, or it is not the reader's organisation
 */
export async function takeSeat(kernel: Kernel, reader: Taker, id: number): Promise<Acknowledged<number>> {
  await kernel.jobs.open();
  return act(kernel, readerActor, async (acting) => {
    const { trx, at } = acting;
    const found = await trx
      .selectFrom('organisation')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!found || !isOpenAt(found, at) || !found.domains.includes(domainOf(reader.email)))
      throw new WordedRefusal(404, 'members.problem.not-yours');
    const taken = await trx
      .selectFrom('member_grant')
      .select('reader_id')
      .where('organisation_id', '=', id)
      .where('revoked_at', 'is', null)
      .execute();
    if (taken.some(({ reader_id }) => reader_id === reader.id))
      throw new WordedRefusal(409, 'members.problem.seated');
    if (taken.length >= found.seats) throw new WordedRefusal(409, 'members.problem.no-seat');
    return addGrant(kernel, acting, {
      readerId: reader.id,
      product: found.product_key,
      source: 'organisation',
      organisationId: id,
      ends: () => null,
    });
  });
}

/** Gives a seat back, for another to take. */
export async function leaveSeat(kernel: Kernel, reader: Taker, grantId: number): Promise<Acknowledged<void>> {
  return act(kernel, readerActor, async ({ trx, at, record }) => {
    const left = await trx
      .updateTable('member_grant')
      .set({ revoked_at: at, revoked_reason: '자리를 돌려주었습니다.' })
      .where('id', '=', grantId)
      .where('reader_id', '=', reader.id)
      .where('organisation_id', 'is not', null)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (left)
      record({ kind: 'grant.left', subject: String(grantId), data: {}, tags: [memberTag(reader.id)] });
  });
}
