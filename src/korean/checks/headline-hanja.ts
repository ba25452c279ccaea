import type { Draft, Finding } from './draft.ts';
import { finding } from './over-texts.ts';

/** What Korean headlines write as single characters: countries, parties, offices, surnames of presidents, short nouns and prefixes. */
const CUSTOMARY = new Set(
  '美中日韓北南英獨佛露印伊加濠豪越泰臺比伯葡墺希蘭土蒙亞歐東西與野黨靑青軍檢警法政官民國總大統領李尹文朴盧金全崔鄭故前現新舊親反對非無脫抗待株銀車船父母夫妻女男子兄弟孫死生小上下左右內外多少高低重輕初再第數半後元高發行産産家社史卒年月日時分人物心身金木水火土山江海市道郡區洞省州戰核武油電氣價稅費稅勞使展選',
);
const RUN = /[\p{Script=Han}々]+/gu;

/**
 * Finds Hanja in a headline that readers cannot be expected to read. 美·中 and 韓美日 are headline Korean; a run of two or
 * more with a character outside the customary ones (習近平) is not. What stands in brackets is a gloss.
 */
export function checkHeadlineHanja({ headline }: Draft): Finding[] {
  return [...headline.matchAll(RUN)]
    .filter(
      ({ 0: run, index }) =>
        isUnusual(run) &&
        !isQuotedAlone(headline, run, index) &&
        !/[(（][^)）]{0,20}$/.test(headline.slice(Math.max(0, index - 21), index)),
    )
    .map(({ 0: run, index }) =>
      finding(
        'headline-hanja',
        'warning',
        { field: 'headline', index: 0 },
        { start: index, end: index + run.length, values: { text: run } },
      ),
    );
}

function isUnusual(run: string): boolean {
  const characters = [...run];
  return characters.length >= 2 && characters.some((one) => !CUSTOMARY.has(one));
}

// An inscription or a title, ‘大倉’, is the very thing that is told of.
function isQuotedAlone(headline: string, run: string, at: number): boolean {
  return (
    /[‘“'"「『<〈]/.test(headline.charAt(at - 1)) && /[’”'"」』>〉]/.test(headline.charAt(at + run.length))
  );
}
