import type { Db } from 'pg-boss';
import type { Pool } from './pool.ts';

/** pg-boss on the store's own connections. */
export function bossDatabase(pool: Pool): Db {
  return {
    async executeSql(text, values) {
      const client = await pool.connect();
      try {
        const result: Rows | Rows[] = await client.query(text, values);
        return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows };
      } catch (error) {
        // pg-boss sends whole blocks with a BEGIN of their own; one that fails leaves its transaction open.
        await client.query('rollback').catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
  };
}

type Rows = { rows: unknown[] };
