import { findPeople } from '../src/persons/find-people.ts';
import type { Newsroom } from './newsroom.ts';

/** Looks through articles for the people whom they speak of, as the follower of the journal does. */
export async function lookForPeople({ kernel }: Newsroom, ids?: string[]): Promise<void> {
  const articles = await kernel.store.db.selectFrom('article').select('id').orderBy('id').execute();
  await findPeople(kernel, ids ?? articles.map(({ id }) => id));
}

/** The number of somebody of whom articles speak. */
export async function personNamed({ kernel }: Newsroom, name: string): Promise<number> {
  const { id } = await kernel.store.db
    .selectFrom('known_person')
    .select('id')
    .where('name', '=', name)
    .where('merged_into', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}

export const personPath = (slug: string) => `/people/${encodeURIComponent(slug)}`;
