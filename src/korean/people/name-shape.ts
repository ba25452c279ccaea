import { isJapaneseSurname, soundsJapanese } from '../japanese-surnames.ts';
import { isKoreanName } from '../person-words.ts';
import { isPlaceName } from '../place-names.ts';
import { remembering } from '../remember.ts';
import { hangulEnding } from '../sound.ts';
import { EVERYDAY } from './everyday-words.ts';
import { isBareTitle } from './titles.ts';

const COMPOUND = /^(?:남궁|황보|제갈|선우|독고|사공|서문|동방|망절|어금)[가-힣]{1,2}$/;
const RARE_SURNAME = /^[옹지단묵빙궁돈]/;

// Syllables of given names, Sino-Korean and native (가람, 하늘, 슬기). Everyday words of nothing else are in the list below.
const GIVEN = new Set(
  '가갑강건결겸경계고곤공관광교구국군권규균귀근금기길나낙남내노누늘다단달담대덕도돈동두득들라란람래량려련렬령로록론룡루룬륜률르름리린림마만말명모무묵문미민바배백범벽별병보복봉부빈빛산상새샘서석선섭섬성세소솔송수숙순술슬승시식신심아안애양언엄여연열영예오옥온완용우욱운울웅원월위유윤율은을음의이익인일임자작잔장재전정제조종주준중지진찬창채천철청초춘출충치태택표풀필하학한해향헌혁현형혜호홍화환활황회효후훈휘흔희힘쁨꽃찬길누리온담솜별샛봄여름결슬기라움들비새솔빛미르해달터울랑든엽평항행흠흥삼생돌례탁탄극긍방존찰훤엘레늬향융설'.split(
    '',
  ),
);

const BODY_ENDING =
  /(?:[부청처실팀측회당시과위단]|대학|은행|연구|학교|병원|본부|센터|노조|구청|시장|협회|법원|대사)$/;
const DOUBTFUL_ENDING = /[원소관서국구군사대도진자들권안전제인체장]$/;
/** 주선양 총영사: who is sent to a place. */
const POSTED = /^주(?:미|일|중|러|영|한|[가-힣]{2,4})$/;

/** Endings of nouns that no given name has: 마사회, 편의점, 성격파. */
const NOUN = /[회점파급층법론품업쪽값꾼칼객고]$/;
/** Endings of other words: 나란히, 하늘의, 창부터, 강파도씨, 구좌읍. */
const NEVER_A_NAME =
  /(?:(?<![가노])을|[의에를히던씨읍면]|부터|까지|에서|에게|처럼|보다|마다|이나|라고|라는|라며)$/;
/** 시작한, 설명해, 이웃은: an everyday word with an ending. */
const VERBAL = /[은는이가을를의과와도로에한하해할된될고며게만인적들]$/;

/** How sure it is that a word is a Korean name: by its syllables, or only by its surname. */
export type NameShape = 'likely' | 'possible' | null;

/** Judges a word by its letters alone. Names of two syllables are everyday words too often to be likely. */
export function koreanNameShape(word: string): NameShape {
  if (
    EVERYDAY.has(word) ||
    isPlaceName(word) ||
    isCountry(word) ||
    isBareTitle(word) ||
    (word.length === 3 && GIVEN_ABROAD.has(word)) ||
    /^[가-힣]모$/.test(word)
  )
    return null;
  if (word.length === 3 && NOUN.test(word) && !/^.[가-힣][구군]$/.test(word)) return null;
  if (/[구군읍면]$/.test(word) && isPlaceName(word.slice(0, -1))) return null;
  if (NEVER_A_NAME.test(word)) return null;
  if (COMPOUND.test(word)) return 'likely';
  if (word.length === 3 && VERBAL.test(word) && EVERYDAY.has(word.slice(0, 2))) return null;
  if (word.length > 3 || !(isKoreanName(word) || (RARE_SURNAME.test(word) && /^[가-힣]{3}$/.test(word))))
    return null;
  const looksLikeBody = BODY_ENDING.test(word);
  if (word.length === 2)
    return (looksLikeBody && !word.endsWith('단')) || !GIVEN.has(word.charAt(1)) ? null : 'possible';
  if (looksLikeBody) return /(?:[부청처실팀측당과]|(?<!바)위)$/.test(word) ? null : 'possible';
  return [...word.slice(1)].every((syllable) => GIVEN.has(syllable)) ? 'likely' : 'possible';
}

