import { expect } from 'vitest';
import { importArticles } from '../../src/articles/import-articles.ts';
import { release } from '../../src/articles/release.ts';
import { pinBest } from '../../src/best/pin-best.ts';
import { raiseBulletin } from '../../src/bulletins/raise-bulletin.ts';
import { pinFront } from '../../src/home/pin-front.ts';
import { addPicture } from '../../src/media/add-picture.ts';
import { followAround } from '../around.ts';
import type { Answer } from '../ask.ts';
import { chief, type Newsroom } from '../newsroom.ts';
import { followParts, housing, putLive } from '../programming.ts';
import { readAndRank } from '../read-and-rank.ts';
import { followSearch } from '../search-index.ts';
import { reader } from '../test-gate.tsx';
import { everyAddress } from './addresses.ts';
import { announce } from './announce.ts';
import { checkAdmitted, checkGuarded, type Known } from './behind-walls.ts';
import { articleOf, liveBlogOf, marks, pictureOf } from './marked-article.ts';
import { checkPeople, speakOf } from './speak-of.ts';
import type { Step } from './steps.ts';
import { Walk } from './walk.ts';

let runs = 0;

/** The newsroom as the test knows it: which article must be seen, and which must not. */
export class Agency {
  readonly articles: Known[] = [];
  readonly #run = ++runs;
  readonly #newsroom: Newsroom;
  readonly #programme: number;
  readonly #walk: Walk;

  /** @param programme one whose page shows what is put to the front */
  constructor(newsroom: Newsroom, programme: number) {
    this.#newsroom = newsroom;
    this.#programme = programme;
    this.#walk = new Walk(newsroom);
  }

