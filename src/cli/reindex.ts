import type { Command } from 'commander';
import { withAgency } from './agency.ts';
import { readNumber } from './numbers.ts';
import { print } from './print.ts';
import { bar, ProgressLine } from './progress-line.ts';

/** `reindex`: the index of search, built anew beside the one that is searched. */
export function addReindex(program: Command): void {
  program
    .command('reindex')
    .description(
      'build the index of search anew beside the one that is used, and put it in its place; goes on where one was broken off',
    )
    .option('--batch <N>', 'articles of one step; fewer disturb others less', readNumber)
    .action(({ batch: articles }: { batch?: number }) =>
      withAgency(async (agency) => {
        const onScreen = new ProgressLine();
        const started = performance.now();
        const begun = await agency.call<{ done: number; total: number }>('POST', '/search/reindex');
        let read = 0;
        for (let more = -1; more !== 0; ) {
          ({ done: more } = await agency.call<{ done: number }>('POST', '/search/reindex/steps', {
            articles,
          }));
          read += more;
          onScreen.show(() => lineOf({ ...begun, read, seconds: (performance.now() - started) / 1000 }));
        }
        onScreen.clear();
        const seconds = (performance.now() - started) / 1000;
        print({
          read,
          before: begun.done,
          seconds: Number(seconds.toFixed(1)),
          perSecond: Math.round(read / seconds),
        });
      }),
    );
}

type Going = { done: number; total: number; read: number; seconds: number };

function lineOf({ done, total, read, seconds }: Going): string {
  const rate = read / seconds;
  const left = Math.max(0, total - done - read);
  // More are published meanwhile.
  const part = total > 0 ? Math.min(1, (done + read) / total) : 1;
  return `${bar(part)}  ${done + read} articles, ${Math.round(rate)} a second, ${Math.ceil(left / rate)} s left`;
}