/** Whether a name begins with a family name of two syllables: 제갈윤. */
export function isCompoundSurname(name: string): boolean {
  return COMPOUND.test(name);
}

/** Whether a word is one that everybody uses; a name only where the text says so. */
export function isEveryday(word: string): boolean {
  return EVERYDAY.has(word) || isPlaceName(word) || isCountry(word);
}

/** Whether 씨 behind a word tells that it is a name, though its letters do not: 강파도씨, 부영실 씨, 가온누리 씨. */
export function mayBeCalled(word: string): boolean {
  if (/^[가-힣]{4}$/.test(word)) return !isEveryday(word) && !isForeignName(word) && !VERBAL.test(word);
  return (
    word.length === 3 &&
    (isKoreanName(word) || RARE_SURNAME.test(word)) &&
    !EVERYDAY.has(word) &&
    !word.endsWith('모')
  );
}

/** Whether two words sound like a family name and a given name of Japan: 오카베 나나. */
export function soundsLikeJapanese(family: string, given: string): boolean {
  const sounds = family.length > 2 && soundsJapanese(family) && soundsJapanese(given) && given.length > 1;
  return (
    sounds &&
    /[카타쿠케코키치쓰토야와유요베시루리]/.test(family) &&
    !EVERYDAY.has(family) &&
    !EVERYDAY.has(given)
  );
}

/** Whether a name ends like a body or a group: 시세원, 동방사. Bare, it is not taken for a person. */
export function endsLikeBody(name: string): boolean {
  return BODY_ENDING.test(name) || DOUBTFUL_ENDING.test(name);
}

/** Whether a word names a place before 대사 or 총영사. */
export function isPostedTo(word: string, title: string): boolean {
  return /(?:대사|영사|공사)$/.test(title) && POSTED.test(word);
}

// Syllables that Korean words of their own do not have.
const STRONGLY_FOREIGN =
  /[겐겔긱냐넥넬뉴댄덱덴델뎀뒤듀딘딜딥랙랜램럭럼렉렐렘렛롤롭룩뤼뤽륀릭릴릿멀멘멜뮈뮌뮐므믈믹밴밸벅벡벨벳뵈뵐뷔뷰브블빅빌샌샐섀샤샬샴샹섹센셀셔셜셰셸숀숄쉬쉐슈슐슨쑤쑨쑹쓰옌얀엑엘엠옐욘웨웬웰윌윈윅잭잰젝젠젤져졸죠쥐쥘쥬즈즐짐쩌쩐쩡쭈쯔챈챗첸첼쳉촘츄츠칸캅캔캘캠컨컬케켄켈켐켓쾨쿡쿤쿨퀸큐크클킬킴킹탈턴털텍텐텔템톈톤톨톰툰툴튀튜트틀틴틸팰펀펄펙펜펠펭퐁푸퓨프플핀핑햄헌헐헥헨헬홀홈흐힌힐뷔르렌]/;
