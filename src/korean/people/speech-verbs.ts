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

/** Verbs that report what somebody said in other words. */
const REPORTING = `말했 밝혔 설명했 강조했 전했 덧붙였 주장했 지적했 비판했 답했 답변했 대답했 물었 반문했 당부했 요청했 요구했 촉구했 호소했 경고했 우려했 전망했 예상했 예측했 내다봤 평가했
분석했 진단했 조언했 제안했 제언했 약속했 다짐했 추정했 관측했 발표했 발언했 언급했 역설했 토로했 털어놨 하소연했 회상했 돌아봤 회고했 고백했 해명했 반박했 맞섰 일축했 부인했 인정했 사과했 항변했 항의했 질타했
꼬집었 비난했 선언했 공언했 단언했 장담했 자신했 권했 권고했 지시했 명령했 주문했 통보했 보고했 증언했 진술했 폭로했 시인했 시사했 예고했 되풀이했 못박았 귀띔했 알렸 소개했 응수했 표명했 했다 했고 했으며 했지만`;

const saying = new RegExp(`(?:^|\\s)(?:${alternatives(SAYING)})`);
const reporting = new RegExp(`(?:^|\\s)(?:${alternatives(REPORTING)})`);

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
  /^(?:이?라)?는 (?:뜻|입장|의견|견해|주장|생각|방침|반응|취지|소감|각오|(?:글|말|메시지|답변?|인사|해명|설명|비판|지적|평가|문자|당부|다짐|농담)[을를만도] (?:[가-힣]+에 )?(?:남|올|보냈|보탰|썼|전했|전하|했|하며|하고|건넸|건네|적|냈|내놨|내놓|덧붙|되풀이|반복))/;
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
  if (VIEW.test(behind) || EXPECTED.test(behind)) return true;
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

/** Says that the one who spoke before goes on. */
const GOES_ON =
  /(?:덧붙|이어 |이어서|또한? |또 |그러면서|아울러|이와 함께|특히|재차|거듭|다시|끝으로|마지막으로|계속)/;

export function goesOn(text: string): boolean {
  return GOES_ON.test(text);
}
