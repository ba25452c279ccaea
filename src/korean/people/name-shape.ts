import { isJapaneseSurname, soundsJapanese } from '../japanese-surnames.ts';
import { isKoreanName } from '../person-words.ts';
import { isPlaceName } from '../place-names.ts';
import { hangulEnding } from '../sound.ts';

const COMPOUND = /^(?:남궁|황보|제갈|선우|독고|사공|서문|동방|망절|어금)[가-힣]{1,2}$/;
const RARE_SURNAME = /^[옹지단]/;

// Syllables of given names, Sino-Korean and native (가람, 하늘, 슬기). Everyday words of nothing else are in the list below.
const GIVEN = new Set(
  '가갑강건결겸경계고곤공관광교구국군권규균귀근금기길나낙남내노누늘다단달담대덕도돈동두득들라란람래량려련렬령로록론룡루룬륜률르름리린림마만말명모무묵문미민바배백범벽별병보복봉부빈빛산상새샘서석선섭섬성세소솔송수숙순술슬승시식신심아안애양언엄여연열영예오옥온완용우욱운울웅원월위유윤율은을음의이익인일임자작잔장재전정제조종주준중지진찬창채천철청초춘출충치태택표풀필하학한해향헌혁현형혜호홍화환활황회효후훈휘흔희힘쁨꽃찬길누리온담솜별샛봄여름결슬기라움들비새솔빛미르해달터울'.split(
    '',
  ),
);

const BODY_ENDING =
  /(?:[부청처실팀측회당시과위단]|대학|은행|연구|학교|병원|본부|센터|노조|구청|시장|협회|법원|대사)$/;
const DOUBTFUL_ENDING = /[원소관서국구군사대도진자들권안전제인체장]$/;
/** 주선양 총영사: who is sent to a place. */
const POSTED = /^주(?:미|일|중|러|영|한|[가-힣]{2,4})$/;

/** Endings of other words: 나란히, 하늘의, 창부터, 강파도씨, 구좌읍. */
const NEVER_A_NAME =
  /(?:(?<![가노])을|[의에를히던씨읍면]|부터|까지|에서|에게|처럼|보다|마다|이나|라고|라는|라며)$/;
/** 시작한, 설명해, 이웃은: an everyday word with an ending. */
const VERBAL = /[은는이가을를의과와도로에한하해할된될고며게만인적들]$/;

