import { runSokbo } from './processes.ts';

export type Visitor = {
  get: (path: string) => Promise<string>;
  post: (path: string, fields: Record<string, string>) => Promise<string>;
  cookie: string;
};

let invited = 0;

/** Somebody of this role, invited by the command line and signed in. Answers are an address or a page. */
export async function atTheDesk(port: number, env: Record<string, string>, role: string): Promise<Visitor> {
  const email = `${role}${++invited}@bench.example`;
  const invitation = await runSokbo(['user', 'invite', email, '--name', role, '--role', role], env);
  const { pathname } = new URL(JSON.parse(invitation).url);
  const origin = `http://127.0.0.1:${port}`;
  const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(origin + path, { redirect: 'manual', ...init, headers });
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    if (cookies.length > 0) headers.cookie = cookies.join('; ');
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`);
    return answer.headers.get('location') ?? answer.text();
  };
  const post: Visitor['post'] = (path, fields) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  await post(pathname, { name: role, email, password: '푸른 등대 위의 고양이' });
  return { get: (path) => ask(path), post, cookie: headers.cookie ?? '' };
}
