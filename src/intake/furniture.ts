import { isNewsroomName } from '../korean/news-sources.ts';
import { isSection, isSectionName } from './sections.ts';

const PHRASES = `전체기사|속보|최신뉴스|최신기사|GAM|라씨로|KYD|KYF|디데이|더보기|로그인|로그아웃|회원가입|마이페이지|구독|구독하기|구독신청|기사검색|검색|메뉴|전체메뉴|전체 메뉴
홈|HOME|Home|뉴스레터|뉴스홈|지면보기|PDF|모바일|모바일웹|PC버전|앱 다운로드|English|中文|日本語|한국어|영어|중국어|일본어|베트남어|영어(English)|중국어(简体)|일본어(日本語)|ENG|ENGLISH|Global|안다쇼핑|안다TV|뉴스핌TV|안다
Top으로 이동|TOP|Top|top|맨위로|맨 위로|위로|위로가기|상단으로|상단으로 이동|화면 상단으로|목록|목록보기|이전|다음|이전기사|다음기사|이전 기사|다음 기사|본문 바로가기|본문바로가기|메뉴 바로가기|메뉴바로가기|주메뉴 바로가기|본문으로 바로가기
댓글|댓글쓰기|댓글 쓰기|댓글보기|댓글 보기|댓글수|댓글 작성|공유|공유하기|기사 공유하기|기사공유하기|SNS 공유|SNS공유|SNS 공유하기|기사공유|기사 공유|페이스북|페이스북 공유|트위터|X|엑스|엑스(X)|카카오톡|카카오스토리|카카오|카톡|네이버|네이버블로그|네이버 블로그|네이버밴드|네이버 밴드|블로그|밴드|라인|텔레그램|링크드인
인스타그램|유튜브|이메일|메일|메일보내기|이메일 보내기|URL복사|URL 복사|URL|주소복사|주소 복사|링크복사|링크 복사|기사복사|기사 복사|복사하기|복사|스크랩|스크랩하기|북마크|저장|프린트|프린터|인쇄|인쇄하기|기사인쇄|기사 인쇄|글자크기|글자 크기|글자크기 조절|글자 크기 조절|글자크기 설정|글자 크기 설정|글자크기조정|글자 크기 조정|글자크기 조정|글자크기 변경|글자 크기 변경|글씨크기|글씨 크기|글씨크기 조절|글꼴|폰트크기
가|가가|가+|가-|더 작게|작게|보통|크게|더 크게|아주 작게|아주 크게|매우 크게|매우 작게|아주크게|본문 글자 크기 조정|본문 글자 크기 조절|본문글자 크기 조정|※ 본문 글자 크기 조정|※ 본문 글자 크기 조절|본문 글씨 크기 조절|번역할 언어 선택|※ 번역할 언어 선택|언어 선택|언어선택|번역|기사번역|기사 번역|번역하기|번역 설정|다국어 번역|원문보기|Language
음성으로 듣기|음성듣기|음성 듣기|기사 듣기|기사듣기|본문듣기|본문 듣기|듣기|다크모드|라이트모드|요약봇|기사원문|기사 원문|추천해요|좋아요|감동이에요|슬퍼요|화나요|화가나요|놀랐어요|훈훈해요|후속기사 원해요|후속기사원해요|응원수|응원해요|추천|비추천|공감|비공감|공감해요
닫기|열기|펼치기|접기|이미지 확대|이미지확대|사진 확대|사진확대|크게보기|크게 보기|확대보기|이미지 크게보기|원본보기|사진 크게보기|광고|AD|ad|Advertisement|ADVERTISEMENT|advertisement|스폰서|Sponsored|PR|기사제보|제보|제보하기|기사제보하기|구글뉴스|구글뉴스 구독|구글 뉴스 구독|네이버 구독|네이버구독|네이버에서 구독하기|언론사 구독|채널 구독|채널구독|기자 구독|기자구독|알림|알림받기|팔로우|팔로우하기|기자페이지|기자 페이지
기사보기|기사|뉴스|포토|영상|카드뉴스|그래픽|오피니언|회사소개|광고문의|제휴문의|개인정보처리방침|개인정보취급방침|이용약관|청소년보호정책|이메일무단수집거부|저작권보호정책|고충처리인|고충처리|사이트맵|윤리강령|RSS|RSS 서비스|인재채용|찾아오시는 길|뉴스핌 소개|회사 소개|공지사항|독자게시판|문의하기|패밀리사이트|FAMILY SITE|Family Site|제휴 문의|광고 문의|기사 제보|뉴스스탠드|앱|TV|팝업 닫기|레이어 닫기|창닫기
뉴스핌 로고|연합뉴스|로고|검색창|검색어 입력|검색하기|통합검색|실시간|실시간뉴스|이슈|테마|주요뉴스|프리미엄|마이뉴스|마이|MY|My|알림설정|구독중|인기검색어|기사저장|나중에 보기|오디오|다시듣기|정지|재생|일시정지|이 기사를 공유합니다|기사 스크랩|SNS 기사보내기|기사 프린트|기사프린트|다른 찬스 보기|카카오톡 공유|카카오스토리 공유|밴드 공유|URL공유|SNS|기사보내기|기사 보내기|요약beta|요약|기사 요약|본문 요약봇|글씨 크게|글씨 작게|글자 크게|글자 작게|글자크게|글자작게|폰트 크게|폰트 작게|글자 크기 작게|글자 크기 크게|화면 밝기|기본|중간|최대|최소|조절|설정
简体中文|繁體中文|Tiếng Việt|Español|Русский|구글|리플|감동|성별|남성|여성|말하기 속도|말하기|속도|느림|빠름|아주 느림|아주 빠름|가1단계|가2단계|가3단계|가4단계|가5단계|최대크게|기사입력|언론사 구독|언론사 홈|언론사별|뉴스듣기|본문 글씨 줄이기|본문 글씨 키우기|글씨 줄이기|글씨 키우기|글씨키우기|글씨줄이기|랭킹|전체|연재|팩트체크|신문보기|전체 언론사|NAVER|NAVER 뉴스|Daum|Daum 뉴스|다음뉴스|TALK|기자 프로필|기사목록|기사보기옵션|타임톡|타임톡beta|타임톡BETA|100자평|도움말삭제기준|보러가기|모바일|축소/확대|카카오톡에 공유|페이스북에 공유|X에 공유|트위터에 공유|언론사별 뉴스|뉴스 검색|PICK 안내|이것을 공유:|글꼴 크기|응원|더중앙플러스|한경닷컴|클린뷰|멤버십|기자 페이지 바로가기|다른기사 보기|다른 기사 보기|기자의 다른기사 보기|기자의 다른 기사 보기
Share|Copy link|Copy|Print|Listen|Email|Search|Subscribe|Login|Log in|Sign in|Sign up|Menu|Comments|Comment|Back to top|Home|Bookmark|Save|Facebook|Twitter|Kakao|KakaoTalk|Naver|Instagram|YouTube`;

