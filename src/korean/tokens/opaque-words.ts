/** Words of three syllables and more that begin or end with a noun, a town, a country of other meaning. */
const OF_OTHER_MEANING = `
자동차 반도체 부동산 유가족 유가물 유가공 수출입 수도권 상수도 하수도 수도승 수도원 수도사 수도자 대한민국 대한제국 경기도 예산군 음성군 장수군 인도양 인도교 인도차이나 인도주의
의사당 의사록 의사봉 지방간 지방산 지방질 원주민 원주율 영주권 영주권자 구미호 전주곡 경주마 배우자 교수형 교수대 가수금 가수요 선수금 사장교 부산물 정부미 수원지 대전차 대전료
호주제 호주머니 그리스도교 그리스도인 재판매 일본도 러시아워 기자재 사고력 병원균 병원체 병원성 병원소 기사단 성수기 성수품 화성암 화성학 로마자 가스라이팅 물고기 고기잡이
여수신 이란성 전기문 이상향 이상형 정상배 신부전 지구력 지구대 지구전 지구당 구제역 백화점 시사회 대리석 양성자 시장기 회의론 회의론자 회의감 공사채 정치망 수사학 수사법 부정맥
불가능 불가피 불가사리 불가사의 광주리 공주병 서산마루 장수풍뎅이 장수하늘소 장수말벌 의성어 사천왕 안성맞춤 화천대유 가나안 몽골반점 터키석 터키탕 기니피그 콩고물 중국집 보리수
소금쟁이 카드뮴 오일장 메타버스 메타인지 파인애플 하나님 동원령 무용담 배수진 장사진 고대광실 천연두 대구경 사기그릇 도자기 수상돌기 연기금 연금술 연금술사 문어체 구어체 파도타기
자금성 한수원 신사복 자수정 자연수 고등어 대회전 시가지 이자카야 결정체 결정립 결정질 시조새 소장파 해상도 공산품 라인업 버스킹 스타벅스 스타킹 스타디움 스타트업 대변인 해운대 학자금
안내견 신인상 의장대 인도네시아 온라인 오프라인 헤드라인 카페인 파리바게뜨 토스트 인텔리전스 가스펠 스파크 로마네스크 하나같이
`;

/** Their last two syllables are the noun that they are a kind of, and find them; the first two are not what they spell. */
const WITH_KIND = `
의사결정 의사소통 의사표시 의사표현 의사일정 의사진행 사고방식 이상주의 제천의식 신사참배 신사협정 장기자랑 일본뇌염 수상스키 수상가옥 가수분해 부정교합 동화작용 유가증권 상주인구
메타분석 시가행진 전기작가 신약성서 구약성서
`;

/** Sayings of four syllables, which are no part of the subject that their letters name: 기사회생 has no driver in it. */
const SAYINGS = `
적자생존 기사회생 전화위복 자수성가 고성방가 사상누각 공사다망 동문서답 사면초가 유언비어 대기만성 금상첨화 자중지란 진퇴양난 청천벽력 외유내강 상부상조 무주공산
부화뇌동 주객전도 지지부진 시기상조 무용지물 수수방관 대동소이 동상이몽 이전투구 정정당당 사고무친 중구난방 오만방자 독수공방 고립무원 안하무인 인사불성
일장춘몽 이판사판 가정맹어호 산해진미 과대망상 감언이설 유명무실 동고동락 이심전심 다사다난 인지상정 전광석화 백전노장 산전수전 사필귀정
약육강식 견물생심 조삼모사 부전자전 모전여전 시종일관 시시각각 오리무중 경거망동 경국지색 수어지교 명실상부 상전벽해 대의명분 대경실색 박장대소 입신양명
`;

/** Words that the dictionary cuts at the wrong place (전+시장), and that are found by their first two syllables. */
const CUT_WRONGLY = new Set('전시장 한강변 중부대 장애인'.split(' '));

/** Verbs of nouns that are written like another, and are no noun themselves: 고대하다 is to wait for, 부산하다 to be busy. */
const LIKE_PLACES =
  /^(?:고대|부산|거창|무안|오만)(?=하(?:다|고|게|던|며|면|지|는|기|자|여|거나|더)|한(?:$|다|데)|해(?:$|서|도|야|졌|지)|했|할$|함$|히$|스[러런럽])/;

/** 고대하다 of 고대하던, 모자라다 of 모자란. */
export function verbLikeNoun(word: string): string | null {
  const root = LIKE_PLACES.exec(word)?.[0];
  if (root) return `${root}하다`;
  return /^모자[라란랄람랐]/.test(word) ? '모자라다' : null;
}

const KINDS = new Set(WITH_KIND.trim().split(/\s+/));
const WORDS = new Set([...`${OF_OTHER_MEANING} ${SAYINGS}`.trim().split(/\s+/), ...KINDS, ...CUT_WRONGLY]);

/** Whether a word is one of those that hold another by their letters alone. The list is ours, and never complete. */
export function isListedOpaque(word: string): boolean {
  return WORDS.has(word);
}

/** 방식 of 사고방식, 전시 of 전시장: what such a word holds after all. */
export function heldByOpaque(word: string): string | null {
  if (CUT_WRONGLY.has(word)) return word.slice(0, 2);
  return KINDS.has(word) ? word.slice(2) : null;
}
