export type Mark = { at: number; mark: string };

/** The quotation marks of a text: pairs as their author meant them, whatever their shape, and those left alone. */
export type QuotationMarks = { pairs: { open: Mark; close: Mark }[]; alone: Mark[]; apostrophes: Mark[] };

const DOUBLE = '"“”';
const ALL = /["“”'‘’]/g;
/** Deeper than a quotation in a quotation in a quotation nobody writes. */
const DEEPEST = 8;

/** Pairs the marks of one text. A straight mark may close a typographic one: `“…"`. */
export function pairQuotationMarks(text: string): QuotationMarks {
  const found: QuotationMarks = { pairs: [], alone: [], apostrophes: [] };
  let open: Mark[] = [];
  for (const { 0: mark, index: at } of text.matchAll(ALL)) {
    if (isMeasure(text, at, open)) continue;
    if (isApostrophe(text, at)) found.apostrophes.push({ at, mark });
    else if (closes(text, at, open)) open = close(found, open, { at, mark });
    else if (mark === '”' || mark === '’') found.alone.push({ at, mark });
    else if (open.length < DEEPEST) open.push({ at, mark });
    else found.alone.push({ at, mark });
  }
  found.alone.push(...open);
  found.alone.sort((a, b) => a.at - b.at);
  return found;
}

export function isDouble(mark: string): boolean {
  return DOUBLE.includes(mark);
}

// 6'2" and 27": feet and inches.
function isMeasure(text: string, at: number, open: Mark[]): boolean {
  const mark = text.charAt(at);
  if (!/\d/.test(text.charAt(at - 1)) || (mark !== '"' && mark !== "'")) return false;
  return (mark === "'" && /\d/.test(text.charAt(at + 1))) || !open.some((one) => alike(one.mark, mark));
}

// it’s, rock ’n’ roll, ’24년, workers’ rights is too rare in Korean copy to be told from a closing mark.
function isApostrophe(text: string, at: number): boolean {
  if (isDouble(text.charAt(at)) || text.charAt(at) === '‘') return false;
  const after = text.slice(at + 1, at + 5);
  if (/[A-Za-z]/.test(text.charAt(at - 1)) && /^[A-Za-z]/.test(after)) return true;
  return /^\d\d(?:년|학번|[^\d'’가-힣]|$)/.test(after) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function closes(text: string, at: number, open: Mark[]): boolean {
  const mark = text.charAt(at);
  if (mark === '“' || mark === '‘' || !open.some((one) => alike(one.mark, mark))) return false;
  const opensWord = /(?:^|[\s([])$/.test(text.slice(at - 1, at)) && /\S/.test(text.charAt(at + 1));
  return mark === '”' || mark === '’' || !opensWord || open.at(-1)?.mark === mark;
}

function close(found: QuotationMarks, open: Mark[], mark: Mark): Mark[] {
  const at = open.findLastIndex((one) => alike(one.mark, mark.mark));
  const opening = open[at];
  if (opening) found.pairs.push({ open: opening, close: mark });
  found.alone.push(...open.slice(at + 1));
  return open.slice(0, at);
}

function alike(one: string, other: string): boolean {
  return isDouble(one) === isDouble(other);
}
