/**
 * Beginnings of verbs that say that somebody says something, as news copy has them: stems with their common endings, so
 * that 말 (a horse, a word) is not one. What only reports thought (생각했다, 봤다) is not among them.
 */
const SAYING = `말했 말해 말문 답해 확인했 말하 말한 말씀 밝혔 밝히 밝힌 설명 강조 전했 전하 전한 덧붙 주장 지적 비판 답했 답하 답한 답변 대답 물었 묻는 묻고 묻자 반문 되물 되묻 당부 요청 요구
촉구 호소 경고 우려 전망 예상 예측 내다봤 내다보 평가 평했 평하 분석 진단 조언 제안 제언 약속 다짐 다졌 발표 발언 언급 역설 토로 털어놨 털어놓 털어놓았 하소연 회상 떠올렸
떠올리 돌아봤 돌아보 회고 고백 해명 반박 반발 맞섰 맞받 일축 부인했 인정 사과 감사 축하 환영 항변 항의 질타 꼬집 비난 성토 외쳤 외치 소리쳤 속삭 중얼 웃었 웃으 미소 울먹 아쉬워 안타까 기대 희망
선언 공언 단언 장담 확언 자신했 자평 극찬 칭찬 격려 위로 권했 권고 지시 명령 주문 통보 보고했 증언 진술 폭로 시인했 시사했 예고 거듭 재차 되풀이 이어갔 이어 운을 입을 목소리를 말을
선을 힘줘 힘주 못박 못 썼다 적었 올렸 남겼 귀띔 알렸 알리 소개 쏘아붙 잘라 응수 응답 화답 너스레 농담 으름장 엄포 일갈 직격 표명 피력 동의 공감 탄식 한탄 개탄 규탄 설득 추정 판단
판시 해석 풀이 추측 관측 짚었 꼽았 내비쳤 드러냈 했다 했고 했으며 했는데 했지만 했으나 했습니다 하면서 하며 하자 하더니 한다 고개 소감 소회 불만 의지 입장 뜻을 혀를 눈시울 너털 손사래 자랑`;

/** Verbs with 하다 that report what somebody said in other words. */
const REPORTING = `말 설명 강조 전 주장 지적 비판 답 답변 대답 반문 당부 요청 요구 촉구 호소 경고 우려 전망 예상 예측 평가 평 분석 진단 조언 제안 제언 약속 다짐 추정 관측 발표 발언 언급 역설 토로
하소연 회상 회고 고백 해명 반박 일축 부인 인정 사과 항변 항의 질타 비난 선언 공언 단언 장담 자신 권 권고 지시 명령 주문 통보 보고 증언 진술 폭로 시인 시사 예고 되풀이 소개 응수 표명 공약 천명 확언
자평 혹평 호평 총평 논평 반발 성토 규탄 탄식 한탄 개탄 읍소 간청 부탁 진언 제보 예보 판시 해석 풀이 추측 짐작 전언 지목 설파 훈수 걱정 아쉬워 안타까워 기대 희망 확신 공유 기억 판단 의심 단정 적시 명시
피력 변명 고집 맹세 으름장 화답 대꾸 대응 응답 감사 자랑 자부 칭찬 극찬 격려 위로 신신당부 재확인 확인`;

/** Other verbs, and what is said with an object. */
const REPORTING_TOO = `밝혔 밝힌다 밝히고 밝히며 밝히면서 덧붙였 덧붙인다 물었 묻는다 맞섰 맞받 꼬집었 꼬집는다 털어놨 털어놓 내다봤 내다본다 돌아봤 돌이켰 떠올렸 못박았 못\\s?박 귀띔 알렸 되물었 되묻 따졌 따져 다그쳤
받아쳤 받아넘겼 쏘아붙였 몰아붙였 몰아세웠 치켜세웠 추켜세웠 비꼬았 타일렀 나무랐 꾸짖 울먹였 외쳤 속삭였 중얼거렸 썼 적었 올렸 봤다 봤으 본다 보고\\s있 했 하고\\s나섰 짚었 꼽았 점쳤 빌었 바랐 읊조렸 힘줘 잘라 거듭
선을\\s그 말을\\s아꼈 여지를\\s[남뒀] 목소리를\\s높 날을\\s세 각을\\s세 너스레를 혀를\\s[찼내] 손사래 쓴소리 일침 으름장 엄포 입을\\s열 운을\\s[뗐떼] 말문을
[가-힣]+(?:론|뜻|견|장|려|감|지|움|망|석|견해|심)[을를]\\s(?:밝혔|폈|펼쳤|폈다|나타냈|드러냈|내비쳤|내놨|내놓|전했|표했|쏟아냈|피력)`;

const saying = new RegExp(`(?:^|\\s)(?:${alternatives(SAYING)})`);
const reporting = new RegExp(
  `(?:^|\\s)(?:(?:${alternatives(REPORTING)})(?:했|한다|하고|하며|하면서|하기도)|${alternatives(REPORTING_TOO)})`,
);

function alternatives(list: string): string {
  return list.trim().split(/\s+/).join('|');
}

/** Whether a verb in a stretch of text says that somebody speaks. */
export function hasSpeechVerb(text: string): boolean {
  return saying.test(text);
}

