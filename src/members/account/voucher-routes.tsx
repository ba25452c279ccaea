import type { Context, Hono } from 'hono';
import { WordedRefusal } from '../../desk/worded-refusal.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Reader } from '../../site/gate.ts';
import { privatePage } from '../../site/private-page.ts';
import { countTry, forgive, type Patience } from '../../site/sign-in/attempts.ts';
import { nextPath } from '../../site/sign-in/next-path.ts';
import { formOf, networkFor, smallForm } from '../../site/sign-in/passing.ts';
import type { Site } from '../../site/site.ts';
import { redeemVoucher } from '../vouchers.ts';
import { accountSheets, asReader, membershipPath, orSayWhy } from './as-reader.ts';
import { Said } from './parts.tsx';

const path = '/account/voucher';

/** Nobody mistypes a code more often; and nobody guesses one of 72 bits. */
const ofReader: Patience = { free: 8, hours: 24, firstSeconds: 30, longestSeconds: 3600 };
const ofNetwork: Patience = { free: 60, hours: 1, firstSeconds: 30, longestSeconds: 3600 };

/** A code from a card, a mail, an event. */
export function voucherRoutes(site: Site, app: Hono): void {
  app.get(path, (c) => asReader(site, c, () => voucherPage(site, c, { next: c.req.query('next') ?? '' })));

  app.post(path, smallForm, (c) =>
    asReader(site, c, async (reader) => {
      const form = await formOf(c);
      const [code, next] = [form.text('code'), form.text('next')];
      return orSayWhy(
        async () => {
          await redeemWithin(site.kernel, reader, networkFor(site, c), code);
          return c.redirect(nextPath(next, '/news', `${membershipPath}?done=joined`), 303);
        },
        (problem, status) => voucherPage(site, c, { next, code, problem, status }),
      );
    }),
  );
}

/** A try counts until it has succeeded, so that many at once cannot all pass before the first is counted. */
async function redeemWithin(kernel: Kernel, reader: Reader, network: string, code: string): Promise<void> {
  const keys = [`voucher:${reader.id}`, `voucher-network:${network}`] as const;
  const wait = (await countTry(kernel, keys[1], ofNetwork)) || (await countTry(kernel, keys[0], ofReader));
  if (wait) throw new WordedRefusal(409, 'members.problem.tries', { minutes: Math.ceil(wait / 60) }, 'code');
  await redeemVoucher(kernel, code, reader.id);
  await forgive(kernel, ...keys);
}

type Typed = { next: string; code?: string; problem?: string; status?: number };

function voucherPage(site: Site, c: Context, { next, code, problem, status }: Typed): Promise<Response> {
  return privatePage(site, c, {
    title: '이용권 번호 등록',
    path,
    status: status ?? 200,
    sheets: accountSheets,
    main: (
      <div class="account narrow">
        <h1>이용권 번호 등록</h1>
        <Said text={problem} />
        <form method="post" action={path} class="account-form">
          <input type="hidden" name="next" value={next} />
          <p class="account-field">
            <label for="code">이용권 번호</label>
            <input
              id="code"
              name="code"
              class="members-code"
              value={code}
              maxLength={60}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              aria-describedby="code-hint"
              aria-invalid={problem ? 'true' : undefined}
              required
            />
            <span class="quiet" id="code-hint">
              네 글자씩 네 묶음입니다. 대소문자와 줄표는 가리지 않습니다.
            </span>
          </p>
          <button type="submit" class="primary">
            등록
          </button>
        </form>
        <p>
          <a href={membershipPath}>내 이용권</a>
        </p>
      </div>
    ),
  });
}
