import type { Hono } from 'hono';
import { findArticles, shownOf } from '../articles/finding/queries.ts';
import { cardsOf } from '../articles/queries.ts';
import { deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { fingerprint } from '../kernel/made-from.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { arrangeParts } from './arrange-parts.ts';
import { movedIn } from './blocks.ts';
import { aboutProgramme, type C, doneIn, idIn, numbered, one } from './desk-pages.tsx';
import { seriesById } from './desk-queries.ts';
import { placeAfter, type Row, rowsIn } from './form-rows.ts';
import { PartsForm } from './PartsForm.tsx';
import { partsOf, seriesOf } from './queries.ts';
import { SeriesForm, SeriesList } from './SeriesForm.tsx';
import { addSeries, changeSeries } from './save-series.ts';

type Sent = { typed?: Row; tried?: Tried };
type Parts = { ids: string[]; madeFrom: string; at?: number; search?: string; tried?: Tried };

/** The series of a programme, and the order of their parts. */
export function seriesRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const arranging = allow(site, 'arrange programmes');
  const all = `${one}/series`;
  const single = `${all}/${numbered('series')}`;
  const ids = (c: C) => ({ programme: idIn(c), id: idIn(c, 'series') });
  const seriesAddress = (c: C) => `/desk/programmes/${idIn(c)}/series/${idIn(c, 'series')}`;

  app.get(all, arranging, async (c) => deskPage(site, c, await listPage(site, c, {})));
  app.post(all, arranging, async (c) => {
    const typed = await textsOf(c);
    const run = async () => {
      const { result } = await addSeries(kernel, idIn(c), typed, personOf(c).name);
      return `/desk/programmes/${idIn(c)}/series/${result}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => listPage(site, c, { typed, tried }));
  });

  app.get(single, arranging, async (c) => deskPage(site, c, await seriesPage(site, c, {})));
  app.post(single, arranging, async (c) => {
    const { madeFrom = '', ...typed } = await textsOf(c);
    const run = async () => {
      await changeSeries(kernel, ids(c), typed, personOf(c).name, madeFrom);
      return `${seriesAddress(c)}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => seriesPage(site, c, { typed, tried }));
  });
  app.post(`${single}/parts`, arranging, async (c) => {
    const { madeFrom = '', step = 'save', q = '', ...fields } = await textsOf(c);
    const given = inOrder(rowsIn(fields));
    if (step !== 'save') {
      const parts = { ids: stepped(given, step), madeFrom, at: placeAfter(step), search: q };
      return deskPage(site, c, await seriesPage(site, c, {}, parts));
    }
    const run = async () => {
      await arrangeParts(kernel, ids(c), given, personOf(c).name, madeFrom);
      return `${seriesAddress(c)}?done#parts`;
    };
    return doOrShowAgain(site, c, run, async (tried) => {
      // Whoever has seen that another was faster may save over it.
      const now = tried.isStale ? fingerprint(await partsOf(kernel.store.db, idIn(c, 'series'))) : madeFrom;
      return seriesPage(site, c, {}, { ids: given, madeFrom: now, tried });
    });
  });
}

/** Ids by the numbers that somebody gave them: where one was changed, it comes before the one that had it. */
function inOrder(rows: Row[]): string[] {
  const placed = rows.map(({ id = '', number = '' }, index) => {
    const wanted = Number(number) || index + 1;
    return { id, key: wanted < index + 1 ? wanted - 0.5 : wanted > index + 1 ? wanted + 0.5 : wanted };
  });
  const ids = placed.sort((a, b) => a.key - b.key).map(({ id }) => id);
  return [...new Set(ids.filter((id) => /^\d{14}$/.test(id)))];
}

function stepped(ids: string[], step: string): string[] {
  const [what = '', first = ''] = step.split(' ');
  if (what === 'put') return /^\d{14}$/.test(first) ? [...new Set([...ids, first])] : ids;
  return movedIn(ids, Number(first) - 1, what);
}

function listPage(site: Site, c: C, { typed, tried }: Sent) {
  const { db } = site.kernel.store;
  return aboutProgramme(site, c, 'series', async ({ say, programme }) => {
    const all = await seriesOf(db, programme.id);
    const counts = new Map<number, number>();
    for (const { id } of all) counts.set(id, (await partsOf(db, id)).length);
    return (
      <>
        <SeriesList say={say} programme={programme} series={all} counts={counts} />
        <section class="setting-part" aria-labelledby="add">
          <h2 id="add">{say('programmes.series.add')}</h2>
          <SeriesForm say={say} programme={programme} series={null} typed={typed} tried={tried} />
        </section>
      </>
    );
  });
}

async function seriesPage(site: Site, c: C, { typed, tried }: Sent, parts?: Parts) {
  const { db } = site.kernel.store;
  return aboutProgramme(site, c, 'series', async ({ say, programme }) => {
    const series = await seriesById(db, programme.id, idIn(c, 'series'));
    if (!series) return null;
    const stored = await partsOf(db, series.id);
    const shown = parts ?? { ids: stored, madeFrom: fingerprint(stored) };
    const cards = await cardsOf(db, [...new Set([...shown.ids, ...stored])]);
    const search = parts?.search?.trim() ?? '';
    return (
      <>
        <h2>{series.name}</h2>
        <SeriesForm
          say={say}
          programme={programme}
          series={series}
          typed={typed}
          tried={tried}
          done={doneIn(c, say)}
        />
        <PartsForm
          say={say}
          address={`/desk/programmes/${programme.id}/series/${series.id}/parts`}
          titles={new Map(cards.map((card) => [card.id, shownOf(card).title]))}
          found={search ? (await findArticles(db, search, 20)).map(shownOf) : []}
          stored={parts?.tried?.isStale ? stored : undefined}
          isChanged={String(shown.ids) !== String(stored)}
          {...shown}
          search={search}
        />
      </>
    );
  });
}
