import type { Command } from 'commander';
import { type Agency, OperationFailed } from '../control/connect.ts';
import type { OwnWords } from '../korean/headline.ts';
import { withAgency } from './agency.ts';
import { addQuoteImports } from './import-quotes.ts';
import type { Incoming } from './incoming.ts';
import { sendPictures } from './pictures.ts';
import { Progress, sizeOf } from './progress.ts';

type Outcome = { outcome: 'new' | 'updated' | 'same' | 'killed' } | { outcome: 'bad'; error: string };
type Good = Incoming & { article: object };

/** Articles of one transaction: the commit is shared, and a reader waits for a writer no longer than for this. */
const batchLength = 200;

/** `import`: pages and articles from elsewhere, published with their own times. */
export function addImport(program: Command): void {
  const command = program
    .command('import <FILE...>')
    .description(
      'publish captured pages (text, HTML, JSON lines) or articles (JSON lines); - for standard input',
    )
    .action((files: string[]) =>
      withAgency(async (agency) => {
        const { readIncoming } = await import('./incoming.ts');
        const progress = new Progress(sizeOf(files));
        const own = await agency.call<OwnWords>('GET', '/newsroom/words');
        for await (const batch of ahead(batches(readIncoming(files, progress, own))))
          await importBatch(agency, batch, progress);
        progress.end();
        if (progress.isFruitless) process.exitCode = 1;
      }),
    );
  addQuoteImports(command);
}

/** The same items, each read while the one before is worked on. */
async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = items.next();
    // Whoever awaits it is told; until then it must not end the process.
    next.catch(() => {});
    yield value;
  }
}

async function* batches(incoming: AsyncIterable<Incoming>): AsyncGenerator<Incoming[]> {
  let batch: Incoming[] = [];
  for await (const each of incoming) {
    batch.push(each);
    if (batch.length === batchLength) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** A page that cannot be taken is reported with its place; the others of its batch go on. */
async function importBatch(agency: Agency, batch: Incoming[], progress: Progress): Promise<void> {
  const good: Good[] = [];
  for (const each of batch) {
    try {
      if (each.article === null) throw new OperationFailed(each.fault ?? 'is not an article', null);
      good.push({ ...each, article: await sendPictures(agency, each.article, each.file) });
    } catch (error) {
      progress.bad(each.place, (error as Error).message);
    }
  }
  await importGood(agency, good, progress);
}

/** All in one call; when the store refuses it, each alone, so that the one is found and the others stay. */
async function importGood(agency: Agency, good: Good[], progress: Progress): Promise<void> {
  if (good.length === 0) return;
  try {
    const articles = good.map(({ article }) => article);
    const outcomes = await agency.call<Outcome[]>('POST', '/articles/batch', articles);
    for (const [index, result] of outcomes.entries()) {
      if (result.outcome === 'bad') progress.bad(good[index]?.place ?? '', result.error);
      else progress.done(result.outcome);
    }
  } catch (error) {
    if (!(error instanceof OperationFailed)) throw error;
    const [only] = good;
    if (good.length === 1 && only) progress.bad(only.place, error.message);
    else for (const each of good) await importGood(agency, [each], progress);
  }
}
