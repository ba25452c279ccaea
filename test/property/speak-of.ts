import { expect } from 'vitest';
import type { FoundInText } from '../../src/korean/people/found.ts';
import { findPeople } from '../../src/persons/find-people.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Known } from './behind-walls.ts';

/** Finds in articles that each speaks of somebody with its number for a name, who says what else it says. */
export async function speakOf({ kernel }: Newsroom, articles: Known[]): Promise<void> {
  await findPeople(
    kernel,
    articles.map(({ id }) => id),
    async (texts) => texts.map(marksIn),
  );
  // Of some, an editor has said that there is such a person: their articles lead to them.
  await kernel.store.db
    .updateTable('known_person')
    .set({ is_confirmed: true })
    .where('name', 'like', '%2%')
    .execute();
  // It was done behind the cache's back.
  kernel.pages.clear();
}

/** Whoever an article speaks of has a page for as long as it is out. */
export async function checkPeople(newsroom: Newsroom, articles: Known[]): Promise<void> {
  await speakOf(newsroom, articles);
  for (const [number, { state }] of articles.entries()) {
    const { text } = await newsroom.get(encodeURI(`/people/표${number}인물`));
    expect(text.includes(`표${number}직함`), `person of ${number}`).toBe(state === 'published');
  }
}

function marksIn(paragraphs: string[]): FoundInText {
  const [first] = paragraphs.flatMap((text) => /표\d+[가-힣]+/.exec(text) ?? []);
  if (!first) return { people: [], quotations: [] };
  const [, number] = /표(\d+)/.exec(first) ?? [];
  const name = `표${number}인물`;
  const place = (text: string) => ({ paragraph: 0, start: 0, end: text.length, text });
  return {
    people: [
      { name, hanja: `표${number}한자`, latin: null, titles: [`표${number}직함`], mentions: [place(name)] },
    ],
    quotations: paragraphs.map((text, index) => ({
      ...{ text, isDirect: index % 2 === 0, speaker: 0, speakerText: name, nested: [] },
      ...{ words: place(text), sentence: place(text) },
    })),
  };
}
