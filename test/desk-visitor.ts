import { acceptInvitation } from '../src/people/accept-invitation.ts';
import { invite, operator } from '../src/people/invite.ts';
import type { Role } from '../src/site/person.ts';
import { type Answer, ask, type Question } from './ask.ts';
import type { Newsroom } from './newsroom.ts';

/** A browser at the desk: it keeps cookies, and sends forms as from a page of ours. */
export type DeskVisitor = {
  cookies: Map<string, string>;
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** A field with several values is sent several times. */
  post: (
    path: string,
    fields?: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  /** What is no form of plain fields. */
  send: (path: string, body: string | Buffer, type?: string) => Promise<Answer>;
};

export type Colleague = DeskVisitor & { id: string; email: string; name: string };

export const goodPassword = '푸른 등대 위의 고양이';

/** A browser of somebody who has not signed in. */
export function visitor({ port, kernel }: Newsroom): DeskVisitor {
  const cookies = new Map<string, string>();
  const send = async (path: string, { headers, ...question }: Question) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await ask(port, path, { ...question, headers: { ...(cookie && { cookie }), ...headers } });
    for (const line of answer.headers['set-cookie'] ?? []) keep(cookies, line);
    return answer;
  };
  const formHeaders = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: kernel.config.SOKBO_URL,
    'sec-fetch-site': 'same-origin',
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = {}) =>
      send(path, { method: 'POST', headers: { ...formHeaders, ...headers }, body: encoded(fields) }),
    send: (path, body, type = 'application/octet-stream') =>
      send(path, { method: 'POST', headers: { ...formHeaders, 'content-type': type }, body }),
  };
}

/** Somebody of this role who has just signed in. */
export async function signedIn(
  newsroom: Newsroom,
  role: Role,
  sectionIds: number[] = [],
): Promise<Colleague> {
  const colleague = await joined(newsroom, role, sectionIds);
  await colleague.post('/desk/sign-in', { email: colleague.email, password: goodPassword });
  return colleague;
}

let joinedSoFar = 0;

/** Somebody of this role, who has an account and is signed in nowhere. */
export async function joined(newsroom: Newsroom, role: Role, sectionIds: number[] = []): Promise<Colleague> {
  const { kernel } = newsroom;
  const number = ++joinedSoFar;
  const name = `${role} ${number}`;
  const email = `${role}${number}@saebyeok.example`;
  const { path } = (await invite(kernel, { email, name, role, sectionIds }, operator)).result;
  await acceptInvitation(kernel, path.split('/').at(-1) ?? '', { name, email, password: goodPassword });
  const { id } = await kernel.store.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return { ...visitor(newsroom), id, email, name };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/max-age=0\b/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

function encoded(fields: Record<string, string | string[]>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs).toString();
}
