import { renderToString } from 'preact-render-to-string';
import type { Kernel } from '../kernel/kernel.ts';
import type { Mail, SendMail } from '../kernel/mail.ts';
import { dayInWords, seoulDay } from '../korean/seoul-time.ts';
import { readerById } from '../readers/queries.ts';
import { agencyParticulars } from '../site/agency.ts';
import { admitsAt } from './grant-state.ts';
import { type Grant, grantById, grantsOf } from './queries.ts';

/**
 * Tells a reader that a grant ends, once. Whoever has more behind it, has said that it is to end, or is gone is told
 * nothing.
 * @throws Error where the mail was not taken: the job is tried again
 */
export async function mailEnding(kernel: Kernel, send: SendMail, id: number): Promise<void> {
  const { store, now, config } = kernel;
  const { db } = store;
  const grant = await grantById(db, id);
  if (!grant?.ends_at || grant.noticed_at || grant.declined_at || !admitsAt(grant, now())) return;
  const reader = await readerById(db, grant.reader_id);
  if (!reader || reader.disabled_at || (await goesOn(kernel, grant))) return;
  const { name: agency } = await agencyParticulars(db);
  await send(endingMail(grant, { ends: grant.ends_at, agency, reader, origin: config.SOKBO_URL }));
  await db.updateTable('member_grant').set({ noticed_at: now() }).where('id', '=', id).execute();
}

async function goesOn({ store }: Kernel, { id, reader_id, product_key, ends_at }: Grant): Promise<boolean> {
  const others = (await grantsOf(store.db, reader_id)).filter(
    (each) => each.id !== id && each.product_key === product_key && !each.revoked_at && !each.refunded_at,
  );
  return others.some((each) => ends_at !== null && (each.ends_at === null || each.ends_at > ends_at));
}

type Facts = { ends: Date; agency: string; reader: { name: string; email: string }; origin: string };

function endingMail({ id, product_name, grace_days }: Grant, { ends, agency, reader, origin }: Facts): Mail {
  const link = `${origin}/account/membership`;
  const last = dayInWords(seoulDay(new Date(ends.getTime() - 1)));
  const sentences = [
    `${product_name} 이용이 ${last}에 끝납니다.`,
    '저절로 다시 결제되지 않습니다. 더 이용하시려면 아래에서 이어 가실 수 있습니다.',
    ...(grace_days > 0 ? [`끝난 뒤에도 ${grace_days}일 동안은 읽으실 수 있습니다.`] : []),
  ];
  const why = `${agency}의 ${product_name} 회원에게 기간이 끝나기 전 한 번 보내는 알림입니다.`;
  return {
    id: `membership-ends-${id}`,
    from: agency,
    to: { name: reader.name, address: reader.email },
    subject: `[${agency}] ${sentences[0]}`,
    text: [...sentences, link, `-- \n${why}`].join('\n\n'),
    html: `<!doctype html>${renderToString(
      <html lang="ko">
        <body>
          {sentences.map((sentence) => (
            <p>{sentence}</p>
          ))}
          <p>
            <a href={link}>내 이용권 보기</a>
          </p>
          <hr />
          <p>
            <small>{why}</small>
          </p>
        </body>
      </html>,
    )}`,
  };
}
