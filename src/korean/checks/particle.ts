import { endingOf, type ParticlePair, particle } from '../particles.ts';
import type { Draft, Finding } from './draft.ts';
import { type Hit, overTexts } from './over-texts.ts';

/** Units that are written in Hangul behind figures; a particle after them is certain (100달러를, 3만원을). */
const UNIT_WORDS =
  '달러|원|유로|엔|위안|명|건|개|곳|가구|톤|배|차례|년|개월|월|일|시간|분|초|회|억|만|천|조|점|척|표|석|층|채|마리|그루|포인트|퍼센트|킬로미터|미터';
const PAIRS: Record<string, ParticlePair> = {
  은: '은/는',
  는: '은/는',
  이: '이/가',
  가: '이/가',
  을: '을/를',
  를: '을/를',
  과: '과/와',
  와: '과/와',
  으로: '으로/로',
  로: '으로/로',
  이라: '이라/라',
  라: '이라/라',
  이며: '이며/며',
  며: '이며/며',
  이란: '이란/란',
  란: '이란/란',
};
const FOUND = new RegExp(
  `(?<=[A-Za-z0-9%\\p{Script=Han}㎀-㏿℃ℓ]|[가-힣A-Za-z0-9\\p{Script=Han}][’”)]|\\d[십백천]?[만억조]?(?:${UNIT_WORDS}))(은|는|이|가|을|를|과|와|으로|로|이라|라|이며|며|이란|란)` +
    '(?:(?<=과|와|로)(?:의|는|도)|(?<=로)(?:서|써|부터|까지|서는|서의)|(?<=라)(?:고|는|며|면|도|서))?(?![가-힣A-Za-z0-9(])',
  'gu',
);
/** Longer than a word with its remark in brackets. */
const BEFORE = 60;

/**
 * Finds particles that do not agree with how the word before is read, where the spelling does not show it: after
 * figures, Latin letters, units, Hanja, and behind closing marks. The fix is the other form.
 */
export function checkParticles(draft: Draft): Finding[] {
  return overTexts('particle', draft, (text, { kind }) => (kind === 'row' ? [] : findWrong(text)));
}

function findWrong(text: string): Hit[] {
  const found: Hit[] = [];
  for (const { 1: written = '', index } of text.matchAll(FOUND)) {
    const before = text.slice(Math.max(0, index - BEFORE), index);
    const word = /\S{1,40}$/.exec(before)?.[0] ?? '';
    const pair = PAIRS[written];
    const right = pair && !isNoParticle(before, word, written) ? particle(before, pair) : null;
    if (right === null || right === written || fitsRemark(word, written, pair)) continue;
    found.push({
      start: index,
      end: index + written.length,
      values: { word, written, right },
      replacement: right,
    });
  }
  return found;
}

/** The copula need not lose its 이 after a vowel: 5%이며 and AI이라는 are as good as 5%며 and AI라는. */
const COPULA = /^이[라며란]/;

/**
 * Words that look like particles: 종로3가, 13가 백신, 과학3로, 형사2과, AI과, 2은 1동, ETF가(價); and 라, 며 behind a
 * quotation, which stand after any sound there.
 */
function isNoParticle(before: string, word: string, written: string): boolean {
  if (COPULA.test(written)) return true;
  if (/\d$/.test(word))
    return /^[가로과]$/.test(written) || (written === '은' && /금 ?\d+$/.test(before)) || /\d[.]$/.test(word);
  if (/^(?:AI|IT|ICT|SW|VR|AR|XR|IoT)$/.test(word)) return written === '과';
  if (/[”"]$/.test(word)) return /라|며|란|가|는|은/.test(written);
  return /’$/.test(word) && /라|며/.test(written);
}

/** Copy also lets the particle go by the remark in brackets (AI(인공지능)은): right by either is right. */
function fitsRemark(word: string, written: string, pair: ParticlePair | undefined): boolean {
  const remark = /\(([^()]{1,40})\)$/.exec(word)?.[1];
  if (remark === undefined || pair === undefined) return false;
  if (/^[\p{Script=Han}·]+$/u.test(remark)) return false;
  return endingOf(remark) === null || particle(remark, pair) === written;
}
