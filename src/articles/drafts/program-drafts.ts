import type { Act } from '../../kernel/kernel.ts';
import type { ProgramDrafts } from '../../site/program-desk.ts';
import type { ArticleInput } from '../article-input.ts';
import { labelled } from '../program-desk.ts';
import { type DraftContent, emptyDraft } from './draft-content.ts';
import { holdDraft } from './hold-draft.ts';
import { columnsOf, keepVersion } from './save-draft.ts';
import { writtenText } from './written/written-content.ts';

/** Stands where a person's id does. */
const author = 'program';

/** Drafts that a program hands in at the desk, and changes as long as nobody has. */
export const programDrafts: ProgramDrafts = {
  file: async (doing, article) => {
    const { trx, at, actor, record } = doing;
    const input = labelled(article);
    const content = draftOf(input);
    const { id } = await trx
      .insertInto('draft')
      .values({
        state: 'filed',
        author_id: author,
        author: actor,
        generated: JSON.stringify(input.generated),
        ...(await columnsOf(trx, content)),
        created_at: at,
        changed_at: at,
        filed_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await keepVersion(trx, { id, revision: 1, content, at, person: { name: actor } });
    record({ kind: 'draft.filed', subject: String(id), data: { by: author }, tags: [] });
    return { id, revision: 1 };
  },
  replace: async (doing, filed, article) => {
    const draft = await holdDraft(doing.trx, filed.id);
    if (draft.revision !== filed.revision || draft.state === 'dropped') return 'touched';
    if (draft.article_id) return { published: draft.article_id };
    if (!['filed', 'held'].includes(draft.state)) return 'touched';
    return article ? rewrite(doing, draft, labelled(article)) : drop(doing, draft);
  },
};

type Held = Awaited<ReturnType<typeof holdDraft>>;

async function rewrite({ trx, at, actor }: Act, draft: Held, input: ArticleInput): Promise<number> {
  const content = draftOf(input);
  const revision = draft.revision + 1;
  await trx
    .updateTable('draft')
    .set({
      ...(await columnsOf(trx, content)),
      generated: JSON.stringify(input.generated),
      revision,
      changed_at: at,
    })
    .where('id', '=', draft.id)
    .execute();
  await keepVersion(trx, { id: draft.id, revision, content, at, person: { name: actor } });
  return revision;
}

async function drop({ trx, at, record }: Act, draft: Held): Promise<number> {
  await trx
    .updateTable('draft')
    .set({ state: 'dropped', changed_at: at })
    .where('id', '=', draft.id)
    .execute();
  record({ kind: 'draft.dropped', subject: String(draft.id), data: { by: author }, tags: [] });
  return draft.revision;
}

/** What programs write is plain: what they do not use is empty. */
function draftOf({
  headline,
  subheads,
  section,
  subsection,
  byline,
  paragraphs,
  tags,
}: ArticleInput): DraftContent {
  return {
    ...emptyDraft,
    headline,
    subheads: subheads.join('\n'),
    section: [section, subsection].filter(Boolean).join('/'),
    places: byline.places.join('·'),
    reporters: byline.reporters.map(({ name, title }) => [name, title].filter(Boolean).join(' ')).join(', '),
    text: writtenText(paragraphs),
    tags: tags.join(', '),
  };
}
