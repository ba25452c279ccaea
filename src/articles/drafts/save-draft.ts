import type { Transaction } from 'kysely';
import type { Act, Kernel } from '../../kernel/kernel.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { currentPath, sectionAt } from '../../sections/queries.ts';
import type { Person } from '../../site/person.ts';
import type { DraftContent } from './draft-content.ts';
import { DraftConflict, holdDraft } from './hold-draft.ts';
import { requireDraftAct } from './life-cycle.ts';

/** The live article that a draft changes, and the edition that it was made from. */
export type Corrected = { corrects: string; base_edition: number };

/** Begins a draft, of a new article or of what is to change in one. Returns its id. */
export async function beginDraft(
  kernel: Kernel,
  content: DraftContent,
  person: Person,
  corrected?: Corrected,
): Promise<number> {
  const at = kernel.now();
  return kernel.store.db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto('draft')
      .values({
        state: 'writing',
        author_id: person.id,
        author: person.name,
        ...(await columnsOf(trx, content)),
        ...corrected,
        created_at: at,
        changed_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await keepVersion(trx, { id, revision: 1, content, at, person });
    return id;
  });
}

/**
 * Saves what was written. It is no event of the journal: what is not passed on is nobody else's yet. Returns the new
 * revision; the same text again makes none.
 * @throws DraftConflict where another text was saved since `base`; DraftNotAllowed; Refused where there is no such draft
 */
export async function saveDraft(
  kernel: Kernel,
  id: number,
  content: DraftContent,
  base: number,
  person: Person,
): Promise<number> {
  const at = kernel.now();
  return kernel.store.db.transaction().execute(async (trx) => {
    const draft = await holdDraft(trx, id);
    requireDraftAct('write', draft, person);
    if (isSame(draft.content, content)) return draft.revision;
    if (draft.revision !== base) throw new DraftConflict(id, base, draft.revision);
    const revision = draft.revision + 1;
    await trx
      .updateTable('draft')
      .set({ ...(await columnsOf(trx, content)), revision, changed_at: at })
      .where('id', '=', id)
      .execute();
    await keepVersion(trx, { id, revision, content, at, person });
    return revision;
  });
}

function isSame(one: DraftContent, other: DraftContent): boolean {
  return Object.entries(other).every(([field, text]) => one[field as keyof DraftContent] === text);
}

/** What boards show and sort by stands in columns of its own. */
export async function columnsOf(trx: Transaction<DB>, content: DraftContent) {
  const section = content.section ? await sectionAt(trx, await currentPath(trx, content.section)) : null;
  return { headline: content.headline, section_id: section?.id ?? null, content: JSON.stringify(content) };
}

type Version = {
  id: number;
  revision: number;
  content: DraftContent;
  at: Date;
  person: Pick<Person, 'name'>;
};

export async function keepVersion(
  trx: Act['trx'],
  { id, revision, content, at, person }: Version,
): Promise<void> {
  await trx
    .insertInto('draft_version')
    .values({ draft_id: id, revision, content: JSON.stringify(content), saved_at: at, saved_by: person.name })
    .execute();
}
