/**
 * Words that hold a commoner one by its letters alone, and are not found by it: 자동 is no part of 자동차, 유가 (the price
 * of oil) none of 유가증권, 경기 (a match, the economy) none of 경기도. Where it is the dictionary that tells them apart, as
 * with 유심히, they need no place here.
 */
const OPAQUE = new Set(
  `자동차 반도체 부동산 유가증권 유가족 수출입 수도권 상수도 하수도 대한민국 대한제국 경기도 예산군 음성군 장수군 인도양 인도교 인도차이나
  인도주의 의사당 의사결정 의사소통 의사표시 지방간 지방산 원주민 영주권 영주권자 구미호 전주곡 경주마 배우자 상주인구 교수형 가수금
  가수요 부산물 정부미 수원지 대전차 호주제 호주머니 그리스도교 재판매 일본도 러시아워 기자재 사기업 공기업`.split(
    /\s+/,
  ),
);

export function isOpaque(word: string): boolean {
  return OPAQUE.has(word) || endsIn적(word);
}

/** 인도적 (humane) is not India, 역사적 (historic) no history: what 적 makes of a noun is another word. */
function endsIn적(word: string): boolean {
  return word.length > 2 && word.endsWith('적');
}
