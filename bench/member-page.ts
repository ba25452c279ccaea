import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMail } from '../test/read-mail.ts';
import type { Row } from './main.ts';
import { latencies, median, p99 } from './measure.ts';
import { runSokbo, startSokbo } from './processes.ts';
import { withStores } from './stores.ts';
import { type Visitor, visitor } from './visitor.ts';

const port = 8191;
const requests = 1_000;

/** A guarded article as everyone gets it, from the cache, and as a member gets it, who is let in each time. */
export async function memberPage(): Promise<Row[]> {
  const rows: Row[] = [];
  await withStores(async ({ engine, env }) => {
    const sokbo = await startSokbo(port, { ...env, SOKBO_DEMO: 'on' });
    try {
      const member = await joinedMember(env);
      const [, main = ''] = (await member.get('/gam')).split('<main');
      const path = /\/news\/\d{14}/.exec(main)?.[0] ?? '';
      const paths = Array.from({ length: requests }, () => path);
      const hasWall = async ({ get }: Visitor) => (await get(path)).includes('회원에게 보입니다');
      if (!(await hasWall(visitor(port))) || (await hasWall(member)))
        throw new Error(`${path} has no wall, or has one for its member, too`);
      for (const [figure, headers] of [
        ['everyone', {}],
        ['a member', { cookie: member.cookie }],
      ] as const) {
        const times = await latencies(port, paths, headers);
        for (const [name, value] of [
          ['p50', median(times)],
          ['p99', p99(times)],
        ] as const)
          rows.push({ bench: `guarded article, ${engine}`, figure: `${figure}, ${name}`, value, unit: 'ms' });
      }
    } finally {
      await sokbo.stop();
    }
  });
  return rows;
}

/** Somebody who has joined by a mailed link and entered a voucher. */
async function joinedMember(env: Record<string, string>): Promise<Visitor> {
  const reader = visitor(port);
  const email = 'reader@bench.example';
  await reader.post('/account/sign-in', { email, next: '' });
  await reader.post(mailedLink(join(env.SOKBO_DATA ?? '', 'mail')), {
    name: '독자',
    terms: 'yes',
    age: 'yes',
  });
  const args = ['members', 'voucher', 'gam', '--until', '2099-12-31'];
  const { codes } = JSON.parse(await runSokbo(args, env)) as { codes: string[] };
  await reader.post('/account/voucher', { code: codes[0] ?? '', next: '' });
  return reader;
}

function mailedLink(folder: string): string {
  const [file = ''] = readdirSync(folder);
  const { text } = readMail(readFileSync(join(folder, file), 'utf8'));
  return /https?:\/\/[^/\s]+(\/account\/enter\/[\w-]{43})/.exec(text)?.[1] ?? '';
}
