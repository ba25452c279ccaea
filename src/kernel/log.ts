import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { onFirstUse } from './on-first-use.ts';

export type Log = Logger;

const pretty = onFirstUse<typeof import('pino-pretty')>('pino-pretty');

/**
 * Logs to standard error: standard output belongs to the answers of commands.
 * @param to another place, for tests
 */
export function openLog(
  config: Pick<Config, 'SOKBO_LOG' | 'SOKBO_LOG_FORMAT'>,
  to: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Log {
  const options = { level: config.SOKBO_LOG, base: null };
  if (config.SOKBO_LOG_FORMAT === 'pretty') return pino(options, pretty()({ ...forPeople, destination: to }));
  return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime }, to);
}

/** One line for each request, as for programs, but one to read; what else there is stands below it. */
const forPeople = {
  ignore: 'pid,hostname,method,url,status,ms',
  translateTime: 'SYS:HH:MM:ss',
  messageFormat: ({ msg, method, url, status, ms }: Record<string, unknown>) =>
    [msg, method, url, status, ms === undefined ? undefined : `${ms} ms`]
      .filter((part) => part !== undefined)
      .join(' '),
};
