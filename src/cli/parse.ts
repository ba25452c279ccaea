import type { Command } from 'commander';
import type { CapturedPage } from '../intake/captured-page.ts';
import { Refused } from '../kernel/refused.ts';
import { readText } from './files.ts';
import { linesOf } from './lines.ts';
import { print } from './print.ts';

/** `parse`: what a captured page says, as JSON; nothing is stored. */
export function addParse(program: Command): void {
  program
    .command('parse [FILE...]')
    .description('read captured pages, text or HTML, and print what they say')
    .option('--jsonl', 'read lines of {"id","url","text"} from standard input, print a line for each')
    .action(async (files: string[], { jsonl }: { jsonl?: boolean }) => {
      const { parsePage } = await import('../intake/parse-page.ts');
      if (jsonl) return parseLines(parsePage);
      if (files.length === 0) throw new Refused(422, 'name a file, or - for standard input', 'FILE');
      for (const file of files) {
        const text = await readText(file).catch(complain);
        if (text !== undefined) show(parsePage({ text }));
      }
    });
}

/** A file that cannot be read is named; the others are read all the same. */
function complain(error: Error): undefined {
  process.stderr.write(`sokbo: ${error.message}\n`);
  process.exitCode = 1;
}

/** People get it laid out, programs a line for each file. */
function show(page: CapturedPage): void {
  if (process.stdout.isTTY) process.stdout.write(`${JSON.stringify(page, null, 2)}\n`);
  else print(page);
}

type Parse = (page: { id?: string; url?: string; text: string }) => CapturedPage;

async function parseLines(parsePage: Parse): Promise<void> {
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() !== '') print(parseLine(line, parsePage));
  }
}

/** A line that is no page still gets its line, so that the answers stay in step with the questions. */
function parseLine(line: string, parsePage: Parse) {
  try {
    const { id, url, text } = JSON.parse(line);
    const page = parsePage({ id: id ?? undefined, url: url ?? undefined, text: String(text ?? '') });
    return { ...page, id: id ?? null };
  } catch (error) {
    return { id: null, error: `not a line of {"id","url","text"}: ${(error as Error).message}` };
  }
}
