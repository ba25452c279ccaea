import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import type { Person } from '../site/person.ts';
import type { Facts } from './facts.ts';
import { recordChange } from './limit-picture.ts';
import { mayDescribe } from './may-describe.ts';
import { searchTextOf } from './search-text.ts';

/** Where the eye goes, from 0 at the left and at the top to 1; null is the middle. */
type Focal = { focal_x: number; focal_y: number } | { focal_x: null; focal_y: null };

export type Description = Facts & Focal;

/** Somebody else has changed the picture since. */
export class PictureConflict extends WordedRefusal {
  constructor() {
    super(409, 'picture.conflict');
  }
}

/**
 * Says what is known of a picture. Articles that show it keep their own captions; where its focal point moves, they are
 * made anew.
 * @throws PictureConflict where another was saved since `base`; WordedRefusal where it is not there or not this person's
 */
export async function describePicture(
  kernel: Kernel,
  id: number,
  description: Description,
  base: number,
  by: Person,
): Promise<void> {
  await act(kernel, by.name, async (doing) => {
    const before = await pictureToChange(doing, id, by);
    if (before.revision !== base) throw new PictureConflict();
    const from = { fileName: before.file_name, addedBy: before.added_by };
    await doing.trx
      .updateTable('picture')
      .set({ ...description, search_text: searchTextOf(description, from), revision: base + 1 })
      .where('id', '=', id)
      .execute();
    const hasMoved = before.focal_x !== description.focal_x || before.focal_y !== description.focal_y;
    if (hasMoved) await recordChange(doing, 'picture.described', id);
    else doing.record({ kind: 'picture.described', subject: String(id), data: {}, tags: [] });
  });
}

async function pictureToChange({ trx }: Act, id: number, by: Person) {
  const query = trx.selectFrom('picture').selectAll().where('id', '=', id).forUpdate();
  const picture = await query.executeTakeFirst();
  if (!picture) throw new WordedRefusal(404, 'picture.unknown', { id });
  if (!mayDescribe(by, picture)) throw new WordedRefusal(409, 'picture.not-yours');
  return picture;
}
