import type { Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import { acknowledgement } from '../site/acknowledgement.ts';
import type { Site } from '../site/site.ts';
import { disable } from './change-person.ts';
import { invite, operator } from './invite.ts';
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
    const { email } = readInput(z.object({ email: z.string() }), await c.req.json());
    const person = await kernel.store.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst();
    if (!person) throw new Refused(404, `there is nobody with the address ${email}`);
    const { position } = await disable(kernel, person.id, operator);
    return c.json({ id: person.id, position });
  });
}