/** Syllables of which a word of four or more from abroad has two. */
const OFTEN_FOREIGN = /[드르트스그즈렌린카타토키티피파페메베데레디]/g;
const WORDS_FROM_ABROAD =
  /(?:밴드|헬기|초콜릿|컨테이너|스마트폰|노트북|텔레비전|라디오|트랙터|텐트|플라스틱|아이스크림|케이크|와인|맥주|치킨|피자|햄버거|택시|엘리베이터|마라톤|골프|테니스|배드민턴|하키|펜싱|스케이트|스키|그룹|센터|리그|뉴스|인터넷|프로|프로그램|플랫폼|서비스|시스템|브랜드|미디어|컴퓨터|에너지|바이오|테크|소프트|호텔|클럽|팀|스포츠|트럭|버스|크림|드라마|콘텐츠|프로젝트|아파트|카드|엔터테인먼트|네트워크|포럼|컨설팅|리서치|스튜디오|파트너스|캐피털|홀딩스|펀드|칼리지|아카데미|온라인|디지털|로봇|데이터|글로벌|모바일|스마트|그린|블루|트위터|페이스북|유튜브|구글|애플|테슬라|엔비디아|메타|마이크로소프트|아마존|인텔|오픈|로이터|블룸버그|타임스|포스트|저널|브리핑|인터뷰|메시지|프리미어|메이저|컵|마스터스|올림픽|월드컵|축구|캠페인|캠프|스타트업|벤처|프랜차이즈|커피|카페|레스토랑|마트|백신|바이러스|코로나|크렘린|시스|텔레콤|모터스|스틸|케미칼|리더|매니저|코치|디자이너|셰프|딜러|에디터|트레이더|컨설턴트|엔지니어|애널리스트|이코노미스트|큐레이터|유니세프|유네스코|인터폴|넷플릭스|디즈니|스페이스|옥스팜|그린피스)$/;
