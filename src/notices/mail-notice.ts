import type { Kysely } from 'kysely';
import { wordingIn } from '../desk/wording.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { SendMail } from '../kernel/mail.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { workingPeople } from '../people/queries.ts';
import { agencyParticulars } from '../site/agency.ts';
import { noticeMail } from './notice-mail.tsx';
import { noticeById } from './queries.ts';
import { tell } from './told.ts';

/**
 * Mails a notice, once: a crash between the server's word that it has it and our note of that sends it again, under the
 * same Message-ID. What has been read at the desk meanwhile, and whoever has left, needs no mail.
 * @throws Error where it was not taken: the job is tried again
 */
export async function mailNotice(kernel: Kernel, send: SendMail, id: number): Promise<void> {
  const { db } = kernel.store;
  const notice = await noticeById(db, id);
  if (!notice || notice.mailed_at || notice.read_at) return;
  const person = await personWith(db, notice.person_id);
  if (!person) return;
  const say = wordingIn(person.language);
  const [told] = await tell(db, [notice], say);
  if (!told) return;
  const { name: agency } = await agencyParticulars(db);
  const { position } = notice;
  await trySend(kernel, id, () =>
    send(noticeMail(told, { say, person, agency, origin: kernel.config.SOKBO_URL, position })),
  );
  await db.updateTable('notice').set({ mailed_at: kernel.now() }).where('id', '=', id).execute();
}

async function personWith(db: Kysely<DB>, id: string) {
  return (await workingPeople(db)).find((person) => person.id === id);
}

async function trySend({ log }: Kernel, notice: number, send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    log.error({ err: error, notice }, 'a notice could not be mailed and will be tried again');
    throw error;
  }
}