const WORDS = new Set(PHRASES.split(/[|\n]/));
const FIRST_WORDS = new Set([...WORDS].map((phrase) => phrase.split(' ')[0]));
const LONGEST_PHRASE = 5;
/** More words in a row that nobody knows are a headline behind a menu. */
const MOST_STRANGE = 2;
const CONTROL =
  /(?:하기|보내기|보기|키우기|줄이기|듣기|닫기|열기|바로가기|더보기|서비스|안내|beta|BETA|설정|복사|글자 ?크기|조절|버튼|메뉴|모드)$/;

const NOTICES = [
  /^.{0,60}(?:저작권자|copyrights?|ⓒ|©|\(c\)).{0,120}(?:무단|금지|rights|reserved)/i,
  /^[\s<>[\](){}※▶ⓒ*-]{0,6}(?:무단\s?(?:전재|복제|배포)|AI\s?학습|재판매).{0,80}금지/,
  /^[<[(]?\s*(?:저작권자|copyrights?|copyright)\s?(?:ⓒ|©|\(c\)|\()/i,
  /^(?:ⓒ|©)\s?.{1,40}$/,
  /^[\s※*▶■[(-]{0,4}(?:이|본|해당) (?:기사|콘텐츠|보도|뉴스|칼럼)는 .{0,160}(?:출고|송고|작성|생산|번역|먼저|게재|제공|제작|생성|공개|노출|발행)/,
  /^몽골어로 의형제를 뜻하는/,
  /^[\s※*]{0,3}AI가 자동 생성한 요약|^!\s?AI가 자동/,
  /^.{0,20}(?:세 줄 요약|자동 요약|요약 기술)을? ?사용/,
  /^[▶☞※▷→*]\s?.{0,60}(?:구독|제보|바로가기|채널|클릭|다운로드|텔레그램)/,
  /^(?:[가-힣A-Za-z0-9 ]{0,14}(?:기사)?제보(?:는|하기)?|카카오톡\s?:|전화\s?:|이메일\s?:|홈페이지\s?:)[\s:].{0,80}$/,
  /^(?:다양한 채널에서|네이버에서|구글에서|카카오톡에서|유튜브에서) .{0,40}(?:구독|만나보세요|추가)/,
  /^https?:\/\/\S+$/,
  /^#[^\s#]+(?:\s*,?\s*#[^\s#]+)*$/,
  /^(?:조회|조회수|댓글|댓글수|공감|추천|좋아요|읽음|hits?)\s*[:(]?\s*[\d,]+\)?(?:\s*건|\s*개)?$/i,
  /^(?:등록번호|등록일자?|발행인|편집인|발행\s?[·,]\s?편집인|청소년보호책임자|대표전화|사업자등록번호|인터넷신문\s?등록|정기간행물|제호|발행일자|통신판매|법인명|대표이사)\s*[:：|ㅣ]?\s*.{0,200}$/,
  /^.{0,80}(?:발행인|편집인|등록번호|청소년보호책임자|대표전화)\s?[:：|ㅣ]?\s?\S.{0,200}[^다.]$/,
  /^(?:서울|경기|부산)[가-힣]*\s.{0,40}(?:구|동|로|길)\s?.{0,40}(?:(?<!휴대)전화|TEL|Tel|대표)\s?[:(\d]/,
  /^\(?끝\)?$/,
  /^(?:URL이 복사되었습니다|기사를 추천합니다|이 기사를 추천합니다|이 기사가 마음에 들었다면|링크가 복사되었습니다).{0,40}$/,
  /^(?:view|views|read|조회)\s*[\d,]+$/i,
  /^지면\s?[A-Z]?\d{1,3}\s?면(?:\s?\d단)?$/,
  /^.{0,50}(?:뉴스레터|구독|앱|채널)[을를]?\s?.{0,12}(?:보기|받아보세요|신청하기|추가하기|다운로드)[.\s]*(?:구독하기)?$/,
  /^(?:기사를 읽어드립니다|Your browser does not support|audio element\.?$|해당 기사의 \S+ 서비스는|광고를 불러오지)/,
  /^UPDATED\b/i,
  /^.{1,14}에 공유$/,
  /^0:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?$/,
  /(?:요약된 내용입니다|요약 기술의 특성|요약이 완료되지)/,
  /^[※*]?\s*(?:외부 필자|(?:이|본) (?:글|칼럼|기고|기고문|원고)[은는이의]).{0,60}(?:다를 수 있|무관|일치하지 않)/,
  /^(?:\S{2,12}에서 직접 확인하세요|이 기사에 대해 어떻게 생각하시나요|이 기사는 언론사에서|기사의 섹션 정보는|기사 추천은 \d+시간)/,
  /^관련\s?(?:키워드|태그|종목)|^\[관련\s?(?:키워드|종목|태그)\]|^태그\s?[:#]/,
];

/** Reads a line that is page furniture and nothing else, one item per element; null for any other line. */
export function readFurniture(line: string): string[] | null {
  const text = line.trim();
  if (isNotice(text)) return [text];
  const items = readPhrases(text);
  if (items && (items.length > 1 || !isSection(text))) return items;
  return isMenu(text) ? [text] : null;
}

/** Rows of a menu or of buttons name sections and controls, and here and there something that only their site has. */
function isMenu(text: string): boolean {
  if (text.length > 300 || /["'“”‘’…?!]|[다요]\.?$/.test(text)) return false;
  const words = text
    .replaceAll('(으)로', '')
    .split(/[\s|ㅣ]+/)
    .filter((word) => /\p{L}/u.test(word) && !/^[A-Z]$/.test(word));
  let known = 0;
  let strange = 0;
  for (let at = 0; at < words.length; ) {
    const count = phraseAt(words, at) || (isSectionName(words[at] ?? '') ? 1 : 0);
    strange = count > 0 ? 0 : strange + 1;
    if (strange > MOST_STRANGE) return false;
    known += count;
    at += count || 1;
  }
  return known >= 3 && known > words.length * (known >= 5 ? 0.5 : 0.6);
}

/**
 * A short line that may name a control of the page, by its ending: `글자 크기 변경하기`, `음성 변환 서비스 사용하기`.
 * A headline can end so too: to be asked only where a heading stands that nothing else explains.
 */
export function isControl(text: string): boolean {
  return text.length <= 22 && !/["'“‘”’…,]/.test(text) && CONTROL.test(text.replace(/(?: [A-Z가])+$/, ''));
}

/** A line that is a notice of the page: copyright, where the story ran first, subscriptions, hashtags, the imprint. */
export function isNotice(text: string): boolean {
  return text.length <= 300 && NOTICES.some((notice) => notice.test(text));
}

/** Takes furniture off the head of a line that goes on with something else, as on flattened pages. */
export function peelFurniture(text: string): { items: string[]; rest: string } {
  const words = text.split(/\s+/, 60);
  const items: string[] = [];
  let at = 0;
  while (at < words.length) {
    const count =
      phraseAt(words, at) ||
      (isCount(words[at]) && items.length > 0 ? 1 : sectionsAt(words, at)) ||
      siteAt(words, at);
    if (count === 0) break;
    items.push(words.slice(at, at + count).join(' '));
    at += count;
  }
  return { items, rest: skipWords(text, at) };
}

function readPhrases(text: string): string[] | null {
  if (text.length > 300) return null;
  const buttons = text.replace(/\[([^\]]{1,8})\]/g, ' $1 ');
  const words = buttons.split(/[\s|ㅣ]+/).filter((word) => /[\p{L}\p{N}※]/u.test(word));
  const items: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = phraseAt(words, at) || (words.length > 2 && isSection(words[at] ?? '') ? 1 : 0);
    if (count === 0) return isNewsroomName(text) ? [text] : null;
    items.push(words.slice(at, at + count).join(' '));
    at += count;
  }
  const sections = items.filter(isSection).length;
  return sections > 0 && items.length < 3 ? null : items;
}

/** Sections in a row are a menu; the one behind it, with a mark and a subsection, is the article's own. */
function sectionsAt(words: string[], at: number): number {
  let end = at;
  while (isSection(words[end] ?? '')) end += 1;
  if (/^[>›»]$/.test(words[end] ?? '')) end -= 1;
  return end - at >= 3 ? end - at : 0;
}

/** A flattened page begins with its site's name and menu. */
function siteAt(words: string[], at: number): number {
  return at === 0 && isNewsroomName(words[0] ?? '') && phraseAt(words, 1) > 0 ? 1 : 0;
}

/** `댓글 7`: the figure behind a button. A figure with a unit begins a text. */
function isCount(word: string | undefined): boolean {
  return word !== undefined && /^\d[\d,]*$/.test(word);
}

/** How many words from `at` on make the longest known phrase; 0 when none does. */
function phraseAt(words: string[], at: number): number {
  if (!FIRST_WORDS.has(words[at])) return 0;
  for (let count = Math.min(LONGEST_PHRASE, words.length - at); count > 0; count -= 1) {
    if (WORDS.has(words.slice(at, at + count).join(' '))) return count;
  }
  return 0;
}

function skipWords(text: string, count: number): string {
  let rest = text.trimStart();
  for (let index = 0; index < count; index += 1) rest = rest.replace(/^\S+\s*/, '');
  return rest;
}
