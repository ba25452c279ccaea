/** A quotation in a text: offsets of its opening mark and past its closing mark; depth 1 is outermost. */
export type Quotation = { start: number; end: number; depth: number };

type Open = { mark: string; start: number };

/** Most texts have few of them: everything else is passed over. */
const MARK = /[“”‘’"'\n]/g;
const CLOSER: Record<string, string> = { '“': '”', '‘': '’', '"': '"', "'": "'" };

/**
 * Finds quotations in typographic and straight marks, nested ones too, in the order of their openings.
 * Marks without a partner, apostrophes (it's, '24년) and marks across a line's end make no quotation.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: Open[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark === '\n') open = [];
    else if (closes(text, index, open)) open = close(found, open, mark, index + 1);
    else if (opens(text, index, open)) open.push({ mark, start: index });
  }
  return withDepths(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function closes(text: string, index: number, open: Open[]): boolean {
  const mark = text.charAt(index);
  if (!open.some((one) => CLOSER[one.mark] === mark)) return false;
  return mark === '"' || !isApostrophe(text, index);
}

function opens(text: string, index: number, open: Open[]): boolean {
  const mark = text.charAt(index);
  if (CLOSER[mark] === undefined || open.length > 4) return false;
  if (mark !== "'") return true;
  return (
    !isApostrophe(text, index) &&
    /\S/.test(text.charAt(index + 1)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(index - 1))
  );
}

function isApostrophe(text: string, index: number): boolean {
  return /[A-Za-z]/.test(text.charAt(index - 1)) && /[A-Za-z]/.test(text.charAt(index + 1));
}

/** Closes the nearest opening that fits; openings inside it that were never closed are forgotten. */
function close(found: Quotation[], open: Open[], mark: string, end: number): Open[] {
  const at = open.findLastIndex((one) => CLOSER[one.mark] === mark);
  const opening = open[at];
  if (opening) found.push({ start: opening.start, end, depth: 1 });
  return open.slice(0, at);
}

function withDepths(found: Quotation[]): Quotation[] {
  const around: Quotation[] = [];
  for (const one of found) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= one.start) around.pop();
    one.depth = around.length + 1;
    around.push(one);
  }
  return found;
}
