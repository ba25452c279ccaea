import { Worker } from 'node:worker_threads';
import type { Term } from '../korean/tokens/tokens.ts';
import type { Answered, WeightedText, Work } from './analyser-messages.ts';

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void };

const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './analyser-worker.ts' : './analyser-worker.js',
  import.meta.url,
);

/**
 * Cuts texts into what they are found by, in a thread that has the dictionary. The thread starts with the first
 * question and never keeps the process alive; one that died is started anew, and its questions fail.
 */
class Analyser {
  #worker: Worker | null = null;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  vectors = (texts: WeightedText[][]) => this.#ask('vectors', { texts });
  tokens = (texts: string[]) => this.#ask('tokens', { texts });
  terms = (texts: string[]) => this.#ask('terms', { texts });
  nouns = (texts: string[]) => this.#ask('nouns', { texts });
  marks = (texts: string[], terms: Term[]) => this.#ask('marks', { texts, terms });

  #ask<K extends keyof Work>(work: K, asked: Work[K]['asked']): Promise<Work[K]['answer']> {
    if (asked.texts.length === 0) return Promise.resolve([]);
    const id = this.#next++;
    const worker = this.#start();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, work, ...asked });
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(workerFile);
    worker.on('message', (message: Answered) => this.#settle(message));
    worker.on('error', (error) => this.#fail(error as Error));
    worker.on('exit', () => this.#fail(new Error('the thread that cuts words has ended')));
    this.#worker = worker;
    return worker;
  }

  #settle(message: Answered): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('problem' in message) waiting?.reject(new Error(message.problem));
    else waiting?.resolve(message.answer as never);
  }

  #fail(error: Error): void {
    this.#worker = null;
    const failed = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of failed) reject(error);
  }
}

/** One for the process: the dictionary takes 230 MB. */
export const analyser = new Analyser();
