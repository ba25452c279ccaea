import type { Command } from 'commander';
import { withAgency } from './agency.ts';
import { type CorrectOptions, withCorrection } from './correction.ts';
import { readJson } from './files.ts';
import { readNumber } from './numbers.ts';
import { sendPictures } from './pictures.ts';
import { print } from './print.ts';

type BulletinOptions = { level?: string; article?: string; story?: string; hours?: number };

const definitions = [
  ['agency', "the publisher's particulars"],
  ['newsroom', 'the labels, stages, bulletin levels and credit lines to choose from'],
  ['sections', "the menu's sections and subsections"],
  ['reporters', 'reporters, with beats and contact'],
] as const;

/** The acts of the newsroom. Each prints one line of JSON once it is acknowledged. */
export function addActs(program: Command): void {
  program
    .command('publish <FILE>')
    .description('publish one article: a file of JSON, - for standard input')
    .action((file: string) =>
      withAgency(async (agency) => {
        const article = await sendPictures(agency, await readJson(file), file);
        print(await agency.call('POST', '/articles', article));
      }),
    );

  withCorrection(program.command('correct <ID> <FILE>'))
    .description('publish a corrected edition of an article')
    .action((id: string, file: string, { notice, kind, base }: CorrectOptions) =>
      withAgency(async (agency) => {
        const article = await sendPictures(agency, await readJson(file), file);
        const body = { article, notice, kind, baseEdition: base };
        print(await agency.call('POST', `/articles/${encodeURIComponent(id)}/corrections`, body));
      }),
    );

  program
    .command('kill <ID>')
    .description('withdraw an article for good')
    .requiredOption('--reason <TEXT>', 'why; readers see it')
    .action((id: string, { reason }: { reason: string }) =>
      withAgency(async (agency) => {
        print(await agency.call('POST', `/articles/${encodeURIComponent(id)}/kill`, { reason }));
      }),
    );

  program
    .command('bulletin <TEXT>')
    .description("put a headline into every reader's ticker")
    .option('--level <LEVEL>', 'such as 긴급, of those that the newsroom has; without it the first of them')
    .option('--article <ID>', 'the article that it leads to')
    .option('--story <KEY>', 'the story that it begins: it leads to the newest article of that')
    .option('--hours <N>', 'how long it stands', readNumber)
    .action((text: string, options: BulletinOptions) =>
      withAgency(async (agency) => {
        print(await agency.call('POST', '/bulletins', { text, ...options }));
      }),
    );

  program
    .command('withdraw-bulletin <ID>')
    .description('take a bulletin back')
    .action((id: string) =>
      withAgency(async (agency) =>
        print(await agency.call('DELETE', `/bulletins/${encodeURIComponent(id)}`)),
      ),
    );

  program
    .command('picture-rights <ID>')
    .description('set until when a picture may be shown; from then on it is on no page')
    .option('--end <TIME>', 'such as 2027-01-01T00:00:00+09:00; without it there is no end')
    .action((id: string, { end = null }: { end?: string | null }) =>
      withAgency(async (agency) =>
        print(await agency.call('PUT', `/pictures/${encodeURIComponent(id)}/rights`, { end })),
      ),
    );

  for (const [name, what] of definitions) {
    program
      .command(`${name} <FILE>`)
      .description(`set ${what} from a file of JSON`)
      .action((file: string) =>
        withAgency(async (agency) => print(await agency.call('PUT', `/${name}`, await readJson(file)))),
      );
  }

  program
    .command('move-section <FROM> <TO>')
    .description('rename a section, or merge it into another; old addresses redirect')
    .action((from: string, to: string) =>
      withAgency(async (agency) => print(await agency.call('POST', '/sections/moves', { from, to }))),
    );

  program
    .command('best [ID...]')
    .description('set the ranked box to these articles, in this order')
    .action((articles: string[]) =>
      withAgency(async (agency) => print(await agency.call('PUT', '/best', { articles }))),
    );
}
