import { randomBytes } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Kernel } from '../kernel/kernel.ts';
import { type Mail, openMail } from '../kernel/mail.ts';
import { agencyParticulars } from '../site/agency.ts';
import type { Reader } from '../site/gate.ts';
import { securityMail } from './mail-kinds.ts';
import { wantsMail } from './queries.ts';

const happened = {
  added: '계정에 패스키가 추가되었습니다',
  removed: '계정에서 패스키가 삭제되었습니다',
};

/**
 * Tells a reader that a way into their account was added or taken away: it may have been somebody else. The change is
 * done, and a mail that cannot be sent does not undo it.
 */
export async function tellOfPasskey(
  kernel: Kernel,
  reader: Reader,
  change: keyof typeof happened,
): Promise<void> {
  const { db } = kernel.store;
  if (!(await wantsMail(db, reader.id, securityMail))) return;
  const { name: agency } = await agencyParticulars(db);
  const mail = passkeyMail(reader, { agency, origin: kernel.config.SOKBO_URL, what: happened[change] });
  await openMail(kernel.config)(mail).catch((error: unknown) =>
    kernel.log.error({ err: error, reader: reader.id }, 'a reader could not be told of a change by mail'),
  );
}

type Facts = { agency: string; origin: string; what: string };

function passkeyMail({ name, email }: Reader, { agency, origin, what }: Facts): Mail {
  const link = `${origin}/account`;
  const lines = [
    `${name}님, ${what}.`,
    '직접 하신 일이 아니라면 아래 주소에서 모르는 패스키와 기기를 지워 주세요.',
  ];
  const why = `${securityMail.name}입니다. 받지 않으시려면 내 계정의 ‘메일 받기’에서 끌 수 있습니다.`;
  return {
    id: `passkey-${randomBytes(12).toString('hex')}`,
    from: agency,
    to: { name, address: email },
    subject: `[${agency}] ${what}`,
    text: [...lines, link, `-- \n${why}`].join('\n\n'),
    html: `<!doctype html>${renderToString(
      <html lang="ko">
        <body>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
          <p>
            <a href={link}>{link}</a>
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
