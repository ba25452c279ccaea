/** Where an article is filed, as the page prints it. */
export type Breadcrumb = { section: string; subsection: string | null };

const SECTIONS = new Set(
  `정치 사회 경제 부동산 증권·금융 산업 글로벌 중국 전국 문화·연예 스포츠 라이프·여행 증권 금융 문화 연예 라이프 여행 국제 세계 IT IT·과학 IT/과학 과학
  테크 기술 북한 한반도 마켓+ 마켓 오피니언 사설·칼럼 칼럼 피플 사람들 사람 인물 지역 전국종합 수도권 지방 생활 생활·문화 생활/문화 생활문화 문화·라이프 라이프·문화 문화/연예
  연예·스포츠 스포츠·연예 엔터 엔터테인먼트 방송·연예 방송 건강 의료 의료·건강 헬스 바이오 제약·바이오 유통 생활경제 기업 재계 자동차 금융·증권 증권·은행
  증권/금융 문화/라이프 라이프/여행 교육 환경 법조 노동 군사 외교·안보 외교 국방 통일 포토 사진 영상 기획 특집 비즈 산업·기업 산업/기업 산업·IT 중기·벤처 블록체인 가상자산 미디어
  정치/사회 정치·사회 경제·산업 국제·북한 해외 월드 인사 동정 부고 사회일반 모바일·게임 게임 날씨 만평 여론 뉴스 종합`.split(
    /\s+/,
  ),
);

const SUBSECTIONS = new Set(
  `주거 기타 일반 종합 전체 대통령실 청와대 국회·정당 국회/정당 국회 정당 국회·정치 정치일반 외교·국방·통일 외교·안보 외교/안보 외교·국방 통일·외교 국방·외교 북한 총리실 선거 선관위 법원·검찰
  법원/검찰 법원 검찰 사건·사고 사건/사고 사건사고 교육 노동 환경 복지 보건·복지 보건 의료 인권 여성·아동 사회일반 날씨 인물 경찰 법조 사회·교육 교육·노동 정책 금융 금융정책 공기업 일자리
  농림수산 농림축산 농수산 경제일반 경제정책 거시경제 재정·조세 세금 무역·통상 통상 물가 고용 부동산정책 건설 분양 시세 재건축·재개발 재개발·재건축 토지 주택 아파트 부동산일반 상가·오피스텔
  주식 채권 외환 채권·외환 은행 보험 카드 저축은행 제2금융 펀드 증권 증권일반 금융일반 가상통화 가상화폐 가상자산 해외주식 공시 시황 특징주 IPO 재테크 투자 전기·전자 전자 반도체 자동차 중공업 조선
  철강 화학 에너지 정유·화학 제약·바이오 바이오 제약 유통 식음료 패션 뷰티 패션·뷰티 중기·벤처 중소기업 스타트업 항공 항공·해운 물류 ICT IT 통신 게임 인터넷 재계·경영 재계 생활경제 산업일반
  미국 미국·북미 북미 중국 일본 유럽 아시아·호주 아시아 동남아 중남미 중동·아프리카 중동 아프리카 러시아 글로벌경제 국제경제 국제일반 특파원 글로벌일반 아시아·태평양 유럽·러시아 경제·산업 정치·사회
  증시 기업 산업 문화 사회 정치 경제 금융·증권 부동산 인문 서울 경기남부 경기북부 경기 인천 강원 충북 충남 대전·세종·충남 대전 세종 전북 전남 광주·전남 광주 대구·경북 대구 경북 부산·울산·경남
  부산·경남 부산 울산 경남 제주 수도권 영남 호남 충청 지방 문화·종교 방송 영화 가요 공연 전시 미술 출판 책 문학 연예일반 문화일반 음악 클래식 종교 학술 드라마 연예 한류 K팝 야구 축구 골프
  농구·배구 농구 배구 해외축구 국내축구 해외야구 프로야구 e스포츠 올림픽 스포츠일반 건강 여행 음식 레저 맛집 푸드 육아 취미 반려동물 레저·여행 여행·레저 라이프일반 행사 인사 부고 동정 게시판 사설 칼럼
  기고 인터뷰 사람들 동정·인사 포토 영상 GAM 아시아·중국 대만 홍콩 과학 우주 의학 보안 모바일 AI 인공지능`.split(
    /\s+/,
  ),
);

/** What `peelBreadcrumb` found, and the text after it. */
type PeeledBreadcrumb = { breadcrumb: Breadcrumb; rest: string };

