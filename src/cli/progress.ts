import { statSync } from 'node:fs';
import { bar, ProgressLine } from './progress-line.ts';

const outcomes = ['new', 'updated', 'same', 'killed', 'bad'] as const;
export type Outcome = (typeof outcomes)[number];

/** How an import goes on: a bar with rate and time left on a terminal, a plain line every so often elsewhere. */
export class Progress {
  readonly counts: Record<Outcome, number> = { new: 0, updated: 0, same: 0, killed: 0, bad: 0 };
  readonly #expected: number | null;
  readonly #started = performance.now();
  readonly #onScreen = new ProgressLine();
  #read = 0;

  /** @param expected how much there is to read, in bytes of files or whatever else is counted; null where nobody knows */
  constructor(expected: number | null) {
    this.#expected = expected;
  }

  read(amount: number): void {
    this.#read += amount;
  }

  done(outcome: Exclude<Outcome, 'bad'>): void {
    this.counts[outcome]++;
    this.#show();
  }

  bad(place: string, reason: string): void {
    this.counts.bad++;
    this.#onScreen.clear();
    process.stderr.write(`${place}: ${reason}\n`);
  }

  /** Nothing could be taken. What was bad beside good ones is in the summary. */
  get isFruitless(): boolean {
    return this.#total === this.counts.bad;
  }

  /** The summary goes to standard output as one line of JSON. */
  end(): void {
    this.#onScreen.clear();
    const seconds = (performance.now() - this.#started) / 1000;
    const summary = {
      ...this.counts,
      seconds: Number(seconds.toFixed(1)),
      perSecond: Math.round(this.#total / seconds),
    };
    process.stdout.write(`${JSON.stringify(summary)}\n`);
  }

  get #total(): number {
    return outcomes.reduce((sum, outcome) => sum + this.counts[outcome], 0);
  }

  #show(): void {
    this.#onScreen.show(() => this.#line());
  }

  #line(): string {
    const seconds = (performance.now() - this.#started) / 1000;
    const rate = `${this.#total} articles, ${Math.round(this.#total / seconds)} a second`;
    if (!this.#expected) return rate;
    const part = Math.min(1, this.#read / this.#expected);
    const left = part > 0 ? `, ${Math.ceil(seconds / part - seconds)} s left` : '';
    return `${bar(part)}  ${rate}${left}`;
  }
}

/** Bytes of all files; null where one of them is a stream or cannot be looked at. */
export function sizeOf(files: string[]): number | null {
  try {
    return files.reduce((sum, file) => sum + (file === '-' ? Number.NaN : statSync(file).size), 0) || null;
  } catch {
    return null;
  }
}
