import { Stale } from '../kernel/made-from.ts';
import { Refused } from '../kernel/refused.ts';
import type { Language } from '../site/person.ts';
import { type Say, type Wording, wordingIn } from './wording.ts';

type Values = Record<string, string | number>;

/** What cannot be done: pages say why in the person's language, the command line and the log in English. */
export class WordedRefusal extends Refused {
  readonly wording: Wording;
  readonly values: Values;

  constructor(status: 404 | 409 | 422, wording: Wording, values: Values = {}, field: string | null = null) {
    super(status, wordingIn('en')(wording, values), field);
    this.wording = wording;
    this.values = values;
  }

  in(language: Language): string {
    return wordingIn(language)(this.wording, this.values);
  }
}

/** Why something was refused, for the one who filled in a form of ours. */
export function reasonOf(error: Refused, say: Say): string {
  if (error instanceof WordedRefusal) return say(error.wording, error.values);
  if (error instanceof Stale) return say('settings.stale');
  return say('settings.wrong');
}

/** A refusal as a person reads it. What has no wording of its own is what no page of ours sends. */
export function refusalIn(error: Refused, language: Language): string {
  return error instanceof WordedRefusal ? error.in(language) : error.message;
}