// Everyday words and bodies that look like a surname and a given name.
const EVERYDAY = new Set(
  `청년층 장년층 노년층 청소년 복숭아 목화 고양이 강아지 나무 구좌읍 단체 사라진 이어진 주어진 나란히 조언 마련 주목 공감 조용 안전 중요 심각 가난 기록 기대 은퇴 이동 이송 조립 오래된 국물 배수지 채광창 오른손 왼손 어두운 새로운 시작 설명 이웃 창고 부장 이사 가구 서울 이번 이날 이후 이어 이에 이미 이를 이들 이제 이런 이유 이상 이하 이전 이외 이사 이익 이해 이용 이용자 이재민 이주민 이사진 이사회 이사장 이민자
  정부 정책 정당 정보 정상 정도 정치 정치인 정치권 정규직 정상화 정무 정비 정기 정식 정유 정유사 정규 정면 정오 정원 정교 정치적
  전국 전체 전문 전문가 전날 전원 전기 전기차 전담 전남 전북 전반 전국적 전시 전시회 전세 전자 전직 전현직 전임 전략 전망 전쟁 전투기 전무 전화 전년 전라도 전국구
  조만간 조사 조선 조선사 조건 조합 조합원 조직 조치 조기 조정 조항 조선업 조종사 조달청 조리사 조교수 조감도 조선소
  신한 신규 신인 신문 신고 신고자 신청 신청자 신용 신속 신임 신형 신도시 신재생 신생아 신사업 신제품 신기술 신청인 신혼부부
  서울 서울시 서울대 서비스 서민 서방 서부 서류 서해 서면 서울청 고용 고객 고등 고위 고위급 고교 고속 고양시 고려대 고인 고발 고소 고소인 고령 고령자 고령화 고용주 고교생 고등학생 고객사 고위직
  한국 한국인 한편 한때 한미 한일 한중 한은 한반도 한강 한국계 한국은행 한의사 한의원 한전 한화 한솔 한동안 한마디 한가운데
  주민 주요 주말 주가 주장 주택 주식 주주 주최 주한 주일 주중 주미 주관 주민들 주무관 주부 주최측 주주총회 주심 주연 주지사 주치의 주총 주방장 주기적
  국회 국내 국민 국제 국방 국방부 국가 국무 국무원 국토부 국정원 국립 국세청 국영 국군 국경 국립대 국과수 국악인 국무위원 국민들 국산
  여야 여당 여성 여론 여행 여전 여러 여군 여당측 여행사 여행객 여수시 민간 민주당 민주 민생 민원 민간인 민원인 민방위 민족 민변 민노총 민사
  노동 노동자 노조 노사 노인 노동부 노동계 노동청 노후 노력 노조원 노조측 노선 노숙인
  최근 최고 최대 최소 최종 최초 최저 최고위 최선 최고위원 최다 최상 최종안
  김포 김포시 김해시 김치 박물관 박람회 박사 강원 강원도 강남 강남구 강력 강화 강제 강릉시 강사 강동구 강서구 강북구 강연 강의
  문화 문화재 문체부 문학 문제 문의 문화원 문인 문건 문학상 공정 공정위 공사 공장 공공 공무원 공동 공급 공항 공연 공식 공개 공급사 공급망 공보 공보관 공익 공원 공기업 공모 공수처 공천 공단 공대
  소방 소방서 소방청 소비 소비자 소상공인 소속 소위 소년 소식통 소규모 소장 소녀 소송 소재 소설 소비자원 소방관
  경기 경기도 경찰 경찰서 경찰청 경제 경제계 경남 경북 경영 경영진 경영계 경선 경쟁 경쟁사 경호 경비 경력 경제부 경총 경기장 경사 경상도
  지난 지역 지방 지난해 지금 지원 지원단 지자체 지주 지주사 지도부 지지자 지방청 지역구 지하철 지인 지검 지도자 지점장 지사 지부 지배인 지방의회
  연구 연구원 연구소 연구진 연구팀 연구자 연합 연말 연휴 연준 연방 연예 연예인 연출 연금 연봉 연극인 연대 연구실 연구관
  원내 원장 원전 원래 원자력 원인 원고 원고측 원화 원주민 원내대표 원로 원청 원유 원주시 원자재
  방송 방송사 방송인 방문 방문객 방위 방사청 방역 방사능 방통위 방산 방안 방역관 방위비 인사 인구 인도 인도인 인천 인천시 인근 인권 인권위 인민 인터넷 인수위 인사처 인원 인기 인공 인력 인류 인근주민
  임시 임원 임금 임직원 임대 임대인 임차인 임기 임산부 임원진 임명 임신부 유럽 유족 유권자 유명 유통 유학생 유엔 유가족 유치원 유관 유일 유사 유력 유통사 유망주 유공자
  남북 남부 남성 남자 남미 남편 남측 남해 남은 남극 남녀 심사 심의 심판 심사위원 심리 심각 심지어 허가 허위 하루 하반기 하지만 하원 하원의원 하나 하청 하도급 하천 하락
  성장 성명 성공 성과 성인 성남시 성동구 성북구 성직자 성적 차관 차기 차량 차장 차이 차별 차주 차세대 우리 우선 우주 우려 우주인 우수 우주선 우승 우정 우체국 구청 구단 구속 구조 구성 구체 구급대 구조대 구글 구의회 구민 구의원 구매 구독자 구조대원 구성원 구인
  나라 나머지 나이 나토 나주시 진보 진료 진행 진술 진상 진단 진주 진행자 진주시 진영 진보당 채권 채용 채소 천문 천주교 천안시 천안 천연 현재 현장 현지 현직 현대 현행 현금 현역 현대차 현지인 현안 현황 현대인
  함께 함정 변호 변호사 변호인 변화 변호인단 변동 염소 추가 추진 추석 추정 추경 추모 추세 도시 도내 도로 도쿄 도착 도전 도입 도의회 도민 도의원 도청 도예가 도매 도심 도지사 석유 석사 선거 선수 선수단 선관위 선원 선사 선박 선도 선임 선거인 선진국 선생 선생님 선주 선장 설계 설명 설립 설립자 설비 마을 마지막 마스크 마침 마케팅 마약 길이 위원 위원회 위기 위험 위반 위성 위탁 위안부 표준 표결 표현 명예 명단 명의 명절 기자 기업 기업인 기관 기존 기술 기업들 기상청 기재부 기관장 기준 기간 기자단 기소 기획 기반 기타 기부자 기관사 기술자 반도체 반면 반대 반장 반려견 반군 왕실 왕국 금융 금융위 금감원 금리 금융권 금융사 금요일 금지 금통위 옥상 육군 육지 육상 육아 인간 제조 제조사 제작 제작진 제작사 제품 제도 제안 제보자 제주 제주도 제출 제약사 제한 모두 모집 모든 모습 모바일 모임 모델 국세 어린이 어민 어업 어촌 어머니 어르신 은행 은행원 은행권 은퇴 용의자 용산 용역 용도 예산 예술 예술인 예술가 예정 예비 예산안 예방 예선 봉사 봉사자 봉사단 사고 사건 사람 사실 사업 사업자 사회 사회적 사회자 사측 사장 사업장 사용 사용자 사진 사령부 사립 사범 사전 사망 사망자 사무 사무관 사기 사법 사법부 사상 사단 부산 부산시 부장 부대 부동산 부문 부모 부사장 부지 부부 부처 부총리 부위원장 부품 부족 부분 가족 가격 가장 가계 가구 가수 가능 가운데 가입자 가해자 가정 가치 가을 복지 복지부 복귀 복지사 복구 복합 태국 태풍 태양광 태도 목표 목사 목요일 목격자 목포 목포시 형사 형제 형태 피해 피해자 피고 피고인 피의자 피감 두 두번째 감독 감사 감사원 감염 감정 감시 감사관 감시단 감리 호주 호남 호텔 호우 빈 동맹 동료 동포 동물 동기 동시 동부 동부권 동생 동네 동남아 동원 동의 동대표 온라인 온도 상무 상무부 상반기 상원 상원의원 상황 상인 상임 상장 상승 상태 상대 상당 상담사 상공회 상인회 승객 승리 승무원 승진 간호 간호사 간부 간사 간담회 간단 견해 당국 당국자 당시 당초 당선 당선인 당선자 당원 당사자 당대표 당협 당내 당직자 화요일 화물 화재 화학 화가 화장품 화웨이 창업 창업자 창원 창원시 창립 계열 계열사 계획 계약 계속 갑자기 시장 시민 시민들 시작 시간 시의회 시의원 시공사 시도 시위 시행 시행사 시설 시즌 시즌권 시세원 시장권 시인 순서 순위 순찰 순방 범죄 범인 범위 범정부 범여권 범야권
  송년 송출 홍보 홍보실 홍콩 홍수 양국 양측 양당 양자 양식 양형 배경 배우 배터리 배달 배송 배달원 배상 백신 백악관 백화점 백만 안보 안전 안건 안내 안내원 안양시 안산시 안팎 안정 안정적 황제 황금 권리 권한 권익위 오늘 오전 오후 오히려 오랜 오류 오염 오염수 장관 장기 장비 장애 장애인 장소 장군 장병 장남 장녀 장학금 장학생 윤리 윤리위 임업 임의 류 유류 곽 손해 손님 손실 손보 엄마 엄격 전공의 전문의 전문직 음악 미술 촬영 조명 무대 의상 안무 예술 연기 체육 주거 해운 해양 기계 전교조 전경련 전당 전북대 전남대 조선대 한양대 한림대 서강대 경희대 경북대 부산대 강원대 인하대 홍익대 성균관 동국대 국민대 남서울 지원자 지휘부 주최자 연방정부`.split(
    /\s+/,
  ),
);

