import type { Command } from 'commander';
import { withAgency } from './agency.ts';
import { readJson } from './files.ts';
import { readNumber } from './numbers.ts';
import { print } from './print.ts';

type VoucherOptions = { name: string; days: number; count: number; uses: number; until: string };

/** `members`: what readers can be given, and codes by which they come in. */
export function addMembers(program: Command): void {
  const members = program.command('members').description('products for members, their plans, voucher codes');

  members
    .command('product <FILE>')
    .description('set a product from a file of JSON: key, name, address and more')
    .action((file: string) =>
      withAgency(async (agency) =>
        print(await agency.call('PUT', '/members/products', await readJson(file))),
      ),
    );

  members
    .command('plan <PRODUCT> <FILE>')
    .description('add a plan from a file of JSON: name, period, price in won')
    .action((product: string, file: string) =>
      withAgency(async (agency) => {
        const path = `/members/products/${encodeURIComponent(product)}/plans`;
        print(await agency.call('POST', path, await readJson(file)));
      }),
    );

  members
    .command('voucher <PRODUCT>')
    .description('make voucher codes; they are printed this once and stored nowhere')
    .requiredOption('--until <DAY>', 'the last day on which they can be used, such as 2027-01-31')
    .option('--name <TEXT>', 'what they are for', 'vouchers')
    .option('--days <N>', 'for how long each lets a reader in', readNumber, 30)
    .option('--count <N>', 'how many codes', readNumber, 1)
    .option('--uses <N>', 'how many readers may use each', readNumber, 1)
    .action((product: string, options: VoucherOptions) =>
      withAgency(async (agency) =>
        print(await agency.call('POST', '/members/vouchers', { product, ...options })),
      ),
    );
}
