const FOREIGN = new Set(
  `신화사 신화통신 신화 로이터 로이터통신 AP AP통신 AFP AFP통신 EPA UPI DPA dpa TASS 타스 타스통신 이타르타스 스푸트니크 인테르팍스
  블룸버그 블룸버그통신 교도 교도통신 지지통신 NHK CNN BBC CNS 중신사 중국신문사 인민일보 환구시보 조선중앙통신 조선중앙TV 노동신문 KCNA
  게티 게티이미지 게티이미지스 게티이미지뱅크 ANSA 안사통신 아나돌루 아나돌루통신 AA VNA 베트남통신 몽골통신 PTI USA투데이 XinhuaNews Xinhua
  Reuters 뉴스와이어 PRNewswire 비즈니스와이어 Bloomberg 마이니치 아사히 요미우리 닛케이 NNA EFE 로이터뉴스1`.split(
    /\s+/,
  ),
);

const POOL = /(?:공동취재단|공동취재|사진기자단|영상기자단|공동사진|합동취재단|취재기자단|풀기자단)$/;

const AGENCY_WORD =
  /(?:뉴스핌|뉴스|뉴시스|뉴스1|일보|신문|통신|경제|타임스|타임즈|투데이|방송|저널|미디어|프레스|포스트|데일리|헤럴드|인포맥스|매일|시보|오늘|겨레|라인|채널|속보|리뷰|스타|경향|인사이트|뉴스TV|와이어|OSEN|KBS|MBC|SBS|YTN|JTBC|MBN|TV조선|NEWS|News|news|PRESS|Press|TIMES|Times|TV|\.com|\.kr)\d{0,2}$/;

/** Whether the word names an agency abroad whose copy or pictures are taken over (신화사, 로이터, AP). */
export function isForeignSource(word: string): boolean {
  return FOREIGN.has(word);
}

/** Whether the word names a pool of several newsrooms (공동취재단, 국회사진기자단). */
export function isPool(word: string): boolean {
  return POOL.test(word);
}

/** Whether the word looks like the name of a Korean newsroom (뉴스핌, 연합뉴스, 한국일보). */
export function isNewsroomName(word: string): boolean {
  return word.length <= 14 && !/[@\s]/.test(word) && !FOREIGN.has(word) && AGENCY_WORD.test(word);
}