const COUNTRIES = new Set(
  `미국 러시아 중국 일본 프랑스 독일 영국 우크라이나 이스라엘 이란 이라크 시리아 튀르키예 터키 이집트 인도 인도네시아 베트남 태국 필리핀 말레이시아 싱가포르
  캄보디아 라오스 미얀마 파키스탄 아프가니스탄 방글라데시 스리랑카 네팔 몽골 카자흐스탄 우즈베키스탄 키르기스스탄 사우디 사우디아라비아 카타르 쿠웨이트 오만 예멘 요르단 레바논 팔레스타인 하마스
  이탈리아 스페인 포르투갈 그리스 스위스 오스트리아 벨기에 네덜란드 룩셈부르크 덴마크 노르웨이 스웨덴 핀란드 아이슬란드 아일랜드 폴란드 체코 슬로바키아 헝가리 루마니아 불가리아 세르비아 크로아티아 슬로베니아 벨라루스 에스토니아 라트비아 리투아니아 조지아 아르메니아
  캐나다 멕시코 브라질 아르헨티나 칠레 페루 콜롬비아 베네수엘라 쿠바 에콰도르 볼리비아 우루과이 호주 오스트레일리아 뉴질랜드 피지 남아공 나이지리아 케냐 에티오피아 수단 모로코 알제리 리비아 튀니지 가나 콩고 세네갈 유럽 아프리카 아시아 나토 유엔 대만 홍콩 북한 한국`.split(
    /\s+/,
  ),
);
const GIVEN_ABROAD = new Set(
  `에릭 루카스 조너선 미셸 구스타프 루스 피터 올리버 나탈리 아미르 안드레아 안드레이 알렉산드르 알렉산더 알렉스 앨리스 마르코 마르틴 마틴 한스 요한 카를 카를로스 호세 후안 페드로 파블로 디에고 미겔 라파엘 가브리엘 사뮈엘 다니엘 대니얼 대런 더글러스 케빈 켈리 크리스 크리스토퍼 클레어 샬럿 앙투안 피에르 장피에르 프랑수아 줄리앙 니콜라 클라우디아 클라우스 볼프강 토마스 슈테판 슈테파니 카타리나 카트린 잉그리드 아스트리드 라르스 닐스 스벤 에바 이반 이고르 올레크 드미트로 나탈리야 올가 타티아나 아흐메드 무함마드 모하메드 알리 하산 파티마 유수프 압둘라 라지브 프리야 아니타 산제이 제니퍼 제시카 스테파니 빅토리아 빅토르 소피아 엘리자베스 캐서린 캐럴 로런스 로렌 레이철 앤서니 앤절라 브라이언 브루스 카일 저스틴 조슈아 매슈 매튜 네이선 니콜 패트릭 필립 랜디 로저 로널드 스콧 션 테일러 타일러 빈센트 윌 잭슨 아서 해리 헨리 휴 이언 이사벨라 아이샤 크리스티나 크리스티안 엘런 앨리슨 그레이스 조 존 팀 일론 젠슨 짐 톰 빌 벤 밥 잭 샘 댄 론 마크 마이클 데이비드 제임스 로버트 윌리엄 리처드 토머스 찰스 조지 폴 피터 스티븐 스티브 앤드루 도널드 조지프 카멀라 힐러리 버락 미셸 낸시
  마리아 안나 루시아 카림 아나 엘레나 이사벨 소피 마리 앙겔라 올라프 프리드리히 에마뉘엘 리시 키어 보리스 블라디미르 볼로디미르 세르게이 드미트리 베냐민 나렌드라 루이스 하비에르 자이르 니콜라스 조르자 우르줄라 제이크 앤터니 토니 마코 피트 재닛 제롬 크리스틴 사티아 순다르 레이 제프 래리 에릭 앨런 앤디 앤 제인 메리 리사 로라 사라 에이미 케이트 줄리아 바스티앙 클로틸드 엠마 올리비아 노아 레오 헬렌 월터 데버라
  조나단 리카르도 압둘 무스타파 이브라힘 오마르 칼리드 사이드 라시드 타리크 자이드 하마드 아지즈 살만 파이살 술탄 마흐무드 라일라 아미나 자밀라 파르하드 레자 호세인 바샤르 타밈 나세르 표도르 니키타 파벨 미하일 콘스탄틴 발레리 발레리아 옐레나 스베틀라나 나데즈다 이리나 크세니야 빅토리야 아나톨리 게오르기 발렌티나 율리아 율리야 아르투르 막심 데니스 로만 스타니슬라프 야로슬라프 보그단 안드리 올렉산드르 올하 마테우시 야쿠프 카타지나 아그니에슈카 야노시 페테르 빅토르 졸탄 가보르 이슈트반 얀 페트르 토마시 야나 마르틴 밀란 드라간 루시 클레망 앙드레 장 자크 마르셀 세바스티앙 뱅상 엘로디 카미유 마농 아녜스 베르나르 파트리크 미카엘 기욤 브뤼노 시몬 마티외 로랑 실비 이자벨 주느비에브 한나 헬가 헬무트 위르겐 만프레트 프랑크 디터 라이너 슈테펜 우베 하인리히 프란츠 게르하르트 레나 유타 브리기테 마리오 루카 마테오 로베르토 조반니 주세페 프란체스코 프란체스카 키아라 줄리아 알레산드로 알레산드라 파올로 파올라 엔리코 발렌티노 세르조 도나텔라 로렌초 리카르도 페르난도 알베르토 알바로 엔리케 디아나 카르멘 파트리시아 구스타보 로드리고 로드리구 마누엘 안토니오 안토니우 주앙 조제 루이즈 펠리페 페르난다 카를라 카밀라 다니엘라 장루이 장클로드 장마르크 장폴 알리나 미로슬라브 미로슬라프 프리다 키란 모나 엘리아스 빌럼 발렌시아 가르시아 에두아르도 헤수스 라몬 살바도르 산티아고 에스테반 마르셀로 마르셀루 파울루 페드루 티아구 브루노 비토르 아드리아나 잉에 비에른 에리크 에리카 닐스 안데르스 카린 크리스테르 마그누스 헨리크 헨릭 소렌 쇠렌 메테 야코브 유하 페카 산나 티모 미코 아이노 코피 크와메 아마두 마마두 우스만 셰이크 아디 조코 수카르노 데위 푸트리 아구스 바유 라자 아룬 비제이 라훌 수닐 수레시 아닐 아미트 안잘리 디파 디피카 카비타 미나 니르말라 수브라마냠 임란 빌랄 아산 누룰 라흐만 아웅 솜차이 아누틴 프라윳 탁신 파에통 나롱 니콜라이 미할 아담 아론 벤저민 벤자민 카렌 커트 커티스 데릭 더그 딘 도로시 에드 에드워드 에드윈 엘리엇 에밀리 에번 프랭크 프레드 프레더릭 개빈 게리 조지나 글렌 그레그 그레고리 그레천 해나 해럴드 하워드 하비 아이작 이저벨 재클린 제이슨 제러미 제리 조애나 조앤 조앤나 존 조던 조제핀 조이스 주디스 주디 줄리언 캐런 카라 캐시 케네스 커스틴 린다 로이드 루크 린지 매들린 마거릿 마가렛 마크 마샤 메건 멀리사 머린다 마일스 모리스 내털리 닐 노먼 올리브 오언 패멀라 폴라 필 레이먼드 리베카 레지나 로빈 로이 러셀 라이언 새뮤얼 샌드라 세라 사이먼 스펜서 스튜어트 수전 실비아 테드 테런스 티머시 트레버 트레이시 밸러리 버지니아 웬디 윌프레드 재커리 조이 클로이 헤더 아만다 어맨다 앰버 앤젤라 바버라 베스 베티 브렌다 캐롤라인 샬린 신시아 다이애나 도나 데보라 일레인 엘런 글로리아 하이디 이렌 아이린 재니스 자넷 조세핀 로리 로즈 셸리 테레사 트리샤 아르노 요제프 카롤 카롤리나 바르바라 즈비그니에프 도로타 모니카 페트라 이보 마르타 이네스 누노 루이 후이 호아킨 훌리오 엘레나 아멜리에 로사 사나 유나 라니아 파리다
  루이사 클라라 조엘 나탄 나디아 리디아 그레타 세실리아 베아트리스 알폰소 훌리안 마티아스 펠릭스 레온 오스카 루벤 다비드 사무엘 요나스 니클라스 프레드리크 안드레스 세르히오 알레한드로 이그나시오 곤살로 라우라 크리스토발 페데리코 에두아르두 히카르두 기예르모 파울라 실뱅 티보 에티엔 오렐리 클레르 나빌 유세프 사미르 지아드 레일라`.split(
    /\s+/,
  ),
);

