import type { Context } from 'hono';
import { z } from 'zod';
import { deskPage } from '../../desk/desk-page.tsx';
import { personOf } from '../../desk/guard.ts';
import { wordingIn } from '../../desk/wording.ts';
import { readInput } from '../../kernel/read-input.ts';
import { Refused } from '../../kernel/refused.ts';
import { atSeoulMinute } from '../../korean/seoul-time.ts';
import type { DeskEnv, Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { checkAccess } from '../check-access.ts';
import { emptyDraft, readDraftContent, withTag } from './draft-content.ts';
import { draftFindings, type Looked } from './draft-findings.ts';
import { editorPage } from './editor-page.tsx';
import { DraftConflict } from './hold-draft.ts';
import { type DraftAct, draftLifeCycle } from './life-cycle.ts';
import { moveDraft } from './move-draft.ts';
import { problemIn } from './problem-in.ts';
import { publishDraft } from './publish-draft.ts';
import { draftById } from './queries.ts';
import { saveDraft } from './save-draft.ts';
import { scheduleDraft } from './schedule-draft.ts';

const text = z.string().default('');
const submitted = z.object({
  act: z.enum(Object.keys(draftLifeCycle) as [DraftAct, ...DraftAct[]]).default('write'),
  base: z.coerce.number().int().positive(),
  note: text,
  /** What the note is about. */
  field: z.string().optional(),
  quote: z.string().optional(),
  when: text,
  confirmed: text,
  /** A subject that was offered beside it, and taken. */
  addTag: z.string().max(60).optional(),
});

type Submitted = z.output<typeof submitted>;

/** The form as it was sent, saved, and then what the button says. What was typed stands there again where that fails. */
export async function submitDraft(site: Site, c: Context<DeskEnv>, id: number): Promise<Response> {
  const { kernel } = site;
  const person = personOf(c);
  const form = await c.req.parseBody();
  // Where its fields are closed, because another has the draft, a browser sends none of them.
  const sent = 'headline' in form ? readDraftContent(form) : undefined;
  const asked = readInput(submitted, form);
  const typed = sent && asked.addTag ? withTag(sent, asked.addTag) : sent;
  try {
    const revision = typed ? await saveDraft(kernel, id, typed, asked.base, person) : asked.base;
    if (asked.act === 'publish' || asked.act === 'schedule') {
      const draft = await draftById(kernel.store.db, id);
      const looked = await draftFindings(
        site,
        typed ?? draft?.content ?? emptyDraft,
        draft?.corrects ?? null,
      );
      await checkAccess(site, draft?.content ?? emptyDraft);
      const stops = whatStops(looked, person, asked.confirmed === String(revision));
      if (stops) return deskPage(site, c, await editorPage(site, person, id, stops));
    }
    await doAct(site, id, revision, asked, person);
    if (asked.act !== 'write') return c.redirect('/desk', 303);
    return c.redirect(`/desk/drafts/${id}${asked.addTag ? '#beside-tags' : ''}`, 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const status = error instanceof DraftConflict ? 409 : error.status === 404 ? 404 : 422;
    const problem = problemIn(error, person.language);
    return deskPage(site, c, await editorPage(site, person, id, { status, problem, typed }));
  }
}

async function doAct(site: Site, id: number, revision: number, asked: Submitted, person: Person) {
  const { kernel } = site;
  if (asked.act === 'write') return;
  if (asked.act === 'publish') return publishDraft(kernel, id, revision, person);
  const { field, quote } = asked;
  if (asked.act !== 'schedule') return moveDraft(kernel, id, asked.act, asked.note, person, { field, quote });
  const when = atSeoulMinute(asked.when);
  if (!when) throw new Refused(422, 'is no time', 'when');
  return scheduleDraft(kernel, id, revision, when, person);
}

/** Errors stop a draft, warnings ask once: whoever has seen them says so by pressing again. */
function whatStops({ findings, similar }: Looked, person: Person, isConfirmed: boolean) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const say = wordingIn(person.language);
  if (errors > 0) return { status: 422 as const, problem: say('problem.checks', { count: errors }) };
  if (findings.length + similar.length === 0 || isConfirmed) return null;
  const problem =
    findings.length > 0 ? say('problem.warnings', { count: findings.length }) : say('problem.similar');
  return { status: 422 as const, problem, isConfirmed: true };
}
