import type { Hono } from 'hono';
import type { DeskView } from '../../desk/desk-page.tsx';
import { deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { doOrShowAgain, type Tried, textsOf } from '../../desk/settings-form.ts';
import { wordingIn } from '../../desk/wording.ts';
import { readerByEmail, readerCount } from '../../readers/queries.ts';
import type { DeskEnv, Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { grantByStaff, revokeGrant } from '../change-grant.ts';
import { knownProducts } from '../memory.ts';
import { grantsOf, memberCounts } from '../queries.ts';
import { membersAddress, readersAddress } from './addresses.ts';
import { ReadersPage } from './ReadersPage.tsx';

/** Who has what: a reader is found by his or her mail address, and by nothing less. */
export function readersDesk(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const managing = allow(site, 'manage members');
  const pageOf = (email: string) => `${readersAddress}?${new URLSearchParams({ email })}`;

  app.get(membersAddress, managing, (c) => c.redirect(readersAddress, 303));
  app.get(readersAddress, managing, async (c) =>
    deskPage(site, c, await readersPage(site, personOf(c), c.req.query('email') ?? '')),
  );

  app.post(`${membersAddress}/grants`, managing, async (c) => {
    const { email = '', graceDays, ...form } = await textsOf(c);
    const run = async () => {
      await grantByStaff(kernel, { ...form, graceDays: Number(graceDays || 0) }, personOf(c).name);
      return `${pageOf(email)}&done`;
    };
    return doOrShowAgain(site, c, run, (tried) => readersPage(site, personOf(c), email, tried));
  });

  app.post(`${membersAddress}/grants/:id{[1-9][0-9]{0,8}}/revoke`, managing, async (c) => {
    const { email = '', reason = '' } = await textsOf(c);
    const run = async () => {
      await revokeGrant(kernel, Number(c.req.param('id')), reason, personOf(c).name);
      return `${pageOf(email)}&done`;
    };
    return doOrShowAgain(site, c, run, (tried) => readersPage(site, personOf(c), email, tried));
  });
}

async function readersPage(
  { kernel }: Site,
  person: Person,
  email: string,
  tried?: Tried,
): Promise<DeskView> {
  const { db } = kernel.store;
  const say = wordingIn(person.language);
  const reader = email ? await readerByEmail(db, email) : null;
  return {
    title: say('members.readers'),
    within: readersAddress,
    main: (
      <ReadersPage
        say={say}
        now={kernel.now()}
        products={await knownProducts(kernel)}
        counts={await memberCounts(db, kernel.now())}
        readers={await readerCount(db)}
        email={email}
        reader={reader}
        grants={reader ? await grantsOf(db, reader.id) : []}
        tried={tried}
      />
    ),
  };
}