/** Whether a word in Hangul can be part of a name from abroad. Words that Korean has taken over, and countries, are none. */
export const isForeignName = remembering(4_000, (word): boolean => {
  if (
    !/^[가-힣]{1,7}$/.test(word) ||
    /(?:[의던는을를에째]|에서|에게)$/.test(word) ||
    isCountry(word) ||
    isPlaceName(word) ||
    EVERYDAY.has(word)
  )
    return false;
  if (GIVEN_ABROAD.has(word) || isJapaneseSurname(word)) return true;
  if (word.length < 2 || WORDS_FROM_ABROAD.test(word)) return false;
  return STRONGLY_FOREIGN.test(word) || (word.length > 3 && (word.match(OFTEN_FOREIGN)?.length ?? 0) > 1);
});

const VIETNAMESE = /^(?:응우옌|쩐|팜|호앙|후인|부이|응오|즈엉|쯔엉|도안)$/;

/** Whether a word is a family name of Vietnam, where two or three words follow: 부이 반 득. */
export function isVietnameseSurname(word: string): boolean {
  return VIETNAMESE.test(word);
}

/** Whether one syllable is a family name from abroad, behind a given name: 칸, 챈, 킴. */
export function isShortSurname(word: string): boolean {
  return /^[가-힣]$/.test(word) && (STRONGLY_FOREIGN.test(word) || /^[리싱왕우박김최정강윤임]$/.test(word));
}

/** Whether a word is a given name from abroad, so that the next is likely a family name: 리사 모어. */
export function isGivenAbroad(word: string): boolean {
  return GIVEN_ABROAD.has(word);
}

/** Whether a longer word could be a name from abroad by its syllables alone, few of which end in a consonant: 구루마니. */
export function soundsForeign(word: string): boolean {
  return (
    /^[가-힣]{4,6}$/.test(word) &&
    [...word].every((one) => hangulEnding(one) === 'vowel' || /[난란만반단산]/.test(one))
  );
}

export function isCountry(word: string): boolean {
  return COUNTRIES.has(word);
}

/** Whether a name of several words has the family name first, as the Japanese do. */
export function hasSurnameFirst(words: string[], hanja: string | null): boolean {
  const [first = '', second = ''] = words;
  return (
    words.length === 2 &&
    (hanja !== null ||
      isJapaneseSurname(first) ||
      (soundsJapanese(first) && soundsJapanese(second) && isJapaneseSurname(first)))
  );
}
