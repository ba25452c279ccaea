import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';

describeNewsroom('the index of people', (newsroom) => {
  it('gives each person once, page by page, in either order', async () => {
    const at = newsroom.kernel.now();
    const id = await newsroom.publish('rate-cut', { story: null });
    const { db } = newsroom.kernel.store;
    const people = Array.from(
      { length: 130 },
      (_, index) => `차례${String.fromCharCode(0xac00 + index * 7)}`,
    );
    for (const name of people) {
      const { id: person } = await db
        .insertInto('known_person')
        .values({ name, slug: name, created_at: at, changed_at: at })
        .returning('id')
        .executeTakeFirstOrThrow();
      const found = { edition: 1, name, titles: [], is_confirmed: false, listed_at: at };
      await db
        .insertInto('known_person_article')
        .values({ ...found, article_id: id, person_id: person })
        .execute();
    }
    newsroom.kernel.pages.clear();
    for (const order of ['', '?order=name']) {
      const seen: string[] = [];
      for (let next: string | undefined = `/people${order}`; next; ) {
        const shown: string = (await newsroom.get(next)).text;
        seen.push(...[...shown.matchAll(/>(차례.)</g)].map(([, name]) => name ?? ''));
        next = /<a rel="next" href="([^"]+)"/.exec(shown)?.[1]?.replaceAll('&amp;', '&');
      }
      expect(seen).toHaveLength(130);
      expect(seen.toSorted()).toEqual(people.toSorted());
      if (order) expect(seen).toEqual(people.toSorted());
    }
  });
});
