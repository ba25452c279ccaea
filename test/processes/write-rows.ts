import { sql } from 'kysely';
import { openStore } from '../../src/kernel/store/store.ts';

// Writes pairs of rows into `written`, one pair a transaction, and prints each number once it is committed.
const store = await openStore(JSON.parse(process.argv[2] ?? ''));
const { rows } = await sql<{ last: number | null }>`select max(number) as last from written`.execute(
  store.db,
);
for (let number = (rows[0]?.last ?? 0) + 1; ; number++) {
  await store.db.transaction().execute(async (trx) => {
    for (const half of ['first', 'second']) {
      await sql`insert into written values (${number}, ${half}, ${'가'.repeat(2000)})`.execute(trx);
    }
  });
  console.log(number);
}