const LONGEST_NAME = 16;
const FROM_HOME = /^(?:홈|HOME|Home)? ?[>›»] ?/;
const MARKED = /^([^\s>›»]{1,12}) ?[>›»] ?([^\s>›»]{1,16}) (?=\S)/;
const HOME = /^(?:홈|HOME|Home|home|뉴스|뉴스홈|전체|메인|현재위치|기사보기|상세보기|News|NEWS)$/;
const LABELLED = /^(?:섹션|분류|카테고리|지면)\s*[:：]\s*/;

/** Whether the word is a section that Korean newsrooms have. */
export function isSection(word: string): boolean {
  return SECTIONS.has(word) || SECTIONS.has(sameDot(word));
}

/** Whether the word is a section or a subsection that Korean newsrooms have. */
export function isSectionName(word: string): boolean {
  return isSection(word) || isSubsection(word);
}

/** Whether the word is a known subsection. Any other name can be one too. */
function isSubsection(word: string): boolean {
  return SUBSECTIONS.has(word) || SUBSECTIONS.has(sameDot(word)) || /^[가-힣]{2,4}일반$/.test(word);
}

/**
 * Reads `글로벌 기타`, `홈 > 정치 > 국회·정당`, `사회`. A line whose subsection is unknown is read only where
 * marks between the parts (or `trusted`) say that it is a breadcrumb.
 */
export function readBreadcrumb(line: string, trusted = false): Breadcrumb | null {
  const text = line.replace(LABELLED, '').trim();
  if (text.length > 40) return null;
  const marked = text.split(/\s*(?:>|›|»|〉|▶|→|\s\/\s|\s[|ㅣ]\s)\s*/);
  const parts = (marked.length > 1 ? marked : text.split(/\s+/)).filter((part) => part !== '');
  while (parts.length > 1 && HOME.test(parts[0] ?? '')) parts.shift();
  // 가온일보 » 오피니언 » 기고
  if (marked.length > 2 && !isSection(parts[0] ?? '') && isSection(parts[1] ?? '')) parts.shift();
  const [section, ...rest] = parts;
  const vertical =
    /^(?:GAM|KYD|라씨로)$/.test(section ?? '') &&
    (rest.length === 2 || (rest.length === 1 && isSectionName(rest[0] ?? '')));
  if (section === undefined || rest.length > 2) return null;
  if (!isSection(section) && !vertical)
    return trusted && isUnknownTrail(text, marked) ? { section, subsection: rest[0] ?? null } : null;
  if (rest.some((part) => part.length > LONGEST_NAME)) return null;
  if (marked.length > 1) return { section, subsection: rest.at(0) ?? null };
  const subsection = rest.join(' ');
  if (subsection === '') return { section, subsection: null };
  const known =
    vertical || isSubsection(subsection) || (rest.length === 1 && trusted && subsection.length <= 10);
  return known ? { section, subsection } : null;
}

/** `부산 > 북항`: two names with a mark between them, of a newsroom that has sections of its own. */
function isUnknownTrail(text: string, parts: string[]): boolean {
  return (
    /[>›»]/.test(text) && parts.length === 2 && parts.every((part) => /^[가-힣A-Za-z·&]{2,8}$/.test(part))
  );
}

/** The section in a portal's `이 기사는 언론사에서 사회 섹션으로 분류했습니다.`, as it prints it below the text. */
export function sectionNamedIn(text: string): string | null {
  return /^이 기사는 언론사에서 (\S{2,12}) 섹션으로 분류/.exec(text)?.[1] ?? null;
}

/** Reads a breadcrumb that a flattened page has run together with what follows it; `sectionAlone` admits one word. */
export function peelBreadcrumb(text: string, sectionAlone: boolean): PeeledBreadcrumb | null {
  const home = FROM_HOME.exec(text)?.[0] ?? '';
  const [first = '', second = '', third] = text.slice(home.length).split(/\s+/, 3);
  const marked = MARKED.exec(text.slice(home.length));
  if (marked?.[1] && marked[2] && isSection(marked[1])) {
    return peeled(text, marked[1], marked[2], home.length + marked[0].length);
  }
  if (!isSection(first)) return null;
  // After a mark, a subsection would have one of its own.
  const known = home === '' && (isSubsection(second) || (third === '속보' && second.length <= LONGEST_NAME));
  const end = home.length + first.length;
  if (known) return peeled(text, first, second, text.indexOf(second, end) + second.length);
  return sectionAlone || home !== '' ? peeled(text, first, null, end) : null;
}

function peeled(text: string, section: string, subsection: string | null, end: number): PeeledBreadcrumb {
  return { breadcrumb: { section, subsection }, rest: text.slice(end).trimStart() };
}

// Newsrooms write the middle dot of 증권·금융 with several code points.
function sameDot(word: string): string {
  return word.replace(/[ㆍ・‧•∙]/g, '·');
}
