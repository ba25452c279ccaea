import { isForeignName, isGivenAbroad, koreanNameShape } from './name-shape.ts';
import type { Name } from './reference.ts';
import { titleOf } from './titles.ts';
import type { Paragraph, Word } from './words-of-paragraph.ts';

// Family names of China, Korea and Japan (their first character), and what ends the name of a place or a body.
const SURNAMES =
  '習习王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭萧田董潘袁蔡蔣蒋余于杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范金石廖賈贾夏韋韦付方白鄒邹孟熊秦邱江尹薛閻阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严武戴莫孔湯汤岸安菅石高小茂岩竹濱橋本前長西東南近久三內内關新杉櫻清若荒菊原平池森星今片保飯福袁彭佳沈中佐鈴田渡伊山加吉松井木清齋斎麻河野藤大福丸村上丁朴裵裴兪洪閔慎権權柳全南盧申辛曺';
const NO_PERSON =
  /[省市縣县國国社報报會会部院州島岛道區区路街黨党軍军法學学大寺宮城門门山江河湖海洋酒茶字詩書史論主義語文運航車電器機銀行團盟院館園所廳署局企業工藥品通信訊聞刊族民衆者席同]$/;
/** What firms, schools and places are called in English. */
export const OF_BODY =
  /\b(?:Times|Journal|Post|News|Bank|Group|Inc|Corp|Co|Ltd|University|College|Institute|Cent(?:er|re)|Council|Party|Street|City|Research|Capital|Foundation|Association|Union|Agency|Authority|Board|Fund|Labs?|Tech|Technologies|Systems|Airlines|Motors|Energy|Pharma|Media|Network|Club|United|Museum|Theat(?:er|re)|Festival|Prize|Cup|Open|Act|Project|Program|Partners|Holdings|Sachs|Stanley|Orchestra|Park|Island|River|Mountain)\b/;
const LATIN_NAME = /^[A-ZÀ-Þ][\p{L}'’-]*\.?(?: (?:[a-z]{1,3} )?[A-ZÀ-Þ][\p{L}'’.-]*){0,4}/u;
const KOREAN_SURNAME =
  /\b(?:Kim|Lee|Park|Choi|Jung|Jeong|Chung|Kang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Han|Oh|Seo|Suh|Shin|Kwon|Hwang|Ahn|An|Song|Ryu|Yoo|Yu|Hong|Jeon|Jun|Ko|Koh|Go|Moon|Son|Sohn|Yang|Bae|Baek|Paik|Heo|Huh|Hur|Nam|Sim|Shim|Noh|Roh|Ha|Kwak|Sung|Seong|Cha|Joo|Ju|Woo|Koo|Gu|Min|Jin|Na|Ra|Ji|Eom|Chae|Won|Cheon|Bang|Kong|Hyun|Ham|Byun|Yeom|Yeo|Do|Seok|Sun|Seol|Ma|Gil|Yeon|Wi|Pyo|Myung|Ki|Ban)\b/;
const AGE = /(?:^|[^\d])\d{2,3}(?:세)?$/;
/** 1790∼1852: when somebody lived. */
const YEARS = /\d{3,4} ?[∼~–-]/;
const ROLE_BEFORE =
  /(?:감독|배우|작가|가수|선수|피아니스트|지휘자|화가|소설가|시인|교수|디자이너|연출가|주석|총리|대통령|장관|회장|대표)$/;

/**
 * A name that a bracket tells more of: 시진핑(習近平), 데버라 킨슬로(Deborah Kinslow), 멍완저우(孟晩舟·46). `isTitled` says
 * that a title stands behind it; without one a bracket may as well tell of a place or a firm.
 */
export function nameWithAside(paragraph: Paragraph, at: number, isTitled: boolean): Name | null {
  const word = paragraph.words[at];
  if (!word?.aside) return null;
  if (word.gloss) return withHanja(paragraph, at, word, isTitled);
  return withLatin(paragraph, at, word, isTitled);
}

