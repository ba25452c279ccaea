import { Stale } from '../kernel/made-from.ts';
import { Refused } from '../kernel/refused.ts';
import { type Say, type Wording, wordingIn } from './wording.ts';

type Values = Record<string, string | number>;

/** An act that cannot be done: pages say why in the person's language, the command line in English. */
export class WordedRefusal extends Refused {
  readonly wording: Wording;
  readonly values: Values;

  constructor(status: 404 | 409 | 422, wording: Wording, values: Values = {}, field: string | null = null) {
    super(status, wordingIn('en')(wording, values), field);
    this.wording = wording;
    this.values = values;
  }
}

/** Why something was refused, for the one who tried. */
export function reasonOf(error: Refused, say: Say): string {
  if (error instanceof WordedRefusal) return say(error.wording, error.values);
  if (error instanceof Stale) return say('settings.stale');
  return say('settings.wrong');
}
