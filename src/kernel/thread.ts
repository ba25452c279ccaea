import { parentPort, Worker } from 'node:worker_threads';

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void };
type Asked = { id: number; question: unknown };
type Answered = { id: number; answer: unknown } | { id: number; problem: string };

/** The young generation of Node grows to 100 MB and more in a thread that only passes texts on. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/**
 * A thread that answers questions in their order. It starts with the first and never keeps the process alive; one that
 * died is started anew, and its questions fail. One that may end does so when it was asked nothing for a while, and
 * gives back its memory.
 */
export class Thread<Question> {
  readonly #file: URL;
  #worker: Worker | null = null;
  readonly #idleMilliseconds: number;
  #ending: NodeJS.Timeout | undefined;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * @param name of the file, without its ending: of the bundle where this is bundled, else beside `from`
   * @param from `import.meta.url` of whoever asks
   * @param idleMilliseconds after so many without a question it ends
   */
  constructor(name: string, from: string, idleMilliseconds = Number.POSITIVE_INFINITY) {
    this.#idleMilliseconds = idleMilliseconds;
    this.#file = new URL(`./${name}${from.endsWith('.ts') ? '.ts' : '.js'}`, from);
  }

  ask<Answer>(question: Question): Promise<Answer> {
    const id = this.#next++;
    const worker = this.#start();
    clearTimeout(this.#ending);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, question } satisfies Asked);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#file, { resourceLimits });
    worker.on('message', (message: Answered) => this.#settle(message));
    worker.on('error', (error) => this.#fail(worker, error as Error));
    worker.on('exit', () => this.#fail(worker, new Error('a thread that was asked has ended')));
    this.#worker = worker;
    return worker;
  }

  #settle(message: Answered): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) this.#rest();
    if ('problem' in message) waiting?.reject(new Error(message.problem));
    else waiting?.resolve(message.answer as never);
  }

  #rest(): void {
    this.#worker?.unref();
    if (this.#idleMilliseconds === Number.POSITIVE_INFINITY) return;
    this.#ending = setTimeout(() => this.#end(), this.#idleMilliseconds).unref();
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }

  #fail(worker: Worker, error: Error): void {
    // One that was sent home has left nobody waiting.
    if (this.#worker !== worker) return;
    this.#worker = null;
    const failed = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of failed) reject(error);
  }
}

/** In the thread: answers what it is asked. */
export function answerQuestions<Question>(answer: (question: Question) => unknown): void {
  parentPort?.on('message', async ({ id, question }: Asked) => {
    let message: Answered;
    try {
      message = { id, answer: await answer(question as Question) };
    } catch (error) {
      message = { id, problem: String(error) };
    }
    parentPort?.postMessage(message);
  });
}
