import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from './config.ts';

export type Log = Logger;

/** Logs to standard error: standard output belongs to the answers of commands. */
export function openLog(config: Pick<Config, 'SOKBO_LOG' | 'SOKBO_LOG_FORMAT'>): Log {
  const options = { level: config.SOKBO_LOG, base: null };
  if (config.SOKBO_LOG_FORMAT === 'pretty') {
    return pino(options, pretty({ destination: 2, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' }));
  }
  return pino(
    { ...options, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}