/** How sure it is that a word is a Korean name: by its syllables, or only by its surname. */
export type NameShape = 'likely' | 'possible' | null;

/** Judges a word by its letters alone. Names of two syllables are everyday words too often to be likely. */
export function koreanNameShape(word: string): NameShape {
  if (EVERYDAY.has(word) || isPlaceName(word) || /^[가-힣]모$/.test(word)) return null;
  if (NEVER_A_NAME.test(word)) return null;
  if (COMPOUND.test(word)) return 'likely';
  if (word.length === 3 && VERBAL.test(word) && EVERYDAY.has(word.slice(0, 2))) return null;
  if (word.length > 3 || !(isKoreanName(word) || (RARE_SURNAME.test(word) && /^[가-힣]{3}$/.test(word))))
    return null;
  const looksLikeBody = BODY_ENDING.test(word);
  if (word.length === 2) return looksLikeBody || !GIVEN.has(word.charAt(1)) ? null : 'possible';
  if (looksLikeBody) return /(?:[부청처실팀측당과]|(?<!바)위)$/.test(word) ? null : 'possible';
  return [...word.slice(1)].every((syllable) => GIVEN.has(syllable)) ? 'likely' : 'possible';
}

/** Whether a word is one that everybody uses; a name only where the text says so. */
export function isEveryday(word: string): boolean {
  return EVERYDAY.has(word) || isPlaceName(word) || isCountry(word);
}