  async run(step: Step): Promise<void> {
    if (step.do === 'read') return this.#read(step.which);
    await this.#act(step);
    // Sometimes late, as it may be.
    if (this.articles.length % 2) {
      await followParts(this.#newsroom);
      await followSearch(this.#newsroom.kernel.store);
    } else await speakOf(this.#newsroom, this.articles);
    if (this.articles.length % 3) await followAround(this.#newsroom);
  }

  async #act(step: Exclude<Step, { do: 'read' }>): Promise<void> {
    if (step.do === 'publish') return this.#publish(step);
    const { kernel } = this.#newsroom;
    const article = this.articles[step.which % Math.max(1, this.articles.length)];
    if (!article) return;
    const { id, state } = article;
    const number = this.articles.indexOf(article);
    if (step.do === 'release' && state === 'embargoed') {
      await release(kernel, id, chief);
      article.state = 'published';
    } else if (step.do === 'kill' && state !== 'killed') {
      await this.#newsroom.kill(id, '사실과 다름');
      article.state = 'killed';
    } else if (step.do === 'correct' && state === 'published') {
      // A live blog is always free.
      article.access = number % 2 ? null : step.access;
      const changed = articleOf(number, article.picture, article.access);
      await this.#newsroom.correct(id, 'rate-cut', changed, `표${number}알림`);
      article.wasFree ||= article.access === null;
    } else if (step.do === 'put to the front') await this.#putToTheFront(article);
  }

  /** Into the ticker and the box of the best, which stand on every page, and to the top of the front page. */
  async #putToTheFront({ id, state }: Known): Promise<void> {
    const { kernel } = this.#newsroom;
    const number = this.articles.findIndex((known) => known.id === id);
    const text = `표${number}속보`;
    const held = [...new Set([id, ...this.#published().slice(0, 2)])];
    const pins = held.map((each) => ({ id: each, until: null }));
    for (const put of [
      () => raiseBulletin(kernel, { text, level: '속보', article: id }, chief.name),
      () => pinBest(kernel, held, chief.name),
      () => pinFront(kernel, pins, null, chief.name),
    ])
      if (state === 'published') await put();
      else await expect(put()).rejects.toThrow('not published');
    const chosen = { kind: 'articles' as const, heading: '', articles: [id] };
    await putLive(kernel, this.#programme, [chosen]);
    const reads = this.articles.map((known) => [known.id, number + 1]);
    await readAndRank(this.#newsroom, Object.fromEntries(reads));
  }

  async #publish(step: Extract<Step, { do: 'publish' }>): Promise<void> {
    const { embargo, picture, imported, story, front } = step;
    const number = this.articles.length;
    const access = number % 2 ? null : step.access;
    const shown = picture ? await this.#picture(number) : null;
    const input = {
      ...articleOf(number, shown, access),
      series: number % 3 ? housing.label : null,
      ...(number % 2 ? { liveBlog: liveBlogOf(number, shown) } : {}),
      ...(story ? { story: `event-${this.#run}`, storyTitle: embargo ? `표${number}이야기` : null } : {}),
    };
    const kept = { picture: shown, access, wasFree: access === null };
    const { kernel, article } = this.#newsroom;
    if (imported && !embargo) {
      const source = { id: `202404${String(this.#run * 100 + number).padStart(8, '0')}` };
      const intake = { name: 'intake', role: 'intake' } as const;
      const [known] = await importArticles(kernel, [article('rate-cut', { ...input, ...source })], intake);
      this.articles.push({ id: known?.id ?? '', state: 'published', ...kept });
    } else {
      const until = embargo ? { embargoUntil: '2099-01-01T00:00:00+09:00' } : {};
      const id = await this.#newsroom.publish('rate-cut', { ...input, ...until });
      this.articles.push({ id, state: embargo ? 'embargoed' : 'published', ...kept });
    }
    const [last] = this.articles.slice(-1);
    if (last) await announce(this.#newsroom, number, last.id);
    if (front && last) await this.#putToTheFront(last);
  }

  async #picture(number: number): Promise<number> {
    return addPicture(this.#newsroom.kernel, await pictureOf(number, this.#run));
  }

  async #read(which: number[]): Promise<void> {
    const addresses = await everyAddress(this.#newsroom);
    const paths = which.map((index) => addresses[index % addresses.length] ?? '/');
    await Promise.all(
      paths.map((path, index) => {
        const { headers } = index % 2 ? reader('gam', 'registered') : { headers: {} };
        return this.#newsroom.get(path, { headers: { 'accept-encoding': 'br', ...headers } });
      }),
    );
  }

  #published(): string[] {
    return this.articles.filter(({ state }) => state === 'published').map(({ id }) => id);
  }

  /** Walks the whole site: what is hidden is nowhere, and what is published is where it belongs. */
  async check(): Promise<void> {
    const shown = new Map<string, Set<number>>();
    await this.#walk.everywhere((path, answer) => {
      expect(answer.status, path).toBeLessThan(500);
      const numbers = this.#shownBy(path, answer);
      shown.set(path, new Set([...(shown.get(path) ?? []), ...numbers]));
      for (const number of numbers) {
        const { id, state } = this.articles[number] ?? {};
        expect(state, `${path} shows article ${number}, ${id}`).toBe('published');
      }
      this.#checkOwn(path, answer);
      checkGuarded(this.articles, path, answer);
    });
    await checkAdmitted(this.#newsroom, this.articles);
    await checkPeople(this.#newsroom, this.articles);
    for (const [number, { id, state }] of this.articles.entries()) {
      if (state !== 'published') continue;
      expect(shown.get(`/news/${id}`)?.has(number), id).toBe(true);
      for (const list of ['/latest', '/archive', '/sections/economy', '/sections/economy/finance']) {
        const pages = [...shown].filter(([path]) => path.split('?')[0] === list);
        expect(
          pages.some(([, numbers]) => numbers.has(number)),
          `${list} ${id}`,
        ).toBe(true);
      }
    }
  }

  /** Numbers of the articles that an answer says anything of: by a mark, split by tags or not, or by an id. */
  #shownBy(path: string, { headers, text }: Answer): number[] {
    const { location: _, ...others } = headers;
    const said = [JSON.stringify(others), text, text.replaceAll(/<[^>]*>/g, '')].join('\n');
    const marked = [...said.matchAll(marks)].map(([, number]) => Number(number));
    const named = [...said.matchAll(/\d{14}/g)].map(([id]) =>
      this.articles.findIndex((known) => known.id === id),
    );
    const pictures = /^\/pictures\/(\d+)\//.exec(path);
    const seen = pictures && text.length > 100 ? this.#ofPicture(Number(pictures[1])) : [];
    return [...new Set([...marked, ...named, ...seen])].filter((number) => number >= 0);
  }

  #ofPicture(picture: number): number[] {
    const users = [...this.articles.entries()].filter(([, article]) => article.picture === picture);
    const visible = users.filter(([, { state }]) => state === 'published');
    return (visible.length > 0 ? visible : users).map(([number]) => number);
  }

  /** What stands at the article's own address. */
  #checkOwn(path: string, { status, text }: Answer): void {
    const id = /^\/news\/(\d{14})$/.exec(path)?.[1];
    const article = this.articles.find((known) => known.id === id);
    if (!article) return;
    if (article.state === 'published') expect([200, 304], path).toContain(status);
    else if (article.state === 'embargoed') expect(status, path).toBe(404);
    else if (status === 410 && text) expect(text, path).toContain('취소 사유: 사실과 다름');
    else expect([404, 410], path).toContain(status);
  }
}
