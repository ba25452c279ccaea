import { remembering } from '../remember.ts';
import { type Stem, stemsOfWord, type Word } from './words-of-paragraph.ts';

// What people are called behind their names. A word that ends so is a title, too: 외교부장, 수석연구원.
const TITLES = `대통령 총리 장관 차관 차관보 외무상 외상 방위상 재무상 경제산업상 담당상 노동상 과학상 교통상 총무상 법무상 환경상 수산상 정책관 심의관 기획관 협력관 담당관 지원관 공보관 안전관 감찰관 참사관 서기관 이사관 교육관 주석 총서기 국왕 왕세자 교황 추기경 의장 의원 대표 최고위원 위원장 위원 총장
대변인 수석 비서관 행정관 보좌관 실장 국장 과장 팀장 본부장 부장 차장 센터장 소장 원장 처장 청장 서장 지사 군수 교육감 총재 행장 회장 사장 고문 최고경영자 책임자
CEO CFO CTO COO 창업자 설립자 창립자 교수 연구원 연구위원 연구관 연구사 애널리스트 이코노미스트 변호사 변리사 검사장 재판관 대법관 회계사 세무사 노무사 전문의
간호사 수의사 학장 감독 투수 포수 단장 소설가 평론가 칼럼니스트 연출가 지휘자 피아니스트 프로듀서 특파원 아나운서 조합장 계장 지부장 지회장 사무장 간사장 활동가
소방관 무관 치안감 사령관 사단장 승무원 요리사 디자이너 엔지니어 개발자 매니저 트레이더 딜러 컨설턴트 관장 학예사 큐레이터 사육사 해설사 상담사 복지사 지도사 후보
후보자 당선인 내정자 지명자 특사 대표이사 이사장 서기장 과학자 학자 예보관 역장 점장 편집자 임원 차장검사 수사관 분석관 심사역 음악가 사업가 조각가 도예가 탐험가 수필가 비평가
제작자 연주자 진행자 연구자 기술자 운동가 선생님 국왕 소방정 소방감 수사대장 구조대장 소방대장 경비대장 탐험대장 원정대장 관측대장 부대장 농부 어부 총괄 주무관 사무관 조사관 감독관 발행인 편집인 번역가 건축가 사진가 무용가 작곡가 안무가 방송인 만화가 촌장 면장
읍장 동장 직무대행 권한대행 감독대행 대표대행 회장대행 지구대장 기동대장 중대장 대대장 연대장 여단장 군단장 편대장 함대장 특공대장 학예관 장학관 심사관 검역관 교육장 재판장 법원장 지검장 고검장 지청장
파트장 그룹장 부문장 교구장 주방장 조리장 갑판장 공장장 기관실장 학생회장 부통령 국가원수 총독 총통 판무관 대주교 보도관 조정관 보좌역 예비후보 전문위원 극작가 작사가 성악가 연주가
번역자 운영자 관리자 지도자 개척자 발명가 기업가 정치가 혁명가 산악인 언론인 법조인 기업인 국악인 체육인 농업인 연극인 영화인 문학인 소믈리에 바리스타 싱어송라이터 기타리스트 첼리스트
바이올리니스트 비올리스트 플루티스트 소프라노 테너 바리톤 발레리나 발레리노 무용수 드러머 뮤지션 래퍼 개그맨 코미디언 유튜버 크리에이터 인플루언서 쇼호스트 프로게이머 트레이너 스카우트
포수 내야수 외야수 유격수 골키퍼 수비수 공격수 미드필더 리베로 디렉터 크리에이티브디렉터 파트너변호사 구급대원 구조대원 소방대원 수사요원 교도관 면접관 검시관 감식관 관제사 감시관 경호관 의무관 집배원 상담원 미화원 경비원 배달원 해설위원
감정사 평가사 관세사 법무사 건축사 중개사 치료사 영양사 조리사 미용사 통역사 경매사 제빵사 조율사 정비사 항해사 안내사 심리사 선교사 전도사 회계감사 외교관 코디네이터 프로그래머 기획자 외교위원 부총재 시장 코치 선수 위원장 대사 영사 전무 상무`;

// Titles whose letters end many other words, too: they are read as a word of their own, or with what is said here.
const WHOLE = `서기 소방교 소방사 소방경 소방령 소방준감 순경 경장 경사 형사 학자 선생 이사 감사 박사 판사 검사 의사 약사 교사 교장 교감 강사 작가 시인 화가 배우 가수 PD 기자 앵커 목사 신부 스님 주교 이장 간사 소방장 소방위 경감
경정 총경 경위 대령 중령 소령 대위 중위 준장 중장 대장 함장 선장 기장 기관사 조종사 셰프 대리 주임 반장 사서 여사 팀원 심판 명장 장인 상임이사 사외이사 전무이사
상무이사 등기이사 비상임이사 수석이사 부장판사 부장검사 차장검사 평검사 수석부장판사 선임기자 전문기자 사진기자 취재기자 논설위원 중사 하사 원사 상사 준위 소위 병장 상병 일병 이병 화백 명창 명인 여왕 왕자 공주 왕비 수상 랍비 수녀 법사 종정 총무 비서 특보 프로 훈련사 조련사 장학사 셰프 파트너
전공의 주치의 내과의 외과의 CMO CSO CPO CISO CRO MC DJ 성우 한의사 치과의사 여배우 영화배우
상근감사 동화작가 웹툰작가 사진작가 방송작가 드라마작가 서양화가 동양화가 한국화가 담임교사 보건교사 특수교사 초등교사 신문기자 방송기자`;