/** Whether 씨 behind a word tells that it is a name, though its letters do not: 강파도씨, 부영실 씨. */
export function mayBeCalled(word: string): boolean {
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
  /[겐겔긱냐넥넬뉴댄덱덴델뎀뒤듀딘딜딥랙랜램럭럼렉렐렘렛롤롭룩뤼뤽륀릭릴릿멀멘멜뮈뮌뮐므믈믹밴밸벅벡벨벳뵈뵐뷔뷰브블빅빌샌샐섀샤샬샴샹섹센셀셔셜셰셸숀숄쉬쉐슈슐슨쑤쑨쑹쓰옌얀엑엘엠옐욘웨웬웰윌윈잭잰젝젠젤져졸죠쥐쥘쥬즈즐짐쩌쩐쩡쭈쯔챈챗첸첼쳉촘츄츠칸캅캔캘캠컨컬케켄켈켐켓쾨쿡쿤쿨퀸큐크클킬킴킹탈턴털텍텐텔템톈톤톨톰툰툴튀튜트틀틴틸팰펀펄펙펜펠펭퐁푸퓨프플핀핑햄헌헐헥헨헬홀홈흐힌힐뷔르렌]/;
/** Syllables of which a word of four or more from abroad has two. */
const OFTEN_FOREIGN = /[드르트스그즈렌린카타토키티피파페메베데레디]/g;
const WORDS_FROM_ABROAD =
  /(?:헬기|초콜릿|컨테이너|스마트폰|노트북|텔레비전|라디오|트랙터|텐트|플라스틱|아이스크림|케이크|와인|맥주|치킨|피자|햄버거|택시|엘리베이터|마라톤|골프|테니스|배드민턴|하키|펜싱|스케이트|스키|그룹|센터|리그|뉴스|인터넷|프로|프로그램|플랫폼|서비스|시스템|브랜드|미디어|컴퓨터|에너지|바이오|테크|소프트|호텔|클럽|팀|스포츠|트럭|버스|크림|드라마|콘텐츠|프로젝트|아파트|카드|엔터테인먼트|네트워크|포럼|컨설팅|리서치|스튜디오|파트너스|캐피털|홀딩스|펀드|칼리지|아카데미|온라인|디지털|로봇|데이터|글로벌|모바일|스마트|그린|블루|트위터|페이스북|유튜브|구글|애플|테슬라|엔비디아|메타|마이크로소프트|아마존|인텔|오픈|로이터|블룸버그|타임스|포스트|저널|브리핑|인터뷰|메시지|프리미어|메이저|컵|마스터스|올림픽|월드컵|축구|캠페인|캠프|스타트업|벤처|프랜차이즈|커피|카페|레스토랑|마트|백신|바이러스|코로나|크렘린|시스|텔레콤|모터스|스틸|케미칼|리더|매니저|코치|디자이너|셰프|딜러|에디터|트레이더|컨설턴트|엔지니어|애널리스트|이코노미스트|큐레이터)$/;
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
  마리아 안나 루시아 카림 아나 엘레나 이사벨 소피 마리 앙겔라 올라프 프리드리히 에마뉘엘 리시 키어 보리스 블라디미르 볼로디미르 세르게이 드미트리 베냐민 나렌드라 루이스 하비에르 자이르 니콜라스 조르자 우르줄라 제이크 앤터니 토니 마코 피트 재닛 제롬 크리스틴 사티아 순다르 레이 제프 래리 에릭 앨런 앤디 앤 제인 메리 리사 로라 사라 에이미 케이트 줄리아 바스티앙 클로틸드 엠마 올리비아 노아 레오 헬렌 월터 데버라`.split(
    /\s+/,
  ),
);

/** Whether a word in Hangul can be part of a name from abroad. Words that Korean has taken over, and countries, are none. */
export function isForeignName(word: string): boolean {
  if (
    !/^[가-힣]{1,7}$/.test(word) ||
    /[의던는을를]$/.test(word) ||
    isCountry(word) ||
    isPlaceName(word) ||
    EVERYDAY.has(word)
  )
    return false;
  if (GIVEN_ABROAD.has(word) || isJapaneseSurname(word)) return true;
  if (word.length < 2 || WORDS_FROM_ABROAD.test(word)) return false;
  return STRONGLY_FOREIGN.test(word) || (word.length > 3 && (word.match(OFTEN_FOREIGN)?.length ?? 0) > 1);
}

const VIETNAMESE = /^(?:응우옌|쩐|팜|호앙|후인|부이|응오|즈엉|쯔엉|도안)$/;

/** Whether a word is a family name of Vietnam, where two or three words follow: 부이 반 득. */
export function isVietnameseSurname(word: string): boolean {
  return VIETNAMESE.test(word);
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
