import { runSokbo } from './processes.ts';
import { type Visitor, visitor } from './visitor.ts';

let invited = 0;

/** Somebody of this role, invited by the command line and signed in. Answers are an address or a page. */
export async function atTheDesk(port: number, env: Record<string, string>, role: string): Promise<Visitor> {
  const email = `${role}${++invited}@bench.example`;
  const invitation = await runSokbo(['user', 'invite', email, '--name', role, '--role', role], env);
  const { pathname } = new URL(JSON.parse(invitation).url);
  const browser = visitor(port);
  await browser.post(pathname, { name: role, email, password: '푸른 등대 위의 고양이' });
  return browser;
}
