import type { Command } from 'commander';

/** `serve`: the site, until it is told to stop. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('start the agency: site, jobs, local socket')
    .action(async () => {
      const { startAgency } = await import('../start-agency.ts');
      const { address, dataDir, close, greetings } = await startAgency(process.env);
      process.stdout.write(greeting(address, dataDir, greetings));
      const stop = () => void close().then(() => process.exit(0));
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
}

function greeting(address: string, dataDir: string, more: Record<string, string>): string {
  return [
    '',
    `  Site      ${address}`,
    '  Newsroom  npx sokbo --help',
    `  Store     ${dataDir}`,
    ...Object.entries(more).map(([name, text]) => `  ${name.padEnd(8)}  ${text}`),
    '',
    '',
  ].join('\n');
}
