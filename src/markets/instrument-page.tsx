import { cleanText } from '../kernel/read-input.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { addDays } from '../korean/seoul-time.ts';
import { ArticlesByDay } from '../site/ArticleList.tsx';
import type { PageView } from '../site/document.tsx';
import { Pager, readCursor } from '../site/Pager.tsx';
import { notFound } from '../site/problems.tsx';
import type { Redirection, Site } from '../site/site.ts';
import type { Bar } from './bars.ts';
import type { ChartKind } from './chart/Chart.tsx';
import { InstrumentView } from './InstrumentView.tsx';
import { aliasesOf, instrumentNamed, statesOf } from './instrument-queries.ts';
import { pricedInstruments } from './latest.ts';
import { articlesOn } from './links/queries.ts';
import {
  correctedDays,
  dailyBars,
  instrumentByCode,
  instrumentPath,
  instrumentsTag,
  instrumentTag,
  quotesTag,
} from './queries.ts';
import { casesPart } from './rules/cases-part.tsx';
import { rulesSheet } from './rules/pages.tsx';
import { serviceName, serviceTag } from './setting.ts';

export const pageParameters = ['range', 'chart', 'before'];

export const ranges = {
  '1m': { name: '한 달', days: 31 },
  '3m': { name: '석 달', days: 92 },
  '1y': { name: '한 해', days: 366 },
} as const;
export type Range = keyof typeof ranges;

const articlesAtOnce = 10;
/** A year, and what the longest average reaches back to. */
const mostBars = 400;

/** `/markets/:code`: what an instrument costs and cost, and the articles that speak of it. */
export async function instrumentPage(
  site: Site,
  read: Read,
  written: string,
  query: Record<string, string>,
): Promise<PageView | Redirection> {
  const { db } = site.kernel.store;
  read(instrumentsTag);
  const name = cleanText(written.slice(0, 80));
  const found = await instrumentByCode(db, name);
  if (!found) {
    const named = await instrumentNamed(db, name);
    return named ? { redirect: instrumentPath(named) } : notFound();
  }
  const { id } = found;
  for (const tag of [instrumentTag(id), quotesTag, serviceTag]) read(tag);
  const [instrument] = await pricedInstruments(db, [id]);
  if (!instrument) return notFound();
  const range = Object.hasOwn(ranges, query.range ?? '') ? (query.range as Range) : '3m';
  const all = await dailyBars(db, id, { limit: mostBars });
  const from = all.at(-1) ? addDays(all.at(-1)?.day ?? '', -ranges[range].days) : '';
  const earlier = all.filter(({ day }) => day <= from);
  const bars = all.slice(earlier.length);
  const cursor = readCursor(query.before);
  const { cards, next } = await articlesOn(db, found, { before: cursor, limit: articlesAtOnce });
  for (const card of cards) read(`article:${card.id}`);
  const path = instrumentPath(found);
  const cases = await casesPart(site, read, id);
  return {
    title: `${instrument.name}(${instrument.code})`,
    description: `${instrument.name}의 시세와 차트, 이 종목을 다룬 기사입니다.`,
    path,
    within: '/markets',
    sheets: ['markets/markets', 'markets/instrument', ...(cases ? [rulesSheet] : [])],
    script: bars.length > 1 ? 'markets/crosshair' : undefined,
    main: (
      <InstrumentView
        instrument={instrument}
        service={await serviceName(db)}
        aliases={await aliasesOf(db, id)}
        states={await statesOf(db, id)}
        earlier={earlier}
        bars={bars}
        year={yearOf(all)}
        corrected={await correctedDays(db, id, bars[0]?.day ?? null)}
        range={range}
        kind={kindOf(query.chart, bars)}
      >
        {cases}
        {cards.length > 0 && (
          <section class="instrument-articles">
            <h2>{instrument.name} 기사</h2>
            <ArticlesByDay cards={cards} />
            <Pager path={path} isFirst={!cursor} next={next} />
          </section>
        )}
      </InstrumentView>
    ),
  };
}

function yearOf(bars: Bar[]): Bar[] {
  const from = bars.at(-1) ? addDays(bars.at(-1)?.day ?? '', -366) : '';
  return bars.filter(({ day }) => day > from);
}

/** Where there are closing prices alone, candles are strokes that say nothing. */
function kindOf(asked: string | undefined, bars: Bar[]): ChartKind {
  if (asked === 'line') return 'line';
  return bars.every(({ high, low }) => high === low) && asked !== 'candles' ? 'line' : 'candles';
}
