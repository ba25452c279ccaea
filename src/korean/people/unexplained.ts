import type { Cast } from './cast.ts';
import { whoIs } from './cast.ts';
import { endsLikeBody, isCompoundSurname, isEveryday } from './name-shape.ts';
import { named, type Reference, referenceTo } from './reference.ts';
import { isFormOfAddress, isSameOffice, titleOf } from './titles.ts';
import type { Paragraph, Word } from './words-of-paragraph.ts';

/** Family names with the titles that stand behind them, where nobody of the cast is meant: 문 of 문 상무. */
type Unexplained = Map<string, string[]>;

const FARTHEST = 3;
/** Everyday words that stand before titles too often. */
const NEVER =
  /^(?:정부|한국|이번|전국|전체|전원|현재|현직|전직|신임|신규|고위|이전|이후|국회|노조|여당|야당|민주|조합|구단|시민|주민|여성|남성|이날|이런|한미|한일|한중|주요|정책|기업|경제|정치|사회|문화|신문|방송|지역|지방|전임|국가|국제|공동|공식|여야)$/;

/**
 * 문제점 한화시스템 상무 is somebody's name, everyday word or not, since the text speaks of 문 상무 whom nothing else
 * explains. Finds such names in words that are not taken.
 */
export function findUnexplained(cast: Cast, paragraphs: Paragraph[], taken: Set<number>[]): Reference[][] {
  const short = shortForms(cast, paragraphs);
  if (short.size === 0) return paragraphs.map(() => []);
  return paragraphs.map(({ words }, paragraph) =>
    [...words.keys()].flatMap((index) => nameOf(cast, words, index, short, taken[paragraph] ?? new Set())),
  );
}

function shortForms(cast: Cast, paragraphs: Paragraph[]): Unexplained {
  const found: Unexplained = new Map();
  for (const { words } of paragraphs) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (word.text.length !== 1 || next?.gap !== 'space') continue;
      const title = titleOf(next)?.title;
      if (!title || isFormOfAddress(title) || whoIs(cast, word.text, title)) continue;
      found.set(word.text, [...(found.get(word.text) ?? []), title]);
    }
  }
  return found;
}

function nameOf(
  cast: Cast,
  words: Word[],
  index: number,
  short: Unexplained,
  taken: Set<number>,
): Reference[] {
  const word = words[index];
  const title = word && titleOf(word);
  if (!title) return [];
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at -= 1) {
    const name = words[at];
    if (taken.has(at) || words[at + 1]?.gap !== 'space' || !name || name.tail !== '') return [];
    // 황보 of 황보 교수 is explained.
    if (name.text.length === 2 && isCompoundSurname(`${name.text}가`)) return [];
    const offices = short.get(name.text.charAt(0)) ?? [];
    if (!offices.some((office) => isSameOffice(office, title.title)) || !isPossible(name, at === index - 1))
      continue;
    return [
      {
        ...referenceTo(cast, named(name.text, [title.title], at, at, name.start), title.particle),
        last: index,
      },
    ];
  }
  return [];
}

function isPossible({ text }: Word, isAdjacent: boolean): boolean {
  if (!/^[가-힣]{2,3}$/.test(text) || NEVER.test(text)) return false;
  return !(isEveryday(text) && !isAdjacent) && !(endsLikeBody(text) && text.length === 3);
}
