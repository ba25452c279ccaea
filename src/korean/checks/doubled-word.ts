import type { Draft, Finding } from './draft.ts';
import { outsideSpeech } from './outside-speech.ts';
import { type Hit, overTexts } from './over-texts.ts';

/** Words that Korean never doubles: particles' and auxiliaries' carriers that a hasty edit leaves twice. */
const NEVER_DOUBLE = new Set(
  `수 것 등 및 그는 이는 있다 했다 됐다 한다 된다 대해 위해 따라 통해 이를 또한 이후 것을 것은 것이 것도 수가 수는 있는 없는 하는 되는 했고 대한 위한 따른
  관련 함께 이날 지난 오는 올해 내년 지난해 정부는 정부가 경찰은 검찰은 법원은 국회는 밝혔다 말했다 전했다`.split(
    /\s+/,
  ),
);
/** 천천히 천천히, 조금씩 조금씩, 하나하나 하나하나, 가고 가고, 더 크게 더 크게: doubled for emphasis. */
const EMPHATIC = /(?:히|씩|게|록|리|고|며|서|야|아|어|자|요|까|없이|다가|거나|든지)$/;
const WORD = /[가-힣]+/g;

/**
 * Finds a word that stands twice running (`정부는 정부는`). Speech may repeat itself, and short nouns do (하루 하루, 골목
 * 골목), so only words of three syllables or more count, and short ones that are never doubled on purpose.
 */
export function checkDoubledWord(draft: Draft): Finding[] {
  return overTexts('doubled-word', draft, (text, { kind }) => (kind === 'row' ? [] : findDoubled(text)));
}

function findDoubled(text: string): Hit[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const found: Hit[] = [];
  for (const [place, { word, start, end }] of words.entries()) {
    const before = words[place - 1];
    if (before?.word !== word || !isNeverDoubled(word)) continue;
    if (!/^[ \u00a0]{1,20}$/.test(text.slice(before.end, start))) continue;
    if (isWholeWord(text, before) && isWholeWord(text, { start, end }))
      found.push({ start: before.end, end, values: { word }, replacement: '' });
  }
  return found.length === 0 ? found : outsideSpeech(text, found);
}

function isNeverDoubled(word: string): boolean {
  return (
    NEVER_DOUBLE.has(word) ||
    (word.length >= 3 && word.length <= 12 && !EMPHATIC.test(word) && !/^(..)\1$/.test(word))
  );
}

// 3수 수 and 5개월 개월 are parts of words.
function isWholeWord(text: string, { start, end }: { start: number; end: number }): boolean {
  return !/[\p{L}\p{N}·]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}·]/u.test(text.charAt(end));
}
