import { hasFinalNieun } from '../sound.ts';
import { counterIn } from './amount.ts';
import { type HangulWord, modifierAlone } from './hangul-word.ts';
import { type Analyse, isVerb, type Morpheme } from './morpheme.ts';
import { isParticle } from './stem.ts';
import { unitsIn } from './units.ts';

/** Words that stand around one, with nothing between them but blanks, the nearest first. */
export type Neighbours = { before: string[]; behind: string[] };

/** Endings that make a noun's letters of a verb, and what must stand behind for them to be that: 보고 있다, 가야 한다. */
const HELPED: [RegExp, RegExp][] = [
  [/고$/, /^(?:있|싶|말(?:았|겠))/],
  [/(?:지|지는|지도|질|진)$/, /^(?:않|못|말(?!리|레|다툼|씀|미|로))/],
  [/면$/, /^(?:된|되|돼|됐|될|안|좋)/],
  [/게$/, /^(?:되|됐|된|돼|될|했|한다|만들|하겠|해(?=$))/],
  [/기$/, /^(?:위[해한하]|전(?:에|까지|부터)|시작[하한했]|쉽|쉬[운워]|어렵|어려[운워]|힘들|힘든|일쑤)/],
  [/기로$/, /^(?:했|한|하|결정|합의|약속)/],
  [/기[도는만]$/, /^(?:했|한|하|할|해|합)/],
  [/야(?:만)?$/, /^(?:하|한|할|했|해|합|돼|된|될|됐|되)/],
];
/** The same behind an object, before another verb: 구두를 신고 뛰었다. */
const JOINED = /(?:고|면|게|지|기|자)$/;
/** 어디로 가나: behind a place to go to. */
const GOING = /^(?:가|오|나가|나오|돌아가|들어가)(?:나|야|면|지|게|요|고|자)$/;
const TIMES =
  /(?:오후|오전|뒤|전|때|중|후|사이|동안|날|해|달|주|년|월|일|시|초|말|당시|아침|저녁|밤|새벽|이번|다음|끝|덕분|가운데|이|그|여기|거기|반면)에$/;

/** 도로 that means again, and no road, by what stands behind it. */
const AGAIN = /^(?:돌아|되돌|가져|찾아|찾았|빼앗|뺏|내놓|물리|집어|주워|뱉|꺼내|제자리|원점|원위치|원상)/;
const COUNTED = /^[일이삼사오육칠팔구]?[십백천만억][일이삼사오육칠팔구십백천만억]*$/;
const MANY =
  /^(?:명|원|개|관객|시민|국민|인구|년|달러|가구|건|마리|톤|대|권|호|채|척|석|표|점|종|번|배|곳|킬로|미터|유로|엔|위안)/;

/** 이번 주가 is a week and no share, 텍사스 주가 a state. */
const WEEK = /^주(?:가|의|도|로|는)$/;
const OF_WEEKS = /^(?:이번|지난|지지난|다음|다다음|같은|그|매|첫|둘째|셋째|마지막|한|두|세|네|몇)$/;

const DOUBTFUL = /(?:[고지질진면게기로는야나요자십백천만억]|지도|기도|^주[가의도])$/;

/** Whether neighbours may say anything of a word: most words end otherwise. */
export function dependsOnNeighbours(word: string): boolean {
  return DOUBTFUL.test(word) || hasFinalNieun(word);
}

/**
 * What a word is by its neighbours, where it may be a verb that is written like a noun: 가야 in 가야 한다, 말리는 in 조기를
 * 말리는. Null where they say nothing.
 */
export function readInContext(word: string, near: Neighbours, analyse: Analyse): HangulWord | null {
  const [behind = '', second = ''] = near.behind;
  if (word === '도로' && isAgain(behind, second)) return { stems: [], units: [] };
  if (COUNTED.test(word) && MANY.test(behind) && counterIn(behind, isParticle))
    return { stems: [], units: [[word + counterIn(behind, isParticle)]] };
  if (WEEK.test(word) && OF_WEEKS.test(near.before[0] ?? '')) return { stems: ['주'], units: [['주']] };
  const verb =
    helped(word, behind, analyse) ??
    joined(word, near, analyse) ??
    modifier(word, near.before, analyse) ??
    pastModifier(word, near, analyse);
  return verb ? { stems: [], units: unitsIn(verb, analyse) } : null;
}

function isAgain(behind: string, second: string): boolean {
  return AGAIN.test(behind) || (/(?:로|에)$/.test(behind) && /^(?:돌아|되돌|갔|가는|간다|들어)/.test(second));
}

function helped(word: string, behind: string, analyse: Analyse): Morpheme[] | null {
  const [ending] = HELPED.find(([own, next]) => own.test(word) && next.test(behind)) ?? [];
  return ending ? verbOf(word.replace(ending, ''), analyse) : null;
}

function joined(word: string, { before, behind }: Neighbours, analyse: Analyse): Morpheme[] | null {
  const [place = ''] = before;
  if (GOING.test(word) && /(?:로|에)$/.test(place) && isOfCase(place, 'JKB', analyse))
    return verbOf(word.slice(0, -1), analyse);
  if (!JOINED.test(word) || !isObject(before[0], analyse)) return null;
  if (word.endsWith('자') && behind.length === 0) return verbOf(word.slice(0, -1), analyse);
  const [next] = analyse(behind[0] ?? '');
  const isVerbal = next && isVerb(next) && !/^(?:받|하|되)/.test(next.base ?? next.text);
  // 의심을 사고 결국: no noun stands between its object and an adverb.
  if (!isVerbal && next?.tag !== 'MAG') return null;
  return verbOf(word.slice(0, -1), analyse);
}

/** 말리는 behind an object, or behind what something is done in: 조기를 말리는, 바닷바람에 말리는. */
function modifier(word: string, before: string[], analyse: Analyse): Morpheme[] | null {
  if (!word.endsWith('는')) return null;
  const [nearest = ''] = before;
  const isWhere = nearest.endsWith('에') && !TIMES.test(nearest) && isOfCase(nearest, 'JKB', analyse);
  return isWhere || hasObject(before, analyse) ? verbOf(word.slice(0, -1), analyse) : null;
}

/** Whether an object stands before, and no verb that it may belong to. */
function hasObject(before: string[], analyse: Analyse): boolean {
  for (const word of before) {
    if (isObject(word, analyse)) return true;
    if (analyse(word).some(({ tag }) => /^(?:V|XSV|XSA)/.test(tag))) return false;
  }
  return false;
}

/** 도운 of 노인을 도운. */
function pastModifier(
  word: string,
  { before: [object = ''] }: Neighbours,
  analyse: Analyse,
): Morpheme[] | null {
  return isObject(object, analyse) ? modifierAlone(word, analyse) : null;
}

function isObject(word: string | undefined, analyse: Analyse): boolean {
  return /.[을를]$/.test(word ?? '') && isOfCase(word ?? '', 'JKO', analyse);
}

function isOfCase(word: string, tag: string, analyse: Analyse): boolean {
  return analyse(word).at(-1)?.tag === tag;
}

/** The verb with a stem, if there is one: 사 is that of 사다, and 느슨해지 that of 느슨해지다. */
function verbOf(stem: string, analyse: Analyse): Morpheme[] | null {
  const read = stem ? analyse(`${stem}겠다`) : [];
  const isVerbal = /^(?:V[VAX]|XS[VA])/.test(read.at(-3)?.tag ?? '') && read.at(-2)?.text === '겠';
  return isVerbal ? read : null;
}
