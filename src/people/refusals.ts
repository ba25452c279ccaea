import { type Wording, wordingIn } from '../desk/wording.ts';
import { Refused } from '../kernel/refused.ts';

/** An act on people that cannot be done: pages say why in the person's language, the command line in English. */
export class PeopleRefused extends Refused {
  readonly wording: Wording;

  constructor(status: 404 | 409 | 422, wording: Wording) {
    super(status, wordingIn('en')(wording));
    this.wording = wording;
  }
}
