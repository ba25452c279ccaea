import { type Command, InvalidArgumentError } from 'commander';
import type { Agency } from '../control/connect.ts';
import { withAgency } from './agency.ts';
import { type Outcome, Progress } from './progress.ts';

type Given = { articles: number; seed: number; from: number; amongRealArticles?: boolean };
type Stored = { outcome: Outcome; sourceId?: string; error?: string };

const batch = 200;
/** While the store writes one batch, the next is read. */
const lanes = 2;

/** `seed`: many articles that nobody wrote. */
export function addSeed(program: Command): void {
  program
    .command('seed')
    .description('fill the store with synthetic articles, labelled as such; what is there already stays')
    .requiredOption('--articles <N>', 'how many', wholeNumber)
    .option('--seed <S>', 'another number makes other articles', wholeNumber, 1)
    .option('--from <YYYY>', 'the first of their twenty years', wholeNumber, 2006)
    .option('--among-real-articles', 'do it although the store holds articles that are real')
    .action((given: Given) => withAgency((agency) => seed(agency, given)));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('takes a whole number');
  return Number(text);
}

async function seed(agency: Agency, { articles, seed, from, amongRealArticles }: Given): Promise<void> {
  const series = { seed, firstYear: from };
  const { next } = await agency.call<{ next: number }>('POST', '/synthetic', {
    ...series,
    amongReal: amongRealArticles,
  });
  const { syntheticBatches } = await import('../demo/synthetic/batches.ts');
  // Where it was stopped, a batch of an earlier lane may be missing: those are sent again.
  const first = Math.max(0, next - batch * lanes);
  const batches = syntheticBatches({ ...series, from: first, until: articles, batch });
  const progress = new Progress(Math.max(0, articles - first));
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
  });
  const work = async () => {
    for (;;) {
      const { value, done } = await batches.next();
      if (done || isStopped) return;
      report(await agency.call<Stored[]>('POST', '/articles/batch', value), progress);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  await batches.return(undefined);
  progress.end();
}

function report(stored: Stored[], progress: Progress): void {
  progress.read(stored.length);
  for (const { outcome, sourceId, error } of stored) {
    if (outcome === 'bad') progress.bad(sourceId ?? 'a synthetic article', error ?? '');
    else progress.done(outcome);
  }
}
