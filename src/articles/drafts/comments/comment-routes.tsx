import type { Context, Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { deskPage } from '../../../desk/desk-page.tsx';
import { allow, personOf } from '../../../desk/guard.ts';
import { missing } from '../../../desk/problems.tsx';
import { type Wording, wordingIn } from '../../../desk/wording.ts';
import { readInput } from '../../../kernel/read-input.ts';
import { Refused } from '../../../kernel/refused.ts';
import type { DeskEnv } from '../../../site/person.ts';
import type { Site } from '../../../site/site.ts';
import { editorPage } from '../editor-page.tsx';
import { draftById } from '../queries.ts';
import { addComment, longestComment } from './add-comment.ts';
import { commentsPart } from './comments-part.tsx';
import { settleNote } from './settle-note.ts';

const id = '[1-9][0-9]{0,8}';
const onComments = `/desk/drafts/:id{${id}}/comments`;

const commenting = z
  .object({
    comment: z.string().default(''),
    field: z.string().default(''),
    quote: z.string().default(''),
  })
  .transform(({ comment: text, ...passage }) => ({ text, ...passage }));
const nothingSaid = commenting.parse({});
const settling = z.object({ settled: z.enum(['yes', 'no']).default('yes') });

type C = Context<DeskEnv>;
const idOf = (c: C) => Number(c.req.param('id'));

/** What is said about a draft. A script stays on the page and gets what is said there now; a form gets the page. */
export function commentRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const may = allow(site, 'comment');

  app.get(onComments, allow(site, 'read'), (c) => part(site, c));

  app.post(onComments, may, async (c) => {
    const said = readInput(commenting, await c.req.parseBody());
    return answered(site, c, said, () => addComment(kernel, idOf(c), said, personOf(c)));
  });

  app.post(`${onComments}/:note{${id}}/settled`, may, async (c) => {
    const { settled } = readInput(settling, await c.req.parseBody());
    const note = Number(c.req.param('note'));
    return answered(site, c, nothingSaid, () =>
      settleNote(kernel, idOf(c), note, settled === 'yes', personOf(c)),
    );
  });
}

async function answered(
  site: Site,
  c: C,
  said: z.output<typeof commenting>,
  run: () => Promise<unknown>,
): Promise<Response> {
  const isScript = c.req.header('accept') === 'application/json';
  const person = personOf(c);
  try {
    await run();
    return isScript ? await part(site, c) : c.redirect(`/desk/drafts/${idOf(c)}#notes`, 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problem = wordingIn(person.language)(problemIn(error), { count: longestComment });
    if (isScript) return c.json({ error: problem }, error.status);
    if (error.status === 404) return deskPage(site, c, missing(person));
    const tried = { status: error.status, comment: { ...said, problem } };
    return deskPage(site, c, await editorPage(site, person, idOf(c), tried));
  }
}

async function part(site: Site, c: C): Promise<Response> {
  const draft = await draftById(site.kernel.store.db, idOf(c));
  if (!draft) return c.json({ error: wordingIn(personOf(c).language)('missing') }, 404);
  return c.json({ html: renderToString(await commentsPart(site, personOf(c), draft)) });
}

function problemIn({ field, status }: Refused): Wording {
  if (status === 404) return 'missing';
  return field === 'settled' ? 'comment.problem.settle' : 'comment.problem.text';
}
