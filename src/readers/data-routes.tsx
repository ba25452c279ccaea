import type { Hono } from 'hono';
import { seoulDay } from '../korean/seoul-time.ts';
import { privatePage } from '../site/private-page.ts';
import { formOf, smallForm } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { type AccountEnv, ownAccount, signedInAs } from './account-app.ts';
import { Data } from './Data.tsx';
import { deleteReader } from './delete-reader.ts';
import { readerData } from './reader-data.ts';
import { signOut } from './sign-in-routes.tsx';

/** Taking one's data along, and leaving (개인정보 보호법 제35조, 제36조). */
export function dataRoutes(site: Site, app: Hono<AccountEnv>): void {
  const view = (email: string, problem?: string) => ({
    title: '내 정보',
    path: '/account/data',
    status: problem ? 422 : 200,
    sheets: ['readers/account'],
    main: <Data email={email} problem={problem} />,
  });

  app.get('/account/data', ownAccount, (c) => privatePage(site, c, view(signedInAs(c).reader.email)));

  app.get('/account/data.json', ownAccount, async (c) => {
    const data = await readerData(site, signedInAs(c).reader.id);
    const name = `sokbo-${seoulDay(site.kernel.now())}.json`;
    return c.body(`${JSON.stringify(data, null, 2)}\n`, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    });
  });

  app.post('/account/delete', smallForm, ownAccount, async (c) => {
    const { reader } = signedInAs(c);
    if ((await formOf(c)).text('sure') !== 'yes')
      return privatePage(site, c, view(reader.email, '지우시려면 확인란에 표시해 주세요.'));
    await deleteReader(site.kernel, reader.id, 'reader');
    await signOut(site, c);
    return c.redirect('/account/sign-in?done=deleted', 303);
  });
}
