import { type Figure, findFigures } from '../figures.ts';
import type { Draft, Finding } from './draft.ts';
import { finding } from './over-texts.ts';

const NATIVE: Record<number, RegExp> = {
  1: /한 |하나|첫|1인/,
  2: /두 |둘|갑절|곱절|2인/,
  3: /세 |셋|석 |3인/,
  4: /네 |넷|넉 /,
  5: /다섯/,
  6: /여섯/,
  7: /일곱/,
  8: /여덟/,
  9: /아홉/,
  10: /열 /,
  20: /스무/,
};
/** More than any headline has; each is looked for in all of the body. */
const MOST_FIGURES = 20;
/** What is counted in order or names something is no figure to compare: 3주째 says the same as 3주 연속, 12층 may be a name. */
const NO_QUANTITY = /^(?: ?신[고저]가|째|차|호|대\s?\d|기\b)/;
const SAME_UNIT = [
  /^(?:%[pP]|%포인트|퍼센트포인트|포인트|bp)$/,
  /^(?:[%％]|퍼센트)$/,
  /^(?:㎞|km|킬로미터)$/,
  /^(?:㎏|kg|킬로그램)$/,
  /^(?:톤|t)$/,
];

/**
 * Finds figures of the headline that the body has in none of its writings. A headline may round (1조2000억 of
 * 1조2034억), a half or a third may stand in words, and small numbers in native ones (두 배).
 */
export function checkHeadlineFigures({ headline, subheads, paragraphs, pictures }: Draft): Finding[] {
  const body = [...paragraphs.map(({ text }) => text), ...pictures.map(({ caption }) => caption)].join('\n');
  if (!/\d/.test(body)) return [];
  const wanted = findFigures(headline)
    .filter((figure) => isQuantity(figure, headline))
    .slice(0, MOST_FIGURES);
  if (wanted.length === 0) return [];
  const had = [...findFigures(body), ...findFigures(subheads.join('\n'))];
  return wanted
    .filter((figure) => !had.some((other) => agrees(figure, other)) && !isInWords(figure, body))
    .map(({ start, end }) =>
      finding(
        'headline-figures',
        'warning',
        { field: 'headline', index: 0 },
        { start, end, values: { figure: headline.slice(start, end) } },
      ),
    );
}

function isQuantity({ unit, start, end }: Figure, headline: string): boolean {
  const written = headline.slice(start, end);
  if (unit === '' && !/[만억조경천백]$/.test(written)) return false;
  return !NO_QUANTITY.test(headline.slice(end)) && !/[제∼~\-–:/]$/.test(headline.slice(0, start));
}

/** The same number, whatever is counted; or, where the same is counted, one that the headline's rounds. */
function agrees(figure: Figure, other: Figure): boolean {
  if (figure.value === other.value) return true;
  if (figure.unit === 'bp' || other.unit === 'bp') return Math.abs(inPoints(figure) - inPoints(other)) < 1e-9;
  return sameUnit(figure.unit, other.unit) && Math.abs(figure.value - other.value) < figure.place;
}

function inPoints({ value, unit }: Figure): number {
  return unit === 'bp' ? value / 100 : value;
}

function sameUnit(one: string, other: string): boolean {
  // 1조2000억 in a headline leaves its 원 out.
  return one === other || one === '' || SAME_UNIT.some((unit) => unit.test(one) && unit.test(other));
}

function isInWords({ value, unit }: Figure, body: string): boolean {
  if (/[%％]|퍼센트/.test(unit) && value === 50 && /절반/.test(body)) return true;
  const words = NATIVE[value];
  return words?.test(body) === true;
}
