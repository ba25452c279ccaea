import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A program of this folder, run in a process of its own for the length of a test, its argument as JSON. */
export class Child {
  readonly process: ChildProcess;
  readonly lines: string[] = [];
  readonly #reader: Interface;
  readonly #exited: Promise<unknown>;

  constructor(program: string, argument: unknown) {
    const file = join(import.meta.dirname, program);
    this.process = spawn(process.execPath, [file, JSON.stringify(argument)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#exited = once(this.process, 'close');
    onTestFinished(() => this.kill());
    this.#reader = createInterface({ input: this.process.stdout as NodeJS.ReadableStream });
    this.#reader.on('line', (line) => this.lines.push(line));
  }

  /** The line with this number, from 0; null if the process ends before it. */
  async line(number: number): Promise<string | null> {
    while (this.lines.length <= number) {
      const ended = await Promise.race([
        once(this.#reader, 'line').then(() => false),
        this.#exited.then(() => true),
      ]);
      if (ended) return this.lines[number] ?? null;
    }
    return this.lines[number] ?? null;
  }

  /** As a power cut does it to a program: no handler runs. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.#exited;
  }

  async finish(): Promise<void> {
    this.process.stdin?.end();
    await this.#exited;
  }
}
