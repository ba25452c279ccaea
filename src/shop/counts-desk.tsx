import type { Hono } from 'hono';
import { deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { Plot } from '../desk/Plot.tsx';
import { type Say, wordingIn } from '../desk/wording.ts';
import { addDays, seoulDay } from '../korean/seoul-time.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { shopAddress } from './addresses.ts';
import { countsSince } from './desk-queries.ts';

const address = `${shopAddress}/counts`;
const days = 30;

type Counted = Awaited<ReturnType<typeof countsSince>>;

/** How often products were seen and gone to, by day and by product. */
export function countsDesk(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  app.get(address, allow(site, 'manage shop'), async (c) => {
    const say = wordingIn(personOf(c).language);
    const first = addDays(seoulDay(kernel.now()), 1 - days);
    const counted = await countsSince(kernel.store.db, first);
    const main = (
      <>
        <h1>{say('shop.counts')}</h1>
        <p class="quiet">{say('shop.counts.hint')}</p>
        {counted.days.length === 0 ? (
          <p>{say('shop.counts.none')}</p>
        ) : (
          <Counts say={say} first={first} counted={counted} />
        )}
      </>
    );
    return deskPage(site, c, { title: say('shop.counts'), within: address, main });
  });
}

function Counts({ say, first, counted }: { say: Say; first: string; counted: Counted }) {
  return (
    <>
      <div class="shop-plots">
        <DayPlot say={say} first={first} counted={counted} what="views" />
        <DayPlot say={say} first={first} counted={counted} what="clicks" />
      </div>
      <table class="shop-report">
        <thead>
          <tr>
            <th scope="col">{say('shop.field.name')}</th>
            <th scope="col">{say('shop.counts.views')}</th>
            <th scope="col">{say('shop.counts.clicks')}</th>
            <th scope="col">{say('shop.counts.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {counted.products.map(({ id, name, views, clicks }) => (
            <tr>
              <th scope="row">
                <a href={`${shopAddress}/products/${id}`}>{name}</a>
              </th>
              <td>{figure(views)}</td>
              <td>{figure(clicks)}</td>
              <td>{views > 0 ? `${((clicks / views) * 100).toFixed(1)}%` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type DayPlotProps = { say: Say; first: string; counted: Counted; what: 'views' | 'clicks' };

function DayPlot({ say, first, counted, what }: DayPlotProps) {
  const values = new Map(counted.days.map((row) => [row.day, row[what]]));
  const points = Array.from({ length: days }, (_, index) => {
    const day = addDays(first, index);
    const value = values.get(day) ?? 0;
    return { label: day.slice(5).replace('-', '.'), value, words: figure(value) };
  });
  const most = figure(Math.max(...points.map(({ value }) => value)));
  const sum = figure(points.reduce((total, { value }) => total + value, 0));
  const title = say(`shop.counts.${what}`);
  return (
    <Plot
      say={say}
      id={`plot-${what}`}
      kind="bars"
      title={title}
      description={say('system.plot.description', { most, sum })}
      most={say('system.plot.most', { most })}
      points={points}
      columns={[say('shop.counts.day'), title]}
    />
  );
}

const figure = (value: number) => value.toLocaleString('en-US');
