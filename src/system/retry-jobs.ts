import { sql } from 'kysely';
import { act, type Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';

/**
 * Has jobs of a kind tried again now: those that were given up, and those whose next try may be days away.
 * @throws Refused where there are none
 */
export async function retryJobs(kernel: Kernel, name: string, by: string): Promise<void> {
  // Their tables are there only once the queue was opened.
  await kernel.jobs.open();
  await act(kernel, by, async ({ trx, record }) => {
    const { numAffectedRows } = await sql`
      update job.job
      set state = 'retry', start_after = now(), completed_on = null,
        retry_limit = retry_limit + case state when 'failed' then 1 else 0 end
      where name = ${name} and state in ('failed', 'retry')`.execute(trx);
    if (!numAffectedRows) throw new Refused(404, `there is no failed job ${name}`);
    record({ kind: 'jobs.retried', subject: name, data: { jobs: Number(numAffectedRows) }, tags: [] });
  });
}