function withHanja({ words, text }: Paragraph, at: number, word: Word, isTitled: boolean): Name | null {
  const gloss = word.gloss;
  if (!gloss || /[·ㆍ‧ ]/.test(gloss.hanja)) return null;
  const length = [...gloss.hanja].length;
  const begins = SURNAMES.includes([...gloss.hanja][0] ?? ' ');
  const isNext = isTitled && words[at + 1] !== undefined && titleOf(words[at + 1] as Word) !== null;
  const isName = begins || gloss.text.includes(' ') || (isNext && length > 2);
  const isPlace =
    NO_PERSON.test(gloss.hanja) &&
    !(koreanNameShape(gloss.text) === 'likely'
      ? isTitled || YEARS.test(word.aside ?? '')
      : koreanNameShape(gloss.text) !== null && YEARS.test(word.aside ?? ''));
  if (length < 2 || length > 5 || !isName || isPlace) return null;
  const isKnown =
    isTitled ||
    AGE.test(word.aside ?? '') ||
    YEARS.test(word.aside ?? '') ||
    ROLE_BEFORE.test(words[at - 1]?.text ?? '');
  if (!isKnown && length !== 3 && !gloss.text.includes(' ')) return null;
  const first = words.findLastIndex(({ start }, index) => index <= at && start <= gloss.start);
  const latin = /[A-Z][A-Za-z' .-]+[a-z]/.exec(word.aside ?? '')?.[0] ?? null;
  return placed(gloss.text, gloss.hanja, latin, first, at, text.indexOf(gloss.text, gloss.start));
}

function withLatin({ words }: Paragraph, at: number, word: Word, isTitled: boolean): Name | null {
  const latin = LATIN_NAME.exec(word.aside ?? '')?.[0].trim() ?? '';
  const count = latin.split(' ').filter((one) => /^[A-ZÀ-Þ]/.test(one)).length;
  const rest = (word.aside ?? '').slice(latin.length);
  if (count === 0 || !/^$|^[·,. ]/.test(rest) || /^[A-Z0-9&. -]+$/.test(latin)) return null;
  const isKnown =
    isTitled ||
    AGE.test(rest) ||
    ROLE_BEFORE.test(words[at - 1]?.text ?? '') ||
    ROLE_BEFORE.test(words[at - count]?.text ?? '');
  // 루스 코언(Ruth Cohen)은: two words of a name each, unless they are a firm's.
  const isPair =
    count > 1 && words[at]?.gap === 'space' && /^(?:은|는|이|가)$/.test(word.tail) && !OF_BODY.test(latin);
  if (!(isKnown || isPair || isGivenAbroad(words[at - 1]?.text ?? '')) || !/^[가-힣]+$/.test(word.text))
    return null;
  // Hong Gildong is one word in Korean.
  const isOneWord = koreanNameShape(word.text) === 'likely' && KOREAN_SURNAME.test(latin);
  let first = at;
  while (
    !isOneWord &&
    at - first + 1 < count &&
    words[first]?.gap === 'space' &&
    isBareName(words[first - 1])
  )
    first -= 1;
  if (count > 1 || (isTitled && isForeignName(word.text))) {
    const name = words
      .slice(first, at + 1)
      .map(({ text }) => text)
      .join(' ');
    return placed(name, null, latin, first, at, words[first]?.start ?? 0);
  }
  return null;
}

// 미국 감독 클로틸드 베르낭(Clotilde Bernant): a word with a title in it is not of the name.
function isBareName(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.aside === null &&
    /^[가-힣]{1,8}$/.test(word.text) &&
    !/[의을를]$|에서$/.test(word.text) &&
    !titleOf(word)
  );
}

function placed(
  name: string,
  hanja: string | null,
  latin: string | null,
  first: number,
  last: number,
  start: number,
): Name {
  return { introduction: { name, hanja, latin, titles: [] }, first, last, start, end: start + name.length };
}
