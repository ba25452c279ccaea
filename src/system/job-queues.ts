import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/** Jobs of one kind, by what becomes of them. */
export type Queue = {
  name: string;
  /** Their time has come and nobody has begun. */
  due: number;
  /** For how long the oldest of those waits. */
  waitedSeconds: number;
  /** Their time is still to come, and when the first one's is. */
  later: number;
  nextAt: Date | null;
  active: number;
  /** Those that failed and will be tried again. */
  retrying: number;
  /** Those that are given up. */
  failed: number;
  /** What the last one that failed said. */
  error: string | null;
};

/** Every kind of job; null where no process has opened the queue in this store yet. */
export async function jobQueues(db: Kysely<DB>): Promise<Queue[] | null> {
  const { rows: tables } = await sql`
    select from pg_tables where schemaname = 'job' and tablename = 'job'`.execute(db);
  if (tables.length === 0) return null;
  // The states are those of pg-boss's own partial index. What is done stays for a week and is not counted.
  const { rows } = await sql<Queue>`
    select queue.name,
      count(*) filter (where state in ('created', 'retry') and start_after <= now())::int as due,
      coalesce(extract(epoch from now() - min(start_after)
        filter (where state in ('created', 'retry') and start_after <= now())), 0)::float as "waitedSeconds",
      count(*) filter (where state = 'created' and start_after > now())::int as later,
      min(start_after) filter (where state in ('created', 'retry') and start_after > now()) as "nextAt",
      count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state = 'retry')::int as retrying,
      count(*) filter (where state = 'failed')::int as failed,
      (array_agg(coalesce(output->>'message', output::text) order by started_on desc)
        filter (where state in ('retry', 'failed') and output is not null))[1] as error
    from job.queue left join job.job on job.name = queue.name
      and job.state in ('created', 'retry', 'active', 'failed')
    where queue.name not like '\\_\\_%'
    group by queue.name
    order by queue.name`.execute(db);
  return rows;
}
