import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { DB } from '../kernel/tables.gen.ts';

const text = z.string().default('');

/** The publisher's particulars that 신문법 제21조 asks for on every page, and the site's own name. */
export const particulars = z.object({
  name: z.string().min(1).default('속보'),
  nameEnglish: text,
  slogan: text,
  phone: text,
  registrationNumber: text,
  registeredOn: text,
  foundedOn: text,
  publisher: text,
  editor: text,
  address: text,
  youthProtectionOfficer: text,
  contactEmail: text,
  correctionEmail: text,
  notice: z.string().default('무단전재 및 재배포, AI 학습 및 활용 금지'),
  demoNotice: text,
});

export type Particulars = z.output<typeof particulars>;

export const agencyTag = 'agency';

/** The agency's particulars; those that were never given are empty. */
export async function agencyParticulars(db: Kysely<DB>): Promise<Particulars> {
  const row = await db.selectFrom('agency').select('particulars').executeTakeFirst();
  return particulars.parse(row?.particulars ?? {});
}
