import type { Command } from 'commander';
import { withAgency } from './agency.ts';
import { print } from './print.ts';

type Health = {
  journal: { events: number; fault: { position: number; fault: string } | null };
  failing: unknown[];
  faults: string[];
};

/** What operators need. */
export function addUpkeep(program: Command): void {
  program
    .command('doctor')
    .description(
      'verify the journal, what it says of articles, and followers; exits with 1 when something is wrong',
    )
    .action(() =>
      withAgency(async (agency) => {
        const health = await agency.call<Health>('GET', '/doctor');
        print(health);
        if (health.journal.fault || health.failing.length + health.faults.length > 0) process.exitCode = 1;
      }),
    );

  program
    .command('config')
    .description('every setting, its default, what it does')
    .action(async () => {
      const { describeSettings } = await import('../kernel/config.ts');
      for (const { name, default: value, about } of describeSettings()) {
        process.stdout.write(`${name.padEnd(22)} ${value.padEnd(12)} ${about}\n`);
      }
    });
}
