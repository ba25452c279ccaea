import type { Context, Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { missing } from '../../desk/problems.tsx';
import { wordingIn } from '../../desk/wording.ts';
import { readInput } from '../../kernel/read-input.ts';
import { Refused } from '../../kernel/refused.ts';
import type { DeskEnv, Person } from '../../site/person.ts';
import { previewOf, type Site } from '../../site/site.ts';
import { boardPage } from './boards-page.tsx';
import { type DraftContent, emptyDraft, readDraftContent } from './draft-content.ts';
import { draftFindings } from './draft-findings.ts';
import { editorPage } from './editor-page.tsx';
import { Findings } from './Findings.tsx';
import { DraftConflict } from './hold-draft.ts';
import { type DraftAct, draftLifeCycle } from './life-cycle.ts';
import { lockDraft } from './lock-draft.ts';
import { moveDraft } from './move-draft.ts';
import { previewPage } from './preview-page.tsx';
import { publishDraft } from './publish-draft.ts';
import { type Board, boards, draftById, versionOf } from './queries.ts';
import { beginDraft, saveDraft } from './save-draft.ts';
import { versionPage } from './version-page.tsx';

const act = z.enum(Object.keys(draftLifeCycle) as [DraftAct, ...DraftAct[]]);
const base = z.coerce.number().int().positive();
const onDraft = '/desk/drafts/:id{[1-9][0-9]{0,8}}';

type C = Context<DeskEnv>;
const idOf = (c: C) => Number(c.req.param('id'));

/** The boards, and drafts from the first word to the article. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const reading = allow(site, 'read');
  const writing = allow(site, 'write drafts');

  const board = async (c: C, name: string) =>
    deskPage(
      site,
      c,
      name in boards
        ? await boardPage(site, personOf(c), name as Board, c.req.query())
        : missing(personOf(c)),
    );
  app.get('/desk', reading, (c) => board(c, 'mine'));
  app.get('/desk/boards/:board', reading, (c) => board(c, c.req.param('board')));

  app.post('/desk/drafts', writing, async (c) => {
    const person = personOf(c);
    const id = await beginDraft(kernel, { ...emptyDraft, reporters: person.name }, person);
    return c.redirect(`/desk/drafts/${id}`, 303);
  });
  app.get(onDraft, reading, async (c) => deskPage(site, c, await editorPage(site, personOf(c), idOf(c))));
  app.post(onDraft, writing, (c) => submit(site, c));

  app.post(`${onDraft}/text`, writing, async (c) => {
    const { content, base: from } = readInput(z.object({ content: z.unknown(), base }), await c.req.json());
    return answered(site, c, async () => {
      const read = readDraftContent(content);
      const revision = await saveDraft(kernel, idOf(c), read, from, personOf(c));
      return { revision, findings: renderToString(await findingsView(site, personOf(c), read)) };
    });
  });
  app.post(`${onDraft}/lock`, writing, async (c) => {
    const { takeOver } = readInput(z.object({ takeOver: z.boolean() }), await c.req.json());
    return answered(site, c, () => lockDraft(kernel, idOf(c), personOf(c), { takeOver }));
  });

  app.get(`${onDraft}/preview`, reading, async (c) => {
    const draft = await draftById(kernel.store.db, idOf(c));
    if (!draft) return deskPage(site, c, missing(personOf(c)));
    return previewOf(site, await previewPage(site, draft));
  });
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

/** The form as it was sent, saved, and then what the button says. What was typed stands there again where that fails. */
async function submit(site: Site, c: C): Promise<Response> {
  const { kernel } = site;
  const person = personOf(c);
  const id = idOf(c);
  const form = await c.req.parseBody();
  // Where its fields are closed, because another has the draft, a browser sends none of them.
  const typed = 'headline' in form ? readDraftContent(form) : undefined;
  const {
    act: chosen,
    base: from,
    note,
  } = readInput(z.object({ act: act.default('write'), base, note: z.string().default('') }), form);
  try {
    const revision = typed ? await saveDraft(kernel, id, typed, from, person) : from;
    if (chosen === 'publish') {
      const content = typed ?? (await draftById(kernel.store.db, id))?.content ?? emptyDraft;
      const stops = await whatStops(site, person, content, form.confirmed === String(revision));
      if (stops) return deskPage(site, c, await editorPage(site, person, id, stops));
      await publishDraft(kernel, id, revision, person);
    }
    if (chosen !== 'write' && chosen !== 'publish') await moveDraft(kernel, id, chosen, note, person);
    return c.redirect(chosen === 'write' ? `/desk/drafts/${id}` : '/desk', 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const status = error instanceof DraftConflict ? 409 : error.status === 404 ? 404 : 422;
    const problem = problemIn(error, person.language);
    return deskPage(site, c, await editorPage(site, person, id, { status, problem, typed }));
  }
}

/** Errors stop a draft, warnings ask once: whoever has seen them says so by pressing again. */
async function whatStops(site: Site, person: Person, content: DraftContent, isConfirmed: boolean) {
  const findings = await draftFindings(site, content);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const say = wordingIn(person.language);
  if (errors > 0) return { status: 422 as const, problem: say('problem.checks', { count: errors }) };
  if (findings.length === 0 || isConfirmed) return null;
  return {
    status: 422 as const,
    problem: say('problem.warnings', { count: findings.length }),
    isConfirmed: true,
  };
}

async function findingsView(site: Site, person: Person, content: DraftContent) {
  const findings = await draftFindings(site, content);
  return <Findings say={wordingIn(person.language)} findings={findings} />;
}

/** A refusal in the words of the person's language. */
function problemIn(error: Refused, language: 'ko' | 'en'): string {
  const say = wordingIn(language);
  if (error instanceof DraftConflict) return say('problem.conflict');
  if (error.field === 'note') return say('problem.note');
  if (error.field === 'headline') return say('problem.headline');
  return say('problem.other', { message: error.message });
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
