import type { Answer, Question } from '../ask.ts';
import type { Newsroom } from '../newsroom.ts';
import { reader } from '../test-gate.tsx';
import { everyAddress } from './addresses.ts';

export type Look = (path: string, answer: Answer) => void;

const atOnce = 8;

/** Goes to every address of the site in every way that a reader or a cache can ask, and shows each answer. */
export class Walk {
  readonly #newsroom: Newsroom;
  /** Tags of earlier walks, as a browser or a proxy would still hold them. */
  readonly #etags = new Map<string, string>();

  constructor(newsroom: Newsroom) {
    this.#newsroom = newsroom;
  }

  /** All pages of all lists included: each leads to the next. */
  async everywhere(look: Look): Promise<void> {
    const open = await everyAddress(this.#newsroom);
    const seen = new Set<string>(open);
    const walker = async () => {
      for (let path = open.pop(); path !== undefined; path = open.pop()) {
        for (const next of await this.#visit(path, look)) {
          if (seen.has(next)) continue;
          seen.add(next);
          open.push(next);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, walker));
  }

  async #visit(path: string, look: Look): Promise<string[]> {
    const ask = async (question: Question) => {
      const answer = await this.#newsroom.get(path, question);
      look(path, answer);
      return answer;
    };
    const before = this.#etags.get(path);
    if (before) await ask({ headers: { 'if-none-match': before } });
    const plain = await ask({});
    // Only what is kept, which has a tag, is sent in more than one encoding; the desk's refusals are thousands.
    if (plain.headers.etag) {
      await ask({ headers: { 'accept-encoding': 'br' } });
      await ask({ headers: { 'accept-encoding': 'gzip' } });
    }
    await ask({ method: 'HEAD' });
    // Of all else there is one page for everybody.
    if (/^\/(news|pictures)\//.test(path)) await ask(reader('what-nothing-takes'));
    if (plain.headers.etag) this.#etags.set(path, plain.headers.etag);
    return [...plain.text.matchAll(/<a rel="next"[^>]* href="([^"]+)"/g)].map(([, href]) =>
      (href ?? '').replaceAll('&amp;', '&'),
    );
  }
}
