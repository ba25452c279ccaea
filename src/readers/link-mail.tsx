import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Mail } from '../kernel/mail.ts';
import { linkMinutes } from './links.ts';

type Facts = { email: string; token: string; agency: string; origin: string };

const what = `아래 주소를 열고 단추를 누르면 로그인됩니다. ${linkMinutes}분 안에 한 번만 쓸 수 있습니다.`;
const beware =
  '직접 요청하지 않으셨다면 이 메일을 지우시면 됩니다. 주소를 열고 단추를 누르지 않는 한 아무 일도 일어나지 않습니다. 이 주소를 다른 사람에게 알려 주지 마세요.';

/** The link, and what to do with it. Nothing in it tells us whether it was read. */
export function linkMail({ email, token, agency, origin }: Facts): Mail {
  const link = `${origin}/account/enter/${token}`;
  return {
    id: `sign-in-${createHash('sha256').update(token).digest('hex').slice(0, 32)}`,
    from: agency,
    to: { name: '', address: email },
    subject: `[${agency}] 로그인 링크`,
    text: [what, link, beware, `-- \n${agency}\n${origin}`].join('\n\n'),
    html: `<!doctype html>${renderToString(<LinkLetter link={link} agency={agency} />)}`,
  };
}

/** Mail programs know no style sheets of ours and load nothing from elsewhere: plain paragraphs serve everywhere. */
function LinkLetter({ link, agency }: { link: string; agency: string }) {
  return (
    <html lang="ko">
      <body>
        <p>{what}</p>
        <p>
          <a href={link}>{link}</a>
        </p>
        <p>{beware}</p>
        <hr />
        <p>
          <small>{agency}</small>
        </p>
      </body>
    </html>
  );
}
