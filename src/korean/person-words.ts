const SURNAMES =
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감호음빈동온상갈좌팽승간견당화창계갑시순범';
const COMPOUND_SURNAMES = /^(?:남궁|황보|제갈|선우|독고|사공|서문|동방|망절|어금)/;

const NOT_NAMES = new Set(
  `정책 정치 경제 사회 국제 문화 전문 선임 수석 주식 의료 의학 연예 조선 원전 금융 유통 전자 방송 여행 노동 환경 교육 과학 건설 군사 북한
  중국 일본 미국 유럽 증권 부동산 산업 사진 영상 촬영 편집 취재 정보 정리 공동 통일 외교 국방 안보 인턴 객원 수습 시민 명예 온라인 디지털 전국
  기획 특별 탐사 심층 오늘 한편 이번 지난 정부 국회 여당 야당 대통령 기자 선거 인사 부고 동정 한국 서울시 경찰 검찰 법원 시장 공정위 금감원
  이날 이어 이에 이를 하지만 한은 정부는 국내 신규 전체 최근 현재 우리 소속 주요 문의 제공 자료 기사 송고`.split(
    /\s+/,
  ),
);

const TITLE =
  /(?:기자|특파원|통신원|주재원|위원|주필|에디터|앵커|리포터|아나운서|PD|피디|부장|차장|국장|팀장|실장|본부장|지국장|지사장|센터장|소장|원장|총장|학장|처장|단장|회장|사장|대표|이사|교수|박사|변호사|변리사|회계사|세무사|노무사|의사|전문의|약사|연구원|칼럼니스트|평론가|작가|시인|소설가|감독|고문|의원|주간|편집인|발행인|캐스터|번역가|큐레이터|애널리스트|이코노미스트)$/;
const REPORTING_TITLE =
  /(?:기자|특파원|통신원|논설위원|논설고문|주필|에디터|앵커|리포터|아나운서|PD|피디|정치부장|경제부장|사회부장|국제부장|산업부장|문화부장|편집국장|부국장|지국장)$/;

const GLUED_TITLE =
  /(?:(?:선임|수습|인턴|객원|전문|사진|촬영|영상|시민|명예|취재|주재|의학전문|편집|교열|미술)?기자|특파원|통신원|논설위원|에디터|앵커|PD)$/;

const DESK =
  /^(?:[가-힣A-Za-z]{2,8}\d?(?:부|팀|국)|[가-힣A-Za-z·]{2,10}(?:뉴스룸|편집국|취재본부|취재팀|취재반|데스크|뉴스팀|본부|센터|미디어실|탐사팀))$/;
const DESK_BU =
  /^(?:정치|경제|사회|국제|문화|산업|증권|금융|부동산|건설|유통|체육|스포츠|연예|전국|지방|사진|영상|편집|북한|외교|중국|글로벌|생활|과학|의료|교육|정보|디지털|온라인|뉴미디어|콘텐츠|미디어|탐사|기획|종합|법조|정책|마켓|테크|IT|ICT|중기|바이오|문화스포츠|사회문화|정치경제|경제금융|국제경제|건설부동산|증권금융|산업유통|통일|국방|여론|오피니언|인물)\d?부$/;

/** A title that stands after a name in a byline or an opinion column (기자, 특파원, 정치부장, 교수). */
export function isTitle(word: string): boolean {
  return TITLE.test(word);
}

/** A title that only people who report or edit bear. Enough to know a byline without a dateline by. */
export function isReportingTitle(word: string): boolean {
  return REPORTING_TITLE.test(word);
}

/** A desk that stands in a person's place (국제부, 온라인뉴스팀). */
export function isDesk(word: string): boolean {
  if (isTitle(word)) return false;
  if (/^[가-힣A-Za-z]{0,6}(?:뉴스|로봇|뉴스봇|AI)$/.test(word) && word !== '뉴스') return true;
  return word.endsWith('부') ? DESK_BU.test(word) : DESK.test(word) && !isKoreanName(word);
}

/** Whether the word can be the name of a Korean reporter: a surname and one to three syllables. */
export function isKoreanName(word: string): boolean {
  if (!/^[가-힣]{2,4}$/.test(word) || NOT_NAMES.has(word)) return false;
  if (word.length === 4) return COMPOUND_SURNAMES.test(word) || SURNAMES.includes(word.charAt(0));
  return SURNAMES.includes(word.charAt(0));
}

/** Splits a name and a title written without a blank (`홍길동기자`), or gives null. */
export function splitGlued(word: string): { name: string; title: string } | null {
  if (word.length > 12 || !GLUED_TITLE.test(word)) return null;
  // 홍길동사진기자 could be cut after 동, 사 or 진: three syllables are the commonest name by far.
  for (const length of [3, 2, 4]) {
    const name = word.slice(0, length);
    const title = word.slice(length);
    const likely = length < 4 || COMPOUND_SURNAMES.test(name);
    if (likely && isKoreanName(name) && GLUED_TITLE.exec(title)?.index === 0) return { name, title };
  }
  return null;
}
