import type { Agency } from '../control/connect.ts';
import type { Config } from '../kernel/config.ts';

/** Does something with the agency and lets go of it, whatever happens. */
export async function withAgency<T>(use: (agency: Agency, config: Config) => Promise<T>): Promise<T> {
  // Loaded when a command needs them: `--help` and `parse` do not.
  const [{ readConfig }, { openLog }, { connect }] = await Promise.all([
    import('../kernel/config.ts'),
    import('../kernel/log.ts'),
    import('../control/connect.ts'),
  ]);
  const config = readConfig(process.env);
  const log = openLog({ ...config, SOKBO_LOG: config.SOKBO_LOG === 'info' ? 'warn' : config.SOKBO_LOG });
  const agency = await connect(config, log);
  try {
    return await use(agency, config);
  } finally {
    await agency.close();
  }
}
