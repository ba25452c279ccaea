import type { Hono } from 'hono';
import { z } from 'zod';
import type { Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import { acknowledgement } from '../site/acknowledgement.ts';
import type { Site } from '../site/site.ts';
import { disable } from './change-person.ts';
import { invite, operator } from './invite.ts';
import { letInAgain } from './let-in-again.ts';
import { everyone } from './queries.ts';

/** What the command line asks of people. */
export function operations({ kernel }: Site, app: Hono): void {
  app.get('/people', async (c) => {
    const people = await everyone(kernel.store.db);
    return c.json(
      people.map(({ id, name, email, role, disabled_at }) => ({
        id,
        name,
        email,
        role,
        disabled: disabled_at !== null,
      })),
    );
  });

  app.post('/people/invitations', async (c) => {
    const invited = await invite(kernel, await c.req.json(), operator);
    const { id, path } = invited.result;
    return c.json(acknowledgement(kernel, id, invited, path));
  });

  app.post('/people/disable', async (c) => {
    const id = await personIn(kernel, await c.req.json());
    const { position } = await disable(kernel, id, operator);
    return c.json({ id, position });
  });

  app.post('/people/let-in', async (c) => {
    const id = await personIn(kernel, await c.req.json());
    const made = await letInAgain(kernel, id, operator);
    return c.json(acknowledgement(kernel, id, made, made.result.path));
  });
}

/** The command line names people by their address. */
async function personIn({ store }: Kernel, value: unknown): Promise<string> {
  const { email } = readInput(z.object({ email: z.string() }), value);
  const person = await store.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  if (!person) throw new Refused(404, `there is nobody with the address ${email}`);
  return person.id;
}
