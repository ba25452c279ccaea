import { resolve } from 'node:path';
import type { Command } from 'commander';
import { withAgency } from './agency.ts';
import { print } from './print.ts';

type ImportOptions = { merchant: string; format?: string };
type Read = { problems: string[]; stopped: string | null };

/** `shop`: products of merchants, from a file or from their feeds. */
export function addShop(program: Command): void {
  const shop = program.command('shop').description('products of merchants');

  shop
    .command('import <FILE>')
    .description(
      "take a merchant's products in from a feed in a file: Google Merchant XML or TSV, packed or not",
    )
    .requiredOption('--merchant <NAME>', 'whose they are; one that is not known yet is added')
    .option('--format <FORMAT>', 'xml or tsv; without it by the name of the file')
    .action((file: string, { merchant, format = formatOf(file) }: ImportOptions) =>
      withAgency(async (agency) => {
        const body = { merchant, file: resolve(file), kind: format };
        say(await agency.call<Read>('POST', '/shop/imports', body));
      }),
    );

  shop
    .command('poll [MERCHANT]')
    .description('read the feeds of all merchants now, or of one')
    .action((merchant: string | undefined) =>
      withAgency(async (agency) => {
        for (const read of await agency.call<Read[]>('POST', '/shop/polls', { merchant })) say(read);
      }),
    );
}

function formatOf(file: string): string {
  return /\.(xml|rss|atom)(\.gz)?$/i.test(file) ? 'xml' : 'tsv';
}

/** Each problem in a line of its own, and what was done in one of JSON. */
function say({ problems, ...read }: Read): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  print(read);
  if (read.stopped) process.exitCode = 1;
}
