/**
 * Words that hold a commoner one by its letters alone, and are not found by it: 자동 is no part of 자동차, 유가 (the price
 * of oil) none of 유가증권, 경기 (a match, the economy) none of 경기도. Where it is the dictionary that tells them apart, as
 * with 유심히, they need no place here.
 */
const OPAQUE = new Set(
  `자동차 반도체 부동산 유가증권 유가족 유가공 수출입 수도권 상수도 하수도 대한민국 대한제국 경기도 예산군 음성군 장수군 인도양 인도교 인도차이나 인도주의
  의사당 의사봉 의사록 의사결정 의사소통 의사표시 지방간 지방산 원주민 영주권 영주권자 구미호 전주곡 경주마 배우자 공주대 상주인구
  교수형 가수금 가수요 기사도 사과정 고양이 이사야 주사기 전세기 세금고 부산물 진주군 여수신 사천왕 이천쌀 신도시 대전차 구리스 동해물 정부미 정보원
  조사부 소송장 공정표 자살골 강화도조약 감사패 화성암 수성암 고성능 고성방가 정선율 파리목숨 시장기 장성급 수원지 오산화 호주제 호주머니 그리스도교
  재판매 재판정 중국집 중국음식 일본도`.split(/\s+/),
);

export function isOpaque(word: string): boolean {
  return OPAQUE.has(word) || endsIn적(word);
}

/** 인도적 (humane) is not India, 역사적 (historic) no history: what 적 makes of a noun is another word. */
function endsIn적(word: string): boolean {
  return word.length > 2 && word.endsWith('적');
}
