import { checkBlankBeforeMark, checkDoubledBlank } from './blanks.ts';
import { checkEmptyBody, checkRepeatedParagraph } from './body.ts';
import { checkByline } from './byline.ts';
import { checkContact } from './contact.ts';
import { checkDays } from './day.ts';
import { checkDoubledWord } from './doubled-word.ts';
import {
  type Check,
  type CheckName,
  type CheckSettings,
  checkNames,
  type Draft,
  type Finding,
  type Where,
} from './draft.ts';
import { checkFullWidth } from './full-width.ts';
import { checkGlosses } from './gloss.ts';
import { checkHeadline } from './headline.ts';
import { checkHeadlineFigures } from './headline-figures.ts';
import { checkHeadlineHanja } from './headline-hanja.ts';
import { checkParticles } from './particle.ts';
import { checkPersonTitles } from './person-title.ts';
import { checkPictures } from './picture.ts';
import { checkStraightQuotation } from './straight-quotation.ts';
import { checkUnbalancedQuotation } from './unbalanced-quotation.ts';

/** All checks: which there are is decided here. */
export const checks: Record<CheckName, Check> = {
  headline: checkHeadline,
  'headline-figures': checkHeadlineFigures,
  'headline-hanja': checkHeadlineHanja,
  byline: checkByline,
  'empty-body': checkEmptyBody,
  'repeated-paragraph': checkRepeatedParagraph,
  'unbalanced-quotation': checkUnbalancedQuotation,
  'straight-quotation': checkStraightQuotation,
  day: checkDays,
  'person-title': checkPersonTitles,
  gloss: checkGlosses,
  particle: checkParticles,
  'doubled-word': checkDoubledWord,
  'doubled-blank': checkDoubledBlank,
  'blank-before-mark': checkBlankBeforeMark,
  'full-width': checkFullWidth,
  contact: checkContact,
  picture: checkPictures,
};

const FIELDS: Where['field'][] = ['headline', 'subhead', 'byline', 'paragraph', 'picture'];

/** What the checks that are switched on have to say about a draft, in reading order. */
export function checkDraft(draft: Draft, settings: CheckSettings): Finding[] {
  return checkNames
    .flatMap((name) => findingsOf(name, draft, settings))
    .sort(
      ({ where: a }, { where: b }) =>
        FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.index - b.index || a.start - b.start,
    );
}

function findingsOf(name: CheckName, draft: Draft, settings: CheckSettings): Finding[] {
  const set = settings.set[name];
  if (set === 'off') return [];
  const findings = checks[name](draft, settings);
  return set ? findings.map((finding) => ({ ...finding, severity: set })) : findings;
}
