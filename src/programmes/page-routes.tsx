import type { Hono } from 'hono';
import { findArticles, shownOf } from '../articles/finding/queries.ts';
import { cardsOf } from '../articles/queries.ts';
import { deskPage } from '../desk/desk-page.tsx';
import { Frames } from '../desk/Frames.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { readInput } from '../kernel/read-input.ts';
import { readMinute } from '../korean/seoul-time.ts';
import type { DeskEnv } from '../site/person.ts';
import { previewOf } from '../site/private-page.ts';
import type { Site } from '../site/site.ts';
import { BlocksForm } from './BlocksForm.tsx';
import { blockOfRow, rowOfBlock } from './block-form.ts';
import { type Block, blocks, chosenIn, steppedBlocks } from './blocks.ts';
import { aboutProgramme, type C, doneIn, idIn, numbered, one } from './desk-pages.tsx';
import { draftOf, pageById, pastPages, pendingPages, programmeById } from './desk-queries.ts';
import { placeAfter, type Row, rowsIn } from './form-rows.ts';
import { landingView } from './pages.tsx';
import { keepDraft, putPage, takeBackPage } from './put-page.ts';
import { liveBlocks, seriesOf } from './queries.ts';

type Typed = { rows: Row[]; tried: Tried };

const pageAddress = (c: C) => `/desk/programmes/${idIn(c)}/page`;

/** How a landing page is made: block by block, seen before readers see it, live now or at a minute. */
export function pageRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const arranging = allow(site, 'arrange programmes');

  app.get(`${one}/page`, arranging, async (c) => deskPage(site, c, await makingPage(site, c)));
  app.post(`${one}/page`, arranging, async (c) => {
    const fields = await textsOf(c);
    const rows = rowsIn(fields);
    return doOrShowAgain(
      site,
      c,
      () => step(site, c, rows, fields),
      (tried) => makingPage(site, c, { rows, tried }),
    );
  });
  app.post(`${one}/page/plans/${numbered('plan')}/withdrawal`, arranging, (c) => {
    const run = async () => {
      await takeBackPage(kernel, idIn(c), idIn(c, 'plan'), personOf(c).name);
      return `${pageAddress(c)}?taken-back`;
    };
    return doOrShowAgain(site, c, run, () => makingPage(site, c));
  });

  app.get(`${one}/page/look`, arranging, async (c) => {
    const src = `${pageAddress(c)}/preview${c.req.query('plan') ? `?plan=${Number(c.req.query('plan'))}` : ''}`;
    const view = await aboutProgramme(site, c, 'page', async ({ say }) => (
      <>
        <p>
          <a href={pageAddress(c)}>{say('arrange.back')}</a>
        </p>
        <Frames say={say} src={src} />
      </>
    ));
    return deskPage(site, c, { ...view, frames: true });
  });
  app.get(`${one}/page/preview`, arranging, async (c) => {
    const { db } = kernel.store;
    const programme = await programmeById(db, idIn(c));
    const plan = Number(c.req.query('plan')) || null;
    const page = plan ? await pageById(db, idIn(c), plan) : await draftOf(db, idIn(c));
    if (!programme || (plan && !page)) return deskPage(site, c, missing(personOf(c)));
    const shown = page?.blocks ?? (await liveBlocks(db, programme.id));
    return previewOf(site, await landingView(site, () => {}, programme, shown), { isFramed: true });
  });
}

/** Does what a button asks for, and gives the address where the keyboard goes on. Every button keeps what was typed. */
async function step({ kernel }: Site, c: C, rows: Row[], fields: Row): Promise<string> {
  const { step = 'save', revision = '0', due = '', q = '' } = fields;
  const by = personOf(c).name;
  const typed = readInput(blocks, rows.map(blockOfRow));
  const page = steppedBlocks(typed, step);
  await keepDraft(kernel, idIn(c), page, by, Number(revision) || 0);
  const here = pageAddress(c);
  if (step === 'look') return `${here}/look`;
  if (step === 'search') return `${here}?q=${encodeURIComponent(q)}#found`;
  if (step === 'live') await putPage(kernel, idIn(c), null, by);
  if (step === 'schedule') await putPage(kernel, idIn(c), readMinute(due) ?? kernel.now(), by);
  if (step === 'live') return `${here}?live`;
  if (step === 'schedule') return `${here}?scheduled`;
  if (step.startsWith('add')) return `${here}#block-${page.length}`;
  if (step.startsWith('put')) return `${here}?q=${encodeURIComponent(q)}#block-${step.split(' ')[1]}`;
  const [, block = '', article] = step.split(' ');
  if (page !== typed) return `${here}#block-${article ? block : placeAfter(step)}`;
  return `${here}?done`;
}

async function makingPage(site: Site, c: C, sent?: Typed) {
  const { db } = site.kernel.store;
  const id = idIn(c);
  return aboutProgramme(site, c, 'page', async ({ say, programme }) => {
    const draft = await draftOf(db, id);
    const page = draft?.blocks ?? (await liveBlocks(db, id));
    const rows = sent?.rows ?? page.map(rowOfBlock);
    const search = (c.req.query('q') ?? '').normalize('NFC').trim();
    const ids = sent ? rows.flatMap(({ articles = '' }) => articles.split(' ')) : chosenIn(page);
    return (
      <BlocksForm
        say={say}
        programme={programme}
        rows={rows}
        revision={draft?.revision ?? 0}
        series={await seriesOf(db, id)}
        titles={
          new Map((await cardsOf(db, ids.filter(Boolean))).map((card) => [card.id, shownOf(card).title]))
        }
        search={search}
        found={search ? (await findArticles(db, search, 20)).map(shownOf) : []}
        pending={await pendingPages(db, id)}
        past={await pastPages(db, id, 10)}
        isLive={isSame(page, await liveBlocks(db, id))}
        tried={sent?.tried}
        done={doneIn(c, say)}
        savedBy={sent?.tried.isStale ? (draft?.changed_by ?? null) : null}
      />
    );
  });
}

const isSame = (one: Block[], other: Block[]) => JSON.stringify(one) === JSON.stringify(other);
