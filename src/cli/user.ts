import type { Command } from 'commander';
import { withAgency } from './agency.ts';
import { print } from './print.ts';

/** `user`: who may come to the desk. */
export function addUser(program: Command): void {
  const user = program.command('user').description('people of the desk: invite, list, let in again, disable');

  user
    .command('invite <EMAIL>')
    .description('print a link by which somebody sets a password and comes in; it works once')
    .requiredOption('--name <NAME>', 'as it stands at the desk')
    .requiredOption('--role <ROLE>', 'reporter, desk, photo, chief, administrator or observer')
    .action((email: string, { name, role }: { name: string; role: string }) =>
      withAgency(async (agency) =>
        print(await agency.call('POST', '/people/invitations', { email, name, role })),
      ),
    );

  user
    .command('list')
    .description('everyone, a line each')
    .action(() =>
      withAgency(async (agency) => {
        for (const person of await agency.call<unknown[]>('GET', '/people')) print(person);
      }),
    );

  user
    .command('let-in <EMAIL>')
    .description('print a link for somebody who lost password, passkey or authenticator; it works once')
    .action((email: string) =>
      withAgency(async (agency) => print(await agency.call('POST', '/people/let-in', { email }))),
    );

  user
    .command('disable <EMAIL>')
    .description('end every session of somebody, and let none begin')
    .action((email: string) =>
      withAgency(async (agency) => print(await agency.call('POST', '/people/disable', { email }))),
    );
}
