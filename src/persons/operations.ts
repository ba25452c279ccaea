import type { Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { Site } from '../site/site.ts';
import { personBoard, personBoards, personMeant } from './desk-queries.ts';
import { findPeople } from './find-people.ts';
import { restorePerson, withdrawPerson } from './withdraw-person.ts';

const operator = 'operator';
const mostListed = 500;

const listed = z.object({ board: z.enum(personBoards).default('confirmed'), q: z.string().default('') });
const withdrawal = z.object({ person: z.string(), reason: z.string() });
const some = z.object({
  after: z.string().default(''),
  limit: z.number().int().min(1).max(1_000).default(200),
});

/** What the command line asks of people whom articles speak of. */
export function operations({ kernel }: Site, app: Hono): void {
  const { db } = kernel.store;
  app.get('/persons', async (c) => {
    const { board, q } = readInput(listed, c.req.query());
    const { rows } = await personBoard(db, { board, search: q, below: null, limit: mostListed });
    return c.json(
      rows.map(({ id, name, distinction, slug, articles }) => ({ id, name, distinction, slug, articles })),
    );
  });
  app.post('/persons/withdrawals', async (c) => {
    const { person, reason } = readInput(withdrawal, await c.req.json());
    const id = await meant(person);
    const { position } = await withdrawPerson(kernel, id, reason, operator);
    return c.json({ id, position });
  });
  app.post('/persons/restorations', async (c) => {
    const { person } = readInput(withdrawal.pick({ person: true }), await c.req.json());
    const id = await meant(person);
    const { position } = await restorePerson(kernel, id, operator);
    return c.json({ id, position });
  });
  /** Looks through some articles anew, in the order of their ids; whoever asks goes on until there are no more. */
  app.post('/persons/findings', async (c) => {
    const { after, limit } = readInput(some, await c.req.json());
    const rows = await db
      .selectFrom('article')
      .select('id')
      .where('id', '>', after)
      .where('state', '=', 'published')
      .orderBy('id')
      .limit(limit)
      .execute();
    const ids = rows.map(({ id }) => id);
    await findPeople(kernel, ids);
    return c.json({ articles: ids.length, next: ids.length === limit ? ids.at(-1) : null });
  });

  async function meant(text: string): Promise<number> {
    const id = await personMeant(db, text);
    if (id === null) throw new Refused(404, 'is nobody whom articles speak of', 'person');
    return id;
  }
}
