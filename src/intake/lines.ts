/** What a saved page's markup says a line is; plain text says nothing. */
export type Role = 'headline' | 'subhead' | 'caption' | 'breadcrumb' | 'aside' | 'footer' | null;

/** One line of a captured page. `gap`: an empty line stood before it. `flat`: cut out of a page that was one line. `at`: its number. */
export type Line = { text: string; gap: boolean; role: Role; flat: boolean; at: number };

/** Splits text into its lines that are not empty, blanks at their ends kept (hard-wrapped pages need them). */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') gap = true;
    else {
      lines.push({ text: line, gap, role: null, flat: false, at: lines.length });
      gap = false;
    }
  }
  return lines;
}

/** Whether a line ends where a Korean sentence can end, closing marks and brackets after the stop allowed. */
export function endsSentence(text: string): boolean {
  return /(?:[.?!…]|[다요죠까]\s?["”'’])["'”’)\]」』>]{0,3}\s*$/.test(text);
}

/** The word that stands where a captured page had a picture. */
export function isPictureLabel(text: string): boolean {
  return /^\[?(?:사진|영상|이미지|포토|동영상)\]?$/.test(text);
}

/** Whether a line is running text rather than a heading, a label or a list entry. */
export function isProse(text: string): boolean {
  const length = text.trim().length;
  return length >= 150 || (length >= 6 && /[다요죠까음함됨임]\.["'”’)\]]{0,3}\s*$/.test(text));
}

/** Whether a line is said to the reader by the page, in the polite form: news is written in the plain one. */
export function isSaidToReader(text: string): boolean {
  return (
    text.length < 100 &&
    /(?:니다|세요|십시오|해요|돼요|어요|[가-힣]까요)[.!?]?$/.test(text.trim()) &&
    !/["“”]/.test(text)
  );
}

const SENTENCE_END = /(?:[다요죠까음함됨임것]\.|[?!])["'”’)]{0,2}\s+(?=\S)/g;

/**
 * Offsets at which a new sentence begins, 0 first. A stop inside quotation marks ends none, as the sentence goes
 * on after them, and neither does that of a number or a Latin abbreviation.
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  let quoted = 0;
  let seen = 0;
  for (const end of text.matchAll(SENTENCE_END)) {
    const next = end.index + end[0].length;
    quoted = marksOpen(text.slice(seen, next), quoted);
    seen = next;
    if (quoted === 0) starts.push(next);
  }
  return starts;
}

function marksOpen(text: string, before: number): number {
  let open = before;
  for (const mark of text) {
    if (mark === '"') open = open > 0 ? 0 : 1;
    else if (mark === '“') open = 1;
    else if (mark === '”') open = 0;
  }
  return open;
}
