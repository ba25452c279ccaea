import type { Command } from 'commander';
import { withAgency } from './agency.ts';
import { print } from './print.ts';

type Found = { articles: number; next: string | null };

/** `persons`: people whom articles speak of. */
export function addPersons(program: Command): void {
  const persons = program.command('persons').description('people whom articles speak of, and who says what');
  persons
    .command('list')
    .description('list them, one a line')
    .option('--board <BOARD>', 'found, confirmed or withdrawn', 'confirmed')
    .option('--search <TEXT>', 'with this in a name', '')
    .action(({ board, search }: { board: string; search: string }) =>
      withAgency(async (agency) => {
        const query = new URLSearchParams({ board, q: search });
        for (const person of await agency.call<unknown[]>('GET', `/persons?${query}`)) print(person);
      }),
    );
  persons
    .command('withdraw <PERSON>')
    .description('take somebody, by number or address, out of all that is shown, on request')
    .requiredOption('--reason <TEXT>', 'why; it stays in the journal')
    .action((person: string, { reason }: { reason: string }) =>
      withAgency(async (agency) =>
        print(await agency.call('POST', '/persons/withdrawals', { person, reason })),
      ),
    );
  persons
    .command('restore <PERSON>')
    .description('show somebody again who was withdrawn')
    .action((person: string) =>
      withAgency(async (agency) => print(await agency.call('POST', '/persons/restorations', { person }))),
    );
  persons
    .command('refind')
    .description('look through all published articles anew; what editors have said stays')
    .action(() =>
      withAgency(async (agency) => {
        let articles = 0;
        let after: string | null = '';
        while (after !== null) {
          const found: Found = await agency.call<Found>('POST', '/persons/findings', { after });
          articles += found.articles;
          after = found.next;
        }
        print({ articles });
      }),
    );
}
