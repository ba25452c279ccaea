import type { Command } from 'commander';
import type { Agency } from '../control/connect.ts';
import { withAgency } from './agency.ts';
import { type CorrectOptions, withCorrection } from './correction.ts';
import { readJson } from './files.ts';
import { sendPictures } from './pictures.ts';
import { print } from './print.ts';

type SettingOptions = { first?: string; end?: boolean; resume?: boolean };
type PostOptions = { text?: string[]; headline?: string; key?: boolean; pin?: boolean };

/** The acts on a live blog (실시간 중계). Each prints one line of JSON once it is acknowledged. */
export function addLiveBlog(program: Command): void {
  program
    .command('live-blog <ID>')
    .description('make a published article a live blog, or change one')
    .option('--first <ORDER>', 'which posts a reader meets first: newest or oldest')
    .option('--end', 'the coverage has ended')
    .option('--resume', 'the coverage goes on')
    .action((id: string, { first, end, resume }: SettingOptions) =>
      withAgency(async (agency) => {
        const hasEnded = end ? true : resume ? false : null;
        print(await agency.call('PUT', `${article(id)}/live-blog`, { first, hasEnded }));
      }),
    );

  program
    .command('post <ID> [FILE]')
    .description('add a post to a live blog: a file of JSON, - for standard input, or --text')
    .option('--headline <TEXT>')
    .option('--text <PARAGRAPH...>', 'its paragraphs')
    .option('--key', 'it is one of the key moments')
    .option('--pin', 'it stands on top of all')
    .action((id: string, file: string | undefined, options: PostOptions) =>
      withAgency(async (agency) => {
        const post = await readPost(agency, file, options);
        print(await agency.call('POST', `${article(id)}/posts`, post));
      }),
    );

  withCorrection(program.command('correct-post <ID> <POST> <FILE>'))
    .description('publish another text of a post')
    .action((id: string, post: string, file: string, { notice, kind, base }: CorrectOptions) =>
      withAgency(async (agency) => {
        const text = await sendPictures(agency, await readJson(file), file);
        const body = { post: text, notice, kind, baseEdition: base };
        print(
          await agency.call('POST', `${article(id)}/posts/${encodeURIComponent(post)}/corrections`, body),
        );
      }),
    );

  program
    .command('withdraw-post <ID> <POST>')
    .description('take a post back for good; its place says so')
    .requiredOption('--reason <TEXT>', 'why; readers see it')
    .action((id: string, post: string, { reason }: { reason: string }) =>
      withAgency(async (agency) => {
        print(
          await agency.call('POST', `${article(id)}/posts/${encodeURIComponent(post)}/withdrawal`, {
            reason,
          }),
        );
      }),
    );

  program
    .command('mark-post <ID> <POST>')
    .description('say of a post that it is a key moment or pinned, or is no more')
    .option('--key', 'one of the key moments')
    .option('--no-key', 'none of them any more')
    .option('--pin', 'on top of all')
    .option('--no-pin', 'not any more')
    .action((id: string, post: string, { key, pin }: PostOptions) =>
      withAgency(async (agency) => {
        const marks = { isKey: key, isPinned: pin };
        print(await agency.call('PUT', `${article(id)}/posts/${encodeURIComponent(post)}/marks`, marks));
      }),
    );
}

function article(id: string): string {
  return `/articles/${encodeURIComponent(id)}`;
}

/** What is said on the command line counts before what the file says. */
async function readPost(agency: Agency, file: string | undefined, options: PostOptions): Promise<unknown> {
  const { text, headline, key, pin } = options;
  const read = file ? await sendPictures(agency, await readJson(file), file) : {};
  return {
    ...(read as object),
    ...(headline && { headline }),
    ...(text && { paragraphs: text }),
    ...(key && { isKey: true }),
    ...(pin && { isPinned: true }),
  };
}
