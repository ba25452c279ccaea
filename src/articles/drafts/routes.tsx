import type { Context, Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { missing } from '../../desk/problems.tsx';
import { wordingIn } from '../../desk/wording.ts';
import { readInput } from '../../kernel/read-input.ts';
import { Refused } from '../../kernel/refused.ts';
import type { DeskEnv } from '../../site/person.ts';
import { previewOf } from '../../site/private-page.ts';
import type { Site } from '../../site/site.ts';
import { type DraftContent, emptyDraft, readDraftContent } from './draft-content.ts';
import { draftFindings } from './draft-findings.ts';
import { editorPage } from './editor-page.tsx';
import { Findings } from './Findings.tsx';
import { DraftConflict } from './hold-draft.ts';
import { lockDraft } from './lock-draft.ts';
import { lookPage } from './look-page.tsx';
import { previewPage } from './preview-page.tsx';
import { problemIn } from './problem-in.ts';
import { draftById, versionOf } from './queries.ts';
import { rebaseDraft } from './rebase-draft.ts';
import { beginDraft, saveDraft } from './save-draft.ts';
import { submitDraft } from './submit-draft.tsx';
import { versionPage } from './version-page.tsx';

const base = z.coerce.number().int().positive();
const onDraft = '/desk/drafts/:id{[1-9][0-9]{0,8}}';

type C = Context<DeskEnv>;
const idOf = (c: C) => Number(c.req.param('id'));

/** Drafts from the first word to the article. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const reading = allow(site, 'read');
  const writing = allow(site, 'write drafts');

  app.post('/desk/drafts', writing, async (c) => {
    const person = personOf(c);
    const id = await beginDraft(kernel, { ...emptyDraft, reporters: person.name }, person);
    return c.redirect(`/desk/drafts/${id}`, 303);
  });
  app.get(onDraft, reading, async (c) => deskPage(site, c, await editorPage(site, personOf(c), idOf(c))));
  app.post(onDraft, writing, (c) => submitDraft(site, c, idOf(c)));

  app.post(`${onDraft}/text`, writing, async (c) => {
    const { content, base: from } = readInput(z.object({ content: z.unknown(), base }), await c.req.json());
    return answered(site, c, async () => {
      const read = readDraftContent(content);
      const revision = await saveDraft(kernel, idOf(c), read, from, personOf(c));
      return { revision, findings: renderToString(await findingsView(site, c, read)) };
    });
  });
  app.post(`${onDraft}/lock`, writing, async (c) => {
    const { takeOver } = readInput(z.object({ takeOver: z.boolean() }), await c.req.json());
    return answered(site, c, () => lockDraft(kernel, idOf(c), personOf(c), { takeOver }));
  });

  app.post(`${onDraft}/rebase`, writing, async (c) => {
    const { edition } = readInput(z.object({ edition: base }), await c.req.parseBody());
    await rebaseDraft(kernel, idOf(c), edition, personOf(c));
    return c.redirect(`/desk/drafts/${idOf(c)}`, 303);
  });

  app.get(`${onDraft}/preview`, reading, async (c) => {
    const draft = await draftById(kernel.store.db, idOf(c));
    if (!draft) return deskPage(site, c, missing(personOf(c)));
    return previewOf(site, await previewPage(site, draft), { isFramed: true });
  });
  app.get(`${onDraft}/look`, reading, async (c) =>
    deskPage(site, c, await lookPage(site, personOf(c), idOf(c))),
  );
  const version = `${onDraft}/versions/:revision{[1-9][0-9]{0,8}}`;
  app.get(version, reading, async (c) =>
    deskPage(site, c, await versionPage(site, personOf(c), idOf(c), Number(c.req.param('revision')))),
  );
  app.post(version, writing, async (c) => {
    const form = readInput(z.object({ base }), await c.req.parseBody());
    const old = await versionOf(kernel.store.db, idOf(c), Number(c.req.param('revision')));
    if (!old) return deskPage(site, c, missing(personOf(c)));
    await saveDraft(kernel, idOf(c), old.content, form.base, personOf(c));
    return c.redirect(`/desk/drafts/${idOf(c)}`, 303);
  });
}

async function findingsView(site: Site, c: C, content: DraftContent) {
  const draft = await draftById(site.kernel.store.db, idOf(c));
  const looked = await draftFindings(site, content, draft?.corrects ?? null);
  return <Findings say={wordingIn(personOf(c).language)} looked={looked} />;
}

/** For scripts: what was done, or why not. With a conflict goes the text that is there now. */
async function answered(site: Site, c: C, run: () => Promise<object>): Promise<Response> {
  try {
    return c.json(await run());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const message = problemIn(error, personOf(c).language);
    if (!(error instanceof DraftConflict)) return c.json({ error: message }, error.status);
    const draft = await draftById(site.kernel.store.db, idOf(c));
    return c.json({ error: message, revision: draft?.revision, content: draft?.content }, 409);
  }
}