/** Stand behind a name as words of their own, and are nothing else there. */
const FORMS_OF_ADDRESS = new Set([
  '씨',
  '군',
  '양',
  '옹',
  '님',
  '할머니',
  '할아버지',
  '어르신',
  '학생',
  '어린이',
]);
/** Also other things: 현장 is a place, 주장 a claim. */
const NO_TITLES =
  /(?:공장|현장|전시장|예식장|수영장|해수욕장|새벽시장|시장점유|성장|기사|도시장|증시장|역사|조의사|의사당|전통시장|주식시장|금융시장|채권시장|부동산시장|노동시장|글로벌시장|본사|수사|재검사|건강검사|정밀검사|(?<!국)회의장|토론장|강의장|투자자문|법률자문)$/;

/** 홍보이사, 총무이사, 재정이사: what somebody directs. 포장이사 moves furniture. */
const DIRECTOR = /^(?!포장|용달|원룸)[가-힣]{2,4}이사$/;

const LONGEST_TITLE = 14;
const titles = new Set(TITLES.split(/\s+/));
const whole = new Set(WHOLE.split(/\s+/));

/** A title and the particle behind it: 국가주석 and 은 of 국가주석은. */
export type Title = { title: string; particle: string };

/** Reads a word as a title, or gives null. */
export function titleOf(word: Word): Title | null {
  if (word.title === undefined)
    word.title = stemsOfWord(word).find(({ stem }) => isPersonTitle(stem)) ?? null;
  return word.title && { title: word.title.stem, particle: word.title.particle };
}

/** Whether a word without its particle is a title, or ends like one. */
export const isPersonTitle = remembering(4_000, (stem): boolean => {
  if (FORMS_OF_ADDRESS.has(stem) || whole.has(stem)) return true;
  if (stem.length > LONGEST_TITLE || NO_TITLES.test(stem)) return false;
  // 9단: a player of baduk.
  if (/^[3-9]단$/.test(stem)) return true;
  if (DIRECTOR.test(stem) || (/장보$/.test(stem) && isPersonTitle(stem.slice(0, -1)))) return true;
  for (let length = Math.min(6, stem.length); length >= 2; length -= 1) {
    if (titles.has(stem.slice(-length))) return true;
  }
  return false;
});

/** Whether a word is itself a title, and so no name: 위원장, 주임. */
export function isBareTitle(word: string): boolean {
  return titles.has(word) || whole.has(word);
}

/** Whether the word is no office but a form of address: 씨, 군, 양. */
export function isFormOfAddress(title: string): boolean {
  return FORMS_OF_ADDRESS.has(title);
}

/** Titles that copy writes without a blank. */
const GLUED = new Set(['씨', '양', '의원', '교수', '감독', '선수', '기자', '대표', '변호사', '장관']);

/** 홍길동씨는, 홍길동의원은: a name and a title without a blank. */
export function gluedTitle({ stem }: Stem): { name: string; title: string } | null {
  for (const length of [3, 4, 2]) {
    const title = stem.slice(length);
    if (title === '씨' || GLUED.has(title)) return { name: stem.slice(0, length), title };
  }
  return null;
}

/** One office by two words: 국가주석 is 주석, 대표이사 is 대표, 국회의원 is 의원. */
export function isSameOffice(one: string, other: string): boolean {
  if (one === other || one.endsWith(other) || other.endsWith(one)) return true;
  if (RANK.test(other) && one.includes(other)) return true;
  const [a, b] = [kindOf(one), kindOf(other)];
  return a !== null && a === b;
}

/** 책임연구원 is called 책임, 원내수석부대표 수석. */
const RANK = /^(?:책임|수석|선임|부대변인|부대표)$/;

const SAME = [
  /대표(?:이사)?$/,
  /(?:CEO|최고경영자)$/,
  /(?:외무상|외상)$/,
  /(?:지사|도지사)$/,
  /(?:후보|후보자)$/,
  /(?:작가|소설가|시인|화가|수필가|만화가)$/,
  /(?:선수|[투포]수|골키퍼|수비수|공격수|미드필더|세터|리베로|타자|야수|유격수|가드|센터|포워드)$/,
];

function kindOf(title: string): number | null {
  const at = SAME.findIndex((kind) => kind.test(title));
  return at < 0 ? null : at;
}
