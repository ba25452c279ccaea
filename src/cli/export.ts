import type { Command } from 'commander';
import { withAgency } from './agency.ts';

type Page = { placements: object[]; next: number | null };
type Days = { from?: string; to?: string };

/** `export`: what the agency has recorded, as lines of JSON. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('print records of the agency as JSON lines')
    .command('placements')
    .description('what stood where on the front page and in the ranked box, oldest first')
    .option('--from <DAY>', 'such as 2026-11-24, in Seoul; without it as far back as is kept')
    .option('--to <DAY>', 'the last day')
    .action((days: Days) =>
      withAgency(async (agency) => {
        for (let after: number | null = 0; after !== null; ) {
          const query = new URLSearchParams({ ...days, after: String(after) });
          const { placements, next }: Page = await agency.call('GET', `/placements?${query}`);
          await write(placements);
          after = next;
        }
      }),
    );
}

/** Resolves when they are taken: half a year of them does not have to fit into memory. */
function write(lines: object[]): Promise<void> {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
