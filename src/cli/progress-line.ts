/** One line that says how something goes on: kept up to date on a terminal, a new one every so often elsewhere. */
export class ProgressLine {
  readonly #terminal = process.stderr.isTTY === true;
  #shown = 0;

  show(line: () => string): void {
    const now = performance.now();
    if (now - this.#shown < (this.#terminal ? 100 : 5_000)) return;
    this.#shown = now;
    process.stderr.write(this.#terminal ? `\r\x1b[K${line()}` : `${line()}\n`);
  }

  clear(): void {
    if (this.#terminal) process.stderr.write('\r\x1b[K');
  }
}

/** @param part from 0 to 1 */
export function bar(part: number): string {
  const width = 24;
  return `${'█'.repeat(Math.round(part * width)).padEnd(width, '░')} ${Math.floor(part * 100)} %`;
}
