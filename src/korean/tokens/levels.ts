/** What a syllable says more of, and is found by itself: 고유가, in which the dictionary reads 고유; 초대형 is no 초대, 미국채 no 미국. */
const LEVELS: [level: string, of: string][] = [
  ['미', '국채'],
  ['[공사]', '기업'],
  ['초', '대형|소형|고층|고속|미세'],
  ['[여남]', '직원|학생|배우|교사|가수|검사|판사|경찰|의사|기자|선수|동생|친구|승무원|교수'],
  ['[일이삼사오과]', '산화(?:탄소|질소|황|수소|물|철|규소|티타늄|염소)'],
  [
    '초?[고저]',
    '(?:유가(?!치)|물가|금리|환율|임금|연봉|소득|성장|출산|출생|혈압|혈당|학력|연령|품질|성과|비용|수익|위험|효율|배당|신용|평가|지대|강도|난도|농도|밀도|화질|열량|염식|탄소|단백)(?!도)',
  ],
];
const LEVEL = new RegExp(LEVELS.map(([level, of]) => `^${level}(?=${of})`).join('|'));

/** The syllable at the beginning of a word that is one of these: 고 of 고유가. */
export function levelIn(word: string): string | undefined {
  return LEVEL.exec(word)?.[0];
}
