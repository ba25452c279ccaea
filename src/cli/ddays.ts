import type { Command } from 'commander';
import type { Agency } from '../control/connect.ts';
import { PlainError } from '../kernel/plain-error.ts';
import { Refused } from '../kernel/refused.ts';
import { withAgency } from './agency.ts';
import { readText } from './files.ts';
import { print } from './print.ts';

/** `ddays`: entries of the calendar from a list, each by the fields of the desk's form. */
export function addDdays(program: Command): void {
  program
    .command('ddays <FILE>')
    .description(
      'enter what is coming into the calendar from a list: JSON, or CSV with a line of names; - for JSON',
    )
    .action((file: string) =>
      withAgency(async (agency) => {
        const entries = await readEntries(file);
        let bad = 0;
        for (const [index, entry] of entries.entries())
          if (!(await enter(agency, entry, `${file}, entry ${index + 1}`))) bad++;
        print({ entered: entries.length - bad, bad });
        if (bad > 0) process.exitCode = 1;
      }),
    );
}

/** One that cannot be taken is reported; the others are entered all the same. */
async function enter(agency: Agency, entry: unknown, place: string): Promise<boolean> {
  try {
    await agency.call('POST', '/ddays', entry);
    return true;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stderr.write(`${place}: ${error.message}\n`);
    return false;
  }
}

async function readEntries(file: string): Promise<unknown[]> {
  const text = (await readText(file)).replace(/^\uFEFF/, '');
  try {
    if (file.endsWith('.csv')) {
      const { parse } = await import('csv-parse/sync');
      return parse(text, { columns: true, skip_empty_lines: true, trim: true });
    }
    const entries: unknown = JSON.parse(text);
    if (Array.isArray(entries)) return entries;
  } catch (error) {
    throw new Refused(422, `cannot be read: ${(error as Error).message}`, file);
  }
  throw new Refused(422, 'is no list', file);
}
