import { type Kysely, sql, type Transaction } from 'kysely';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';

/** No search takes longer, unless the settings say otherwise. */
export const longestSeconds = 2;

/** To be called between two steps: throws when it has taken too long. */
export type Hurry = () => void;

/**
 * Reads the store as it stands at one moment, for so long at most. The embedded store has no clock that could stop a statement of its own.
 * @throws Refused where it takes longer
 */
export async function limited<T>(
  db: Kysely<DB>,
  seconds: number,
  read: (trx: Transaction<DB>, hurry: Hurry) => Promise<T>,
): Promise<T> {
  const until = performance.now() + seconds * 1_000;
  const hurry = () => {
    if (performance.now() > until) throw tookTooLong();
  };
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await sql`set local statement_timeout = ${sql.lit(Math.max(1, Math.round(seconds * 1_000)))}`.execute(
        trx,
      );
      return read(trx, hurry).catch((error: unknown) => {
        throw wasStopped(error) ? tookTooLong() : error;
      });
    });
}

/** PostgreSQL's code for a statement that was stopped: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function wasStopped(error: unknown): boolean {
  return (error as { code?: string }).code === '57014';
}

function tookTooLong(): Refused {
  return new Refused(503, 'took too long and was stopped: add a word, or days', 'q');
}
