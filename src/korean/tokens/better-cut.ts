import { type Analyse, costOf, type Morpheme } from './morpheme.ts';
import { isPlace, nounsOf } from './names.ts';

/** What stands behind a noun and makes another of it: behind any, and where the first syllable is no prefix. */
const SUFFIXES = new Set('화 변 률 율 층 측 권 사'.split(' '));
const MORE_SUFFIXES = new Set('망 량 력 용 형 품 업 별 간 비 료 금 세 법 실 점 소 관 단 팀 액'.split(' '));
/** Offices and prizes, which hold the noun before their last syllable. */
const KIND = /[상부처청위]$/;
/** Those have a head, and others, as 공청회장, a hall. */
const WITH_HEAD = /(?:협회|연합회|중앙회|학회|체육회|노인회|상인회|동창회|향우회|학생회|부녀회|사회|교회)$/;
const GRAMMAR = /^(?:J|E|XS[VA]|VC|VX)/;

/**
 * The same nouns cut at other places, where that leaves fewer pieces and single syllables: 여우주연상 is 여우 and 주연상 and not 여, 우주
 * and 연상, 현대화 is no 대화. The dictionary finds the first syllable a cheap beginning.
 */
export function betterCut(own: Morpheme[], analyse: Analyse): Morpheme[] {
  const end = own.findIndex((each) => GRAMMAR.test(each.tag) && !isTornOff(each));
  const nouns = end < 0 ? own : own.slice(0, end);
  if (nouns.length < 2) return own;
  if (isPrefixed(nouns)) return own;
  const headed = withHead(nouns, analyse);
  if (headed) return [...headed, ...own.slice(nouns.length)];
  if (!isDoubtful(nouns) || !nouns.every(isNominal)) return own;
  const word = nouns.map(({ text }) => text).join('');
  let best = nouns;
  for (let at = 2; at < word.length; at += 1) {
    const cut = cutAt(word, at, nouns, analyse);
    if (cut && costOf(cut) < costOf(best)) best = cut;
  }
  return best === nouns ? own : [...best, ...own.slice(nouns.length)];
}

/** 전대통령: 전 and a longer noun. */
function isPrefixed([first, noun, other]: Morpheme[]): boolean {
  return (
    /^(?:MM|XPN)$/.test(first?.tag ?? '') &&
    first?.text !== '최' &&
    noun !== undefined &&
    noun.text.length > 2 &&
    !other
  );
}

/** 국정원장 and 축구협회장 are of 국정원 and 협회, though the dictionary reads 국정 and 원장. */
function withHead(nouns: Morpheme[], analyse: Analyse): Morpheme[] | null {
  const own = headOf(nouns.map(({ text }) => text).join(''), analyse);
  if (own) return [own];
  const last = headOf(
    nouns
      .slice(-2)
      .map(({ text }) => text)
      .join(''),
    analyse,
  );
  return last ? [...nouns.slice(0, -2), last] : null;
}

function headOf(word: string, analyse: Analyse): Morpheme | null {
  const { town, hall } = /^(?<town>..+)(?<hall>[시군구도]청장?)$/.exec(word)?.groups ?? {};
  if (town && hall && isPlace(town, analyse)) return { text: word, tag: 'NNG', parts: [town, hall] };
  const office = /^(?<name>..+[원청회처부실국관단대]|협회|학회)장$/.exec(word)?.groups?.name;
  const [known, other] = (office && nounsOf(office, analyse)) || [];
  if (!office || !known || other) return null;
  const isVenue = office.endsWith('회') && !WITH_HEAD.test(office);
  return { text: word, tag: 'NNG', parts: [office, isVenue ? '장' : `${office.slice(-1)}장`] };
}

/** 지 of 출입금지 and 인 of 발병원인, which the dictionary takes for the end of a verb. */
function isTornOff({ text, tag }: Morpheme): boolean {
  return (text === '지' && tag === 'XSV+EC') || (text === '인' && tag === 'VCP+ETM');
}

function isDoubtful(nouns: Morpheme[]): boolean {
  const [first] = nouns;
  return (
    first?.text.length === 1 ||
    nouns.some(({ tag, text }) => tag === 'XSV+EC' || (tag === 'MAG' && text === '안'))
  );
}

function isNominal(each: Morpheme): boolean {
  return /^(?:N|X[PS]N|XR|MM|MAG|IC)/.test(each.tag) || isTornOff(each);
}

function cutAt(word: string, at: number, nouns: Morpheme[], analyse: Analyse): Morpheme[] | null {
  const left = nounsOf(word.slice(0, at), analyse);
  const rest = word.slice(at);
  if (left?.length !== 1 || left[0]?.meaning === '인명' || rest.endsWith('다')) return null;
  if (rest === '사' && /[청의기판검교강]사$/.test(word)) return null;
  if (rest.length === 1) return isSuffix(rest, nouns) ? [...left, { text: rest, tag: 'XSN' }] : null;
  const right = nounsOf(rest, analyse) ?? nounWithKind(rest, analyse);
  return right?.every(({ text }) => text.length > 1) ? [...left, ...right] : null;
}

/** 주연상 is a prize, with 주연 in it. */
function nounWithKind(word: string, analyse: Analyse): Morpheme[] | null {
  const head = word.slice(0, -1);
  const [noun, other] = (KIND.test(word) && nounsOf(head, analyse)) || [];
  return noun && !other ? [{ text: word, tag: 'NNG', parts: [head, word.slice(-1)] }] : null;
}

/** 화 of 현대화 and 사 of 고객사. Behind a prefix they are part of another noun, as in 다문화 and 부지사. */
function isSuffix(syllable: string, [first]: Morpheme[]): boolean {
  if (first?.tag === 'XPN') return false;
  return SUFFIXES.has(syllable) || (first?.tag === 'NNG' && MORE_SUFFIXES.has(syllable));
}
