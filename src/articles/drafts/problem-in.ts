import { type Wording, wordingIn } from '../../desk/wording.ts';
import type { Refused } from '../../kernel/refused.ts';
import type { Language } from '../../site/person.ts';
import { EditionConflict } from '../hold-article.ts';
import { DraftConflict } from './hold-draft.ts';

/** Fields that a person of the desk can get wrong, with what to do about it. */
const byField: Record<string, Wording> = {
  access: 'problem.access',
  note: 'problem.note',
  headline: 'problem.headline',
  when: 'problem.when',
  embargoUntil: 'problem.embargo',
  address: 'problem.address',
  notice: 'problem.notice',
  reason: 'problem.reason',
};

/** A refusal in the words of the person's language. */
export function problemIn(error: Refused, language: Language): string {
  const say = wordingIn(language);
  if (error instanceof DraftConflict) return say('problem.conflict');
  if (error instanceof EditionConflict) return say('problem.edition-conflict');
  const known = byField[error.field ?? ''];
  return known ? say(known) : say('problem.other', { message: error.message });
}
