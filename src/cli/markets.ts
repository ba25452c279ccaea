import type { Command } from 'commander';
import { withAgency } from './agency.ts';
import { readJson } from './files.ts';
import { print } from './print.ts';

/** `markets`: the rules that look for stories in prices. */
export function addMarkets(program: Command): void {
  const markets = program.command('markets').description('stories that programs find in prices');

  markets
    .command('run')
    .description('have the rules look at a day: record the cases, and tell what the settings let out')
    .option('--day <DAY>', 'such as 2026-11-27, in Seoul; without it today')
    .option('--from <DAY>', 'record the cases of earlier days, too, and tell none of them')
    .action((days: { day?: string; from?: string }) =>
      withAgency(async (agency) => print(await agency.call('POST', '/market-rules/runs', days))),
    );

  markets
    .command('rules <FILE>')
    .description('set which rules tell stories, how many an hour, and in whose name, from a file of JSON')
    .action((file: string) =>
      withAgency(async (agency) => print(await agency.call('PUT', '/market-rules', await readJson(file)))),
    );
}
