import { callSocket, socketPath } from '../../src/control/socket.ts';
import * as cast from '../cast.ts';

/** What an act promised when it was acknowledged, or may have done when the power went before. */
export type Story = {
  id: string;
  /** Stands in the headline and in the last paragraph of the newest edition that was acknowledged. */
  mark: string;
  state: 'published' | 'killed';
  /** An act on it was under way when the process was killed: it is done whole or not at all. */
  torn: { mark?: string; kill?: boolean } | null;
};

/** Articles that were imported together: all of them are there, or none. */
export type Batch = { mark: string; acknowledged: boolean };

export const batchLength = 5;

/** Editors and an import who never stop, each act through the local socket, and all that was promised to them. */
export class NewsroomAtWork {
  readonly stories: Story[] = [];
  readonly batches: Batch[] = [];
  /** Answers that said no: a killed server says nothing. */
  readonly refusals: string[] = [];
  readonly #path: string;
  readonly #random: () => number;
  #serial = 0;
  #acknowledged = 0;
  #waiting: { acts: number; resume: () => void } | undefined;

  constructor(dataDir: string, random: () => number) {
    this.#path = socketPath(dataDir);
    this.#random = random;
  }

  /** Works until the server is gone; resolves when every editor has noticed. */
  async work(): Promise<void> {
    const editor = async () => {
      for (;;) await this.#act();
    };
    await Promise.allSettled([editor(), editor(), editor()]);
  }

  /** Resolves when so many more acts have been acknowledged. */
  acts(more: number): Promise<void> {
    if (more === 0) return Promise.resolve();
    return new Promise((resume) => {
      this.#waiting = { acts: this.#acknowledged + more, resume };
    });
  }

  async #act(): Promise<void> {
    const choice = this.#random();
    const story = this.stories[Math.floor(this.#random() * this.stories.length)];
    const isFree = story !== undefined && story.state === 'published' && !story.torn;
    if (choice < 0.15) await this.#import();
    else if (choice < 0.45 && isFree) await this.#correct(story);
    else if (choice < 0.55 && isFree) await this.#kill(story);
    else await this.#publish();
    if (++this.#acknowledged === this.#waiting?.acts) this.#waiting.resume();
  }

  async #publish(): Promise<void> {
    const mark = this.#mark();
    const { id } = await this.#call<{ id: string }>('/articles', article(mark));
    this.stories.push({ id, mark, state: 'published', torn: null });
  }

  async #correct(story: Story): Promise<void> {
    const mark = this.#mark();
    story.torn = { mark };
    const correction = { article: article(mark), notice: `${mark}알림` };
    await this.#call(`/articles/${story.id}/corrections`, correction);
    Object.assign(story, { mark, torn: null });
  }

  async #kill(story: Story): Promise<void> {
    story.torn = { kill: true };
    await this.#call(`/articles/${story.id}/kill`, { reason: `${story.mark}취소` });
    Object.assign(story, { state: 'killed', torn: null });
  }

  async #import(): Promise<void> {
    const batch = { mark: this.#mark(), acknowledged: false };
    this.batches.push(batch);
    const articles = Array.from({ length: batchLength }, (_, i) => ({
      ...article(batch.mark),
      id: `${batch.mark}${i}`,
    }));
    await this.#call('/articles/batch', articles);
    batch.acknowledged = true;
  }

  #mark(): string {
    return `표${++this.#serial}번`;
  }

  async #call<T>(target: string, body: unknown): Promise<T> {
    const answer = await callSocket(this.#path, 'POST', target, JSON.stringify(body));
    if (answer.status !== 200) this.refusals.push(`${target}: ${JSON.stringify(answer)}`);
    return answer.body as T;
  }
}

/** Every part of it says whose it is; a page without its last paragraph is half of one. */
function article(mark: string): object {
  return {
    ...cast.articles['rate-cut'],
    headline: `${mark}제목`,
    paragraphs: [`${mark}처음`, '한국은행이 기준금리를 내렸다. '.repeat(20), `${mark}끝`],
  };
}
