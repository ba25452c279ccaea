import type { Draft, Finding } from './draft.ts';
import { overTexts } from './over-texts.ts';
import { type Mark, pairQuotationMarks } from './quotation-marks.ts';

/**
 * Finds quotation marks without a partner. Speech may run over several paragraphs: an opening mark is let pass where
 * the next paragraph opens again or closes, and a closing mark where the one before was left open like that.
 */
export function checkUnbalancedQuotation(draft: Draft): Finding[] {
  let isOpen = false;
  return overTexts(
    'unbalanced-quotation',
    draft,
    (text, { field, index }) => {
      const { alone } = pairQuotationMarks(text);
      const last = alone.at(-1);
      const wasOpen = isOpen;
      isOpen = field === 'paragraph' && last !== undefined && goesOn(last, draft.paragraphs[index + 1]?.text);
      const wrong = alone.filter((one) => !(isOpen && one === last) && !(wasOpen && one.mark === '”'));
      return wrong.map(({ at, mark }) => ({ start: at, end: at + 1, values: { mark } }));
    },
    'error',
  );
}

function goesOn({ mark }: Mark, next = ''): boolean {
  if (mark !== '“' && mark !== '"') return false;
  return next.startsWith(mark) || pairQuotationMarks(next).alone[0]?.mark === '”';
}
