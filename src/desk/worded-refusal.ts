import { Refused } from '../kernel/refused.ts';
import type { Language } from '../site/person.ts';
import { type Wording, wordingIn } from './wording.ts';

type Detail = { values?: Record<string, string | number>; field?: string };

/** What cannot be done: pages say why in the person's language, the command line and the log in English. */
export class WordedRefusal extends Refused {
  readonly wording: Wording;
  readonly #values: Record<string, string | number>;

  constructor(status: 404 | 409 | 422, wording: Wording, { values = {}, field }: Detail = {}) {
    super(status, wordingIn('en')(wording, values), field ?? null);
    this.wording = wording;
    this.#values = values;
  }

  in(language: Language): string {
    return wordingIn(language)(this.wording, this.#values);
  }
}

/** A refusal as a person reads it. What has no wording of its own is what no page of ours sends. */
export function refusalIn(error: Refused, language: Language): string {
  return error instanceof WordedRefusal ? error.in(language) : error.message;
}
