import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DeskVisitor, visitor } from './desk-visitor.ts';
import type { Newsroom } from './newsroom.ts';
import { readMail } from './read-mail.ts';

export type ReaderVisitor = DeskVisitor & { id: string; email: string };

/** The form of somebody who is new. */
export const joining = { name: '열독자', terms: 'yes', age: 'yes' };

let joinedSoFar = 0;

/** Somebody who has just joined by a mailed link, as a browser. */
export async function joinedReader(
  newsroom: Newsroom,
  email = `reader${++joinedSoFar}@mail.example`,
): Promise<ReaderVisitor> {
  const browser = visitor(newsroom);
  await browser.post(await askForLink(newsroom, email), joining);
  const { id } = await newsroom.kernel.store.db
    .selectFrom('reader')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return { ...browser, id, email };
}

/** Asks for a link by another browser, and gives the path of the one that was mailed. */
export async function askForLink(newsroom: Newsroom, email: string, next = ''): Promise<string> {
  const before = new Set(await mailFiles(newsroom));
  await visitor(newsroom).post('/account/sign-in', { email, next });
  const [file] = (await mailFiles(newsroom)).filter((name) => !before.has(name));
  return file ? linkIn((await mailNamed(newsroom, file)).text) : '';
}

export async function mailFiles({ kernel }: Newsroom): Promise<string[]> {
  return readdir(join(kernel.config.SOKBO_DATA, 'mail')).catch(() => []);
}

export async function mailNamed({ kernel }: Newsroom, file: string) {
  return readMail(await readFile(join(kernel.config.SOKBO_DATA, 'mail', file), 'utf8'));
}

function linkIn(text: string): string {
  return /https?:\/\/[^/\s]+(\/account\/enter\/[\w-]{43})/.exec(text)?.[1] ?? '';
}
