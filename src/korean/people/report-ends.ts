import { reportingVerbAt } from './speech-verbs.ts';
import type { Quoted } from './words-of-paragraph.ts';

type Stretch = { start: number; end: number };

/** Where a reported clause ends, and where the word ends that says so: …하겠다·고. */
export type ReportEnd = {
  end: number;
  past: number;
  /** Who says it stands behind it: …라고 김 의원은 말했다. */
  isInverted: boolean;
};

/** 처리하겠다고, 달라고, 가자고, 5%라고: what is reported ends before 고. */
const REPORTED = /(?<=[가-힣%\d)])(?:[다자냐]|라)고(?:도|는|만)?,?(?= )/g;
/** 늘었다며, 내라면서: the same one says more, or does something. Not 바라며, 놀라며. */
const GOES_ON =
  /(?<=[가-힣%\d)])(?<!(?:^|[^가-힣])(?:바|놀|자|모자|잠|커)|깜짝 놀)(?:[다자냐]|라)(?:며|면서)(?:도|는)?,?(?= )/g;
const NOUNS =
  '입장|의견|견해|주장|방침|계획|전망|분석|설명|지적|평가|우려|비판|조언|판단|바람|의지|각오|다짐|목표|구상|요구|당부|포부|소신|지론|해석|진단|생각|뜻|소감|반응|기대|제안|경고|의사|약속';
/** 비판을 받았다: what is said of somebody, or what he answers. */
const NOT_HIS =
  '(?! (?:받|들었|듣고|낳|샀|사고|불러|불렀|키웠|접었|일축|반박|부인|수용|뒤집|담은|담긴|놓고|두고|따르|부정|뒷받침|의식|비판했|전해 들))';
/** 예외로 해야 한다는 입장이다, 넓히겠다는 뜻을 밝혔다, 돌아간다는 점을 강조했다. */
const VIEW = new RegExp(
  `(?<=[가-힣%\\d)])(?:[다라자냐]는|(?<=[가-힣])[단란]) (?:(?:${NOUNS})(?:이다|이었다|이라고|(?:[을를]|도|만)${NOT_HIS} )|(?:점|사실)(?:을|도) (?:[가-힣]+ )?(?:강조|지적|분명|꼽|언급|밝혔|인정|짚)|취지(?:로|의 [글말]))`,
  'g',
);
/** 더 내릴 것으로 내다봤다. */
const EXPECTED =
  /(?<=[가-힣] )것으로 (?:[가-힣]+ ){0,2}(?:내다봤|내다본|봤|본다|보고 있|전망했|전망한|예상했|예상한|예측했|관측했|분석했|추정했|판단했|평가했|점쳤|기대했|예보했)/g;
/** Between two 고 nothing but a verb of speech: 준비가 됐다고 말했다고 한 통신이 전했다. */
const SAID_AND_TOLD = /^ (?:말했|밝혔|설명했|강조했|주장했|경고했|전했|덧붙였|답했)다고$/;
/** 했다고 전해졌다, 간다고 한다, 많다고 해서: nobody says it. */
const HEARSAY = /^(?:도|는|만)?\s*(?:한다|합니다|전해|알려|해서|해도|하더라도|하면|하니|할 |하는 )/;
const LONGEST_TO_VERB = 60;
/** …라고 그는 말했다, …라고 김 의원은 이날 말했다. */
const SUBJECT_BEHIND = /^ (?:[^ “”]{1,8} ){0,3}[^ “”]{1,10}[은는이가] (?:[가-힣]+ ){0,2}$/;

/** Ends of what a sentence reports outside quotations, in order. */
export function reportEnds(text: string, sentence: Stretch, quoted: Quoted[]): ReportEnd[] {
  const outside = (sought: RegExp) =>
    [...text.slice(sentence.start, sentence.end).matchAll(sought)]
      .map((found) => ({ at: sentence.start + found.index, length: found[0].length }))
      .filter(({ at }) => !isOfQuotation(text, at) && !quoted.some((one) => one.start < at && at < one.end));
  const reported = outside(REPORTED);
  const said = [
    ...reported.flatMap((one, index) => whenReported(text, sentence, one, reported[index + 1])),
    ...outside(GOES_ON).map(({ at, length }) => ({ end: at + 1, past: at + length, isInverted: false })),
  ];
  // 한다는 의견이었다고 소개했다: the whole is what he says.
  const views = [...outside(VIEW), ...outside(EXPECTED)].filter(
    ({ at, length }) => !said.some(({ end }) => end > at + 2 && end <= at + length + 4),
  );
  const found = [...said, ...views.map(({ at }) => ({ end: at + 1, past: at + 2, isInverted: false }))];
  return found.sort((a, b) => a.end - b.end);
}

/** “…”이라는 전망: the words are in the quotation. */
function isOfQuotation(text: string, at: number): boolean {
  return /[”"’']이?$/.test(text.slice(Math.max(0, at - 2), at));
}

type Match = { at: number; length: number };

function whenReported(
  text: string,
  sentence: Stretch,
  { at, length }: Match,
  next: Match | undefined,
): ReportEnd[] {
  const end = at + 1;
  const past = at + length;
  if (next && SAID_AND_TOLD.test(text.slice(at + 2, next.at + 2))) return [{ end, past, isInverted: false }];
  const behind = text.slice(
    at + 2,
    Math.min(sentence.end, at + 2 + LONGEST_TO_VERB, next?.at ?? sentence.end),
  );
  if (HEARSAY.test(behind)) return [];
  const verb = reportingVerbAt(behind.replace(/^(?:도|는|만)?,?/, (particle) => ' '.repeat(particle.length)));
  if (verb < 0) return [];
  const between = `${text.slice(past, at + 2 + verb)} `;
  // 했다고 강조하고, …겠다고: what follows begins behind that verb.
  const more = /^\s*[가-힣]+(?:하고|하며|하면서),?(?= )/.exec(text.slice(at + 2 + verb, at + 2 + verb + 16));
  if (!/[가-힣][이가은는] /.test(between))
    return [{ end, past: more ? at + 2 + verb + more[0].length : past, isInverted: false }];
  return SUBJECT_BEHIND.test(between) ? [{ end, past, isInverted: true }] : [];
}
