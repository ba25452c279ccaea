import { and, type Phrases } from './phrases.ts';
import { chance, pick, type Random, Weighted } from './random.ts';

const list = (text: string) => text.split('|');

/** How an act is told: 확대했다, 확대할 방침이다. */
const told = list(
  '했다|한다|할 예정이다|하기로 했다|하고 있다|할 방침이다|한 것으로 나타났다|한 것으로 알려졌다|해 왔다|할 계획이다|하지 않았다|할 수 있다|하는 방안을 검토 중이다|할 것으로 보인다|했던 것으로 파악됐다|하겠다는 입장이다|하지 못했다',
);
const joined = list(
  '했지만|했으며|하면서|했고|하자|한 데 이어|하는 대신|함에 따라|하기 위해|하는 한편|했으나|한 뒤|하는 과정에서|하더라도',
);
const said = list(
  '말했다|밝혔다|강조했다|설명했다|덧붙였다|지적했다|전했다|주장했다|반박했다|당부했다|평가했다|내다봤다|약속했다',
);
const spoken = list(
  '해야 한다|할 것이다|하겠다|할 수밖에 없다|하지 않으면 안 된다|한 적이 없다|할 때가 됐다|하는 것이 우선이다|하게 돼 기쁘다|하기는 어렵다',
);
const causes = list('영향으로|때문에|여파로|결과로|덕분에|우려에|기대에|논란 속에|소식에');
const openings = list(
  '앞서|이에 따라|이와 관련해|한편|특히|다만|또|이 밖에|실제로|반면|그러나|이어|같은 기간|이 가운데',
);

/** A sentence without its full stop. */
type Sentence = (p: Phrases) => string;

const act: Sentence = (p) =>
  `${and(p.who(), '은/는')} ${p.time()} ${and(p.thing(), '을/를')} ${p.manner()}${p.action()}${pick(p.next, told)}`;
const linked: Sentence = (p) =>
  `${and(p.who(), '이/가')} ${and(p.thing(), '을/를')} ${p.action()}${pick(p.next, joined)} ${and(p.thing(), '은/는')} ${p.manner()}${p.ending()}`;
const figure: Sentence = (p) =>
  `${p.time()} ${and(p.thing(), '은/는')} ${and(p.amount(), '으로/로')} ${p.time()}보다 ${p.amount()} ${p.ending()}`;
const ranking: Sentence = (p) =>
  `${and(p.noun(), '이/가')} ${and(p.amount(), '으로/로')} 가장 많았고 ${p.thing()}(${p.amount()}), ${p.noun()}(${p.amount()}) 순이었다`;
const cause: Sentence = (p) =>
  `${p.thing()} ${pick(p.next, causes)} ${and(p.thing(), '이/가')} ${p.manner()}${p.ending()}`;
const survey: Sentence = (p) =>
  `${and(p.organisation(), '이/가')} ${and(p.amount(), '을/를')} 조사한 결과 ${and(p.amount(), '이/가')} ${and(p.thing(), '을/를')} ${p.action()}해야 한다고 답했다`;
const listed: Sentence = (p) =>
  `이번 ${p.noun()}에는 ${p.thing()}, ${p.noun()}, ${p.thing()} 등 ${and(p.amount(), '이/가')} 포함됐다`;
const plan: Sentence = (p) =>
  `${and(p.organisation(), '은/는')} ${p.date()} ${p.place()}에서 ${and(p.thing(), '을/를')} ${p.action()}${pick(p.next, told)}`;
const meaning: Sentence = (p) =>
  `${and(p.noun(), '은/는')} ${and(p.thing(), '을/를')} ${p.action()}하는 ${p.quality()} ${and(p.noun(), '이라/라')}는 점에서 ${and(p.thing(), '과/와')} 다르다`;
const passive: Sentence = (p) =>
  `${and(p.thing(), '이/가')} ${p.action()}되면서 ${p.place()} ${p.noun()}도 ${p.manner()}${p.ending()}`;

/** What somebody says, in quotation marks or not. */
const words = (p: Phrases) => `${and(p.thing(), '을/를')} ${p.manner()}${p.action()}${pick(p.next, spoken)}`;
const more = (p: Phrases) => `${and(p.noun(), '은/는')} ${p.place()}보다 ${p.thing()}에 달렸다`;

const quoted: Sentence = (p) => `${and(p.person(), '은/는')} “${words(p)}”고 ${pick(p.next, said)}`;
const quotedTwice: Sentence = (p) =>
  `${and(p.person(), '은/는')} “${words(p)}”며 “${chance(p.next, 60) ? more(p) : words(p)}”고 ${pick(p.next, said)}`;
const nested: Sentence = (p) =>
  `${p.organisation()} 관계자는 “‘${p.thing()}’ ${p.noun()}에 대해서는 ${words(p)}”고 ${pick(p.next, said)}`;
const indirect: Sentence = (p) => `${and(p.who(), '은/는')} ${words(p)}고 ${pick(p.next, said)}`;

const kinds = new Weighted<[Sentence, number]>(
  [
    [act, 20],
    [linked, 14],
    [figure, 10],
    [cause, 9],
    [passive, 8],
    [plan, 8],
    [quoted, 7],
    [quotedTwice, 5],
    [indirect, 6],
    [listed, 4],
    [ranking, 3],
    [survey, 2],
    [meaning, 2],
    [nested, 2],
  ],
  ([, weight]) => weight,
);

/** One or two in every five begin with a word that leads over from the one before. */
function sentence(p: Phrases): string {
  const [make] = kinds.draw(p.next);
  const opening = chance(p.next, 28) ? `${pick(p.next, openings)} ` : '';
  return `${opening}${make(p)}.`;
}

/** What the story is, in one sentence that does not lead over from anything. */
function lead(p: Phrases): string {
  return `${pick(p.next, [act, act, linked, figure, plan])(p)}.`;
}

/** A paragraph of one to four sentences. */
export function paragraph(p: Phrases, isFirst: boolean): string {
  const length = 70 + Math.floor(p.next() * 190);
  let text = isFirst ? lead(p) : sentence(p);
  while (text.length < length) text += ` ${sentence(p)}`;
  return text;
}

type Headline = (p: Phrases) => string;

const tail = (next: Random) =>
  pick(next, list('↑|↓|…|→| 논란| 전망| 임박| 눈앞| 가속| 본격화| 제동| 비상| 훈풍| 촉각| 급물살'));
const headlines: Headline[] = [
  (p) => `${p.organisation()}, ${p.thing()} ${p.action()}`,
  (p) => `${p.thing()} ${p.action()}…${p.noun()} ${p.noun()}${tail(p.next)}`,
  (p) => `${p.place()} ${p.noun()} ${p.amount()} ${p.action()}`,
  (p) => `${pick(p.next, p.topic.people).name} “${p.thing()} ${p.action()}해야”`,
  (p) => `‘${p.noun()} ${p.noun()}’ ${p.noun()} ${p.action()}, ${p.place()}서 ${p.noun()}${tail(p.next)}`,
  (p) => `${p.noun()}에 ${p.noun()}까지…${p.organisation()} ${p.thing()}${tail(p.next)}`,
  (p) => `${p.time()} ${p.thing()} ${p.amount()}…${p.noun()} ${p.action()}`,
  (p) => `${p.place()}, ${p.thing()} ${p.action()}${chance(p.next, 50) ? ' 검토' : '키로'}`,
];

export function headline(p: Phrases): string {
  return pick(p.next, headlines)(p);
}
