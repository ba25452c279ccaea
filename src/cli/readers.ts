import type { Command } from 'commander';
import { withAgency } from './agency.ts';
import { readNumber } from './numbers.ts';
import { print } from './print.ts';

const acts = [
  ['disable', 'end every session of a reader, and let none begin'],
  ['enable', 'let a disabled reader in again'],
  ['delete', 'delete a reader and what is stored of them; what the law keeps stays, without their name'],
] as const;

/** `readers`: accounts of those who read the site. */
export function addReaders(program: Command): void {
  const readers = program
    .command('readers')
    .description('accounts of readers: list, disable, enable, delete');

  readers
    .command('list')
    .description('the newest, a line each')
    .option('--limit <N>', 'how many at most; 100 where it is left out', readNumber)
    .action(({ limit = 100 }: { limit?: number }) =>
      withAgency(async (agency) => {
        for (const reader of await agency.call<unknown[]>('GET', `/readers?limit=${limit}`)) print(reader);
      }),
    );

  for (const [name, about] of acts) {
    readers
      .command(`${name} <EMAIL>`)
      .description(about)
      .action((email: string) =>
        withAgency(async (agency) => print(await agency.call('POST', `/readers/${name}`, { email }))),
      );
  }
}
