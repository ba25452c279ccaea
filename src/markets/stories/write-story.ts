import { withParticle } from '../../korean/particles.ts';
import { seoulMinute } from '../../korean/seoul-time.ts';
import { ruleOf } from '../rules/rules.ts';
import { chooser } from './choose.ts';
import { roundUpWords } from './round-up-template.ts';
import { closing, saying } from './said.ts';
import { templates } from './templates.ts';
import type { Told } from './told.ts';

/** In whose name programs write, and where their stories stand. */
export type Imprint = {
  /** `새벽통신` */
  agency: string;
  /** A desk, never a person: `시장데이터팀`. */
  by: string;
  section: string;
};

/** The risk that goes with every story of prices. */
const riskNotice =
  '투자 판단과 그 결과의 책임은 투자자 본인에게 있습니다. 이 기사는 투자를 권하지 않으며 지나간 시세는 앞날의 수익을 보장하지 않습니다.';

/** The story of some facts, as `sokbo publish` takes an article. Only what it is given goes in: no clock, no store. */
export function writeStory(told: Told, { agency, by, section }: Imprint): object {
  const { headline, lead, paragraphs, rows } = wordsOf(told);
  const { title } = ruleOf(told.rule);
  return {
    headline,
    section,
    byline: { agency, places: [], reporters: [{ name: by }] },
    paragraphs: [
      lead,
      ...paragraphs,
      { type: 'table', header: ['항목', '값'], rows },
      howItWasMade(told, { agency, by }, title),
    ],
    tags: [...(told.instrument ? [told.instrument.name] : [saying(told).name]), title],
    generated: {
      by: `${agency} ${by}`,
      rule: title,
      ruleAddress: `/markets/rules/${told.rule}`,
      dataTime: told.dataTime,
      source: told.source,
      notice: riskNotice,
    },
  };
}

function wordsOf(told: Told) {
  const choose = chooser(told);
  const said = saying(told);
  if (told.rule === 'market-close') {
    const { headline, lead, detail, further, rows } = roundUpWords(told, choose);
    return { headline, lead, paragraphs: [detail, ...further].filter(Boolean), rows };
  }
  const { headline, lead, detail, rows } = templates[told.rule](said, choose);
  return {
    headline,
    lead,
    paragraphs: [closing(said, choose), detail],
    rows: [
      ['종가', said.price('close')],
      ['전 거래일 종가', said.price('before')],
      ['등락률', said.changeInTable],
      ['거래량', said.shares('traded')],
      ...rows,
    ],
  };
}

/** For those who take the text alone, without the label that stands at its head on our pages. */
function howItWasMade(
  { source, dataTime }: Told,
  { agency, by }: Omit<Imprint, 'section'>,
  rule: string,
): string {
  const at = `${seoulMinute(new Date(dataTime))} 기준`;
  return `※ 이 기사는 ${agency} ${by}의 프로그램이 ${withParticle(`시세 자료(${source}, ${at})`, '으로/로')} 자동 생성했습니다. 적용한 규칙은 ‘${rule}’입니다. ${riskNotice}`;
}
