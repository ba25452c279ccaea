import { type FoundGloss, findGlosses } from '../gloss.ts';
import type { Draft, Edit, Finding } from './draft.ts';
import { type DraftText, finding, textsOf } from './over-texts.ts';

type Mention = FoundGloss & { of: DraftText; order: number };

const PARTICLE = /^(?:은|는|이|가|을|를|의|와|과|도|에|에게|에서|로|으로|만|씨)?(?![가-힣])/;
const SHORTEST_READING = 3;
/** More names than any article glosses; the rest is not looked for. */
const MOST_NAMES = 50;

/**
 * A gloss stands at first mention and nowhere else. Looks through the body's running text: headings and captions are
 * read apart from it. Single characters (고(故), 반(反)) are written each time, and no business of this check.
 */
export function checkGlosses(draft: Draft): Finding[] {
  const texts = textsOf(draft).filter(
    ({ kind }) => kind === 'paragraph' || kind === 'quote' || kind === 'item',
  );
  const byReading = new Map<string, Mention[]>();
  for (const [order, of] of texts.entries()) {
    for (const gloss of findGlosses(of.text)) {
      if (!isName(gloss)) continue;
      const same = byReading.get(gloss.text);
      if (same) same.push({ ...gloss, of, order });
      else byReading.set(gloss.text, [{ ...gloss, of, order }]);
    }
  }
  return [...byReading.values()].slice(0, MOST_NAMES).flatMap((mentions) => checkName(mentions, texts));
}

function isName({ text, hanja, raw }: FoundGloss): boolean {
  return [...hanja].length >= 2 && raw === `${text}(${hanja})` && !/[ ·ㆍ・‧]/.test(hanja);
}

function checkName(mentions: Mention[], texts: DraftText[]): Finding[] {
  const [first, ...later] = mentions;
  // Two of one reading with other characters are two people.
  if (!first || later.some(({ hanja }) => hanja !== first.hanja)) return [];
  const bare = bareMention(first, texts);
  const moved = bare ? [missing(first, bare)] : [];
  return [...moved, ...later.map(repeated)];
}

function repeated({ of, start, end, text, raw }: Mention): Finding {
  const hit = { start, end, variant: 'repeated', values: { text, raw }, replacement: text };
  return finding('gloss', 'warning', of, hit);
}

type Place = { of: DraftText; start: number };

/** The gloss goes to where the name is first read; its old place loses it with the same key. */
function missing({ of, start, end, text, raw }: Mention, bare: Place): Finding {
  const old: Edit = { where: { field: 'paragraph', index: of.index, start, end }, replacement: text };
  const hit = { start: bare.start, end: bare.start + text.length, variant: 'missing', values: { text, raw } };
  return { ...finding('gloss', 'warning', bare.of, hit), fix: { replacement: raw, also: [old] } };
}

function bareMention({ text, hanja, order, start }: Mention, texts: DraftText[]): Place | null {
  if (text.length < SHORTEST_READING) return null;
  for (const of of texts.slice(0, order + 1)) {
    const before = of === texts[order] ? of.text.slice(0, start) : of.text;
    for (let at = before.indexOf(text); at >= 0; at = before.indexOf(text, at + 1)) {
      if (!isMention(of.text, at, text.length) || isInBrackets(of.text, at)) continue;
      if (of.text.charAt(at + text.length) === '(') return null;
      // ‘丙辰年…’은 ‘병진년’이라는 뜻: the characters have been shown.
      return before.slice(0, at).includes(hanja) ? null : { of, start: at };
    }
  }
  return null;
}

function isMention(text: string, at: number, length: number): boolean {
  return !/[가-힣·]/.test(text.charAt(at - 1)) && PARTICLE.test(text.slice(at + length, at + length + 3));
}

// A name within another's remark: 허난성(河南省·성도(省都) 정저우).
function isInBrackets(text: string, at: number): boolean {
  let depth = 0;
  for (const [mark] of text.slice(Math.max(0, at - 80), at).matchAll(/[()]/g)) {
    depth = mark === '(' ? depth + 1 : Math.max(0, depth - 1);
  }
  return depth > 0;
}