/** Where in a stretch of text a verb reports speech, or -1. */
export function reportingVerbAt(text: string): number {
  return text.search(reporting);
}

/** How text goes on behind a quotation that is speech: “…”고, “…”라며, “…”면서도. */
const QUOTATIVE = /^(?:(?:이?라)?(?:고(?:도|는|만|까지)?|며|면서(?:도|는)?)|하고|하며)(?=[ ,.])/;
/** A wish, a view, a message: “…”는 뜻을 밝혔다 is speech, “…”는 글귀 is not. */
const VIEW =
  /^(?:이?라)?는 (?:것이(?:다|었다)\.|점을 (?:[가-힣]+ )?(?:강조|분명|지적|꼽|짚|언급)|뜻|입장|의견|견해|주장|생각|방침|반응|취지|소감|각오|(?:글|말|메시지|답변?|인사|해명|설명|비판|지적|평가|문자|당부|다짐|농담|전망|우려|분석|조언|제안|바람|호소|진단|경고|소회|의지|기대|불만|목소리|질문)[을를만도] (?:[가-힣]+에 )?(?:남|올|보냈|보탰|썼|전했|전하|했|하며|하고|건넸|건네|적|냈|내놨|내놓|덧붙|되풀이|반복|나타냈|드러냈|내비쳤|밝혔|폈|던졌|높였|쏟아))/;
/** “…”라는 게 홍 대표의 설명이다, “…”라는 그의 말처럼. */
const WHOSE =
  /^(?:이?라)?는 (?:(?:게|것이|것은) )?(?=[^“”.]{1,40}의 (?:생각|설명|주장|말|판단|전망|입장|분석|지적|얘기|이야기|의견|견해|진단|회고|바람|하소연|귀띔|당부)(?:이다|이었다|이라고|처럼|대로|도 |이 |\.))/;
/** “…”라는 지적도 나온다: some say so. */
const SOME_SAY =
  /^(?:이?라)?는 (?:[가-힣]+ )?(?:말|지적|비판|우려|전망|분석|평가|반응|목소리|관측|의견|주장|해석|반론|불만|볼멘소리|한숨|탄식|글|댓글)(?:도|이|가|까지) (?:[가-힣]+ )?(?:나온|나왔|나오|제기|쏟아|이어|있|많|적지|들린|들렸|터져|달렸|올라|우세|지배)/;
/** “…할 것”으로 내다봤다. */
const EXPECTED = /^으로 (?:[가-힣]+ )?(?:내다봤|내다보|전망|예상|예측|기대했|추정|분석|관측|봤)/;
/** What is called so, thought or felt: nobody says it. */
const NO_SPEECH =
  /^(?:이?라)?고(?:도|는|만)? (?:[가-힣]+(?:[을를]|에) )?(?:이름|표현|명명|지칭|된|되어|돼|해서|해도|불[러렀렸리린]|부[르른]|생각|여[겼긴]|느[꼈끼낀]|봤|본|보는|판단|믿)/;
/** What stands on a sign. Somebody wrote it, but the sentence does not say who. */
const WRITTEN = /^(?:이?라)?고 (?:적힌|적혀|적혔|쓰인|쓰여|쓰였|쓴 |써 |새겨|새긴|돼 있|되어 있)/;

/**
 * What follows a quotation says that it is speech: nearly every verb does behind “…”고. `behind` is the text to the next
 * quotation or the sentence's end.
 */
export function isSpeech(behind: string): boolean {
  if (VIEW.test(behind) || EXPECTED.test(behind) || WHOSE.test(behind)) return true;
  return QUOTATIVE.test(behind) && !NO_SPEECH.test(behind);
}

/** 그가 처음 한 말은 “…”였다. */
export function isPredicate(before: string, behind: string): boolean {
  return (
    /(?:말|답|대답|답변|일성|첫마디|한마디|반응)은 ?$/.test(before) &&
    /^(?:이었다|였다|이다|다)[.,]/.test(behind)
  );
}

/** Whether words only stand written somewhere: a sign, a banner. */
export function isWritten(behind: string): boolean {
  return WRITTEN.test(behind);
}

/** Whether it is only said that some say so. */
export function isSaidBySome(behind: string): boolean {
  return SOME_SAY.test(behind);
}

/** How long the words are between a quotation and whose it is, or 0: 라는 게 of “…”라는 게 홍 대표의 설명이다. */
export function beforeWhose(behind: string): number {
  return WHOSE.exec(behind)?.[0].length ?? 0;
}

/** Says that the one who spoke before goes on. */
const GOES_ON =
  /(?:덧붙|이어 |이어서|또한? |또 |그러면서|아울러|이와 함께|특히|재차|거듭|다시|끝으로|마지막으로|계속)/;

export function goesOn(text: string): boolean {
  return GOES_ON.test(text);
}

/** 환율에 대해서는 “…”고: a matter that somebody speaks of next. */
const ANOTHER_MATTER =
  /^[^“”]{1,40}(?:대해서는|대해선|대해서도|대해|관련해|관련해서는|관련해서도|관련해선|두고는|두고서는|질문에는|질문에|물음에는|물음에|지적에는|지적에|비판에는|요구에는|묻자|질문하자)[ ,]/;

export function turnsTo(text: string): boolean {
  return ANOTHER_MATTER.test(text);
}
