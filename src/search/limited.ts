import { type Kysely, sql, type Transaction } from 'kysely';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';

/** No statement of a search takes longer, unless the settings say otherwise. */
export const longestSeconds = 2;

/**
 * Reads, each statement for so long at most.
 * @throws Refused where it takes longer
 */
export async function limited<T>(
  db: Kysely<DB>,
  seconds: number,
  read: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = ${sql.lit(Math.max(1, Math.round(seconds * 1_000)))}`.execute(
      trx,
    );
    return read(trx).catch(tookTooLong);
  });
}

/** PostgreSQL's code for a statement that was stopped: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function tookTooLong(error: unknown): never {
  if ((error as { code?: string }).code !== '57014') throw error;
  throw new Refused(503, 'took too long and was stopped: add a word, or days', 'q');
}
