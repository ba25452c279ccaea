import { expect, it } from 'vitest';
import type { AttributedPerson } from './attribute.ts';
import { type Candidate, whoIs } from './who-is-who.ts';

const person = (change: Partial<AttributedPerson> = {}): AttributedPerson => ({
  ...{ name: '한가람', hanja: null, latin: null, titles: [], forms: [], verdict: null, personId: null },
  ...change,
});

const known = (id: number, change: Partial<Candidate> = {}): Candidate => ({
  ...{ id, name: '한가람', distinction: '', aliases: [], hanja: [], titles: [], isWithdrawn: false },
  ...change,
});

const gloss = { hanja: '韓佳藍' };

it.each<[string, Partial<AttributedPerson>, Candidate[], number | null]>([
  ['nobody is known', {}, [], null],
  ['the one of the name', {}, [known(1)], 1],
  ['the same Hanja', gloss, [known(1), known(2, { hanja: ['韓佳藍'] })], 2],
  ['the first Hanja that are heard of', gloss, [known(1)], 1],
  ['other Hanja make another', gloss, [known(1, { hanja: ['漢江'] })], null],
  ['an alias', {}, [known(1, { name: '가람', aliases: ['한가람'] })], 1],
  ['a title tells them apart', { titles: ['배우'] }, [known(1), known(2, { titles: ['배우'] })], 2],
  ['the first, where nothing does', {}, [known(1), known(2)], 1],
  ['what an editor has said', { personId: 2 }, [known(1), known(2)], 2],
  ['whoever is withdrawn, before a namesake', {}, [known(1), known(2, { isWithdrawn: true })], 2],
  [
    'a namesake whose Hanja are others than those of who is withdrawn',
    gloss,
    [known(1, { hanja: ['漢江'], isWithdrawn: true }), known(2, { hanja: ['韓佳藍'] })],
    2,
  ],
])('%s', (_, found, candidates, id) => {
  expect(whoIs(person(found), candidates)?.id ?? null).toBe(id);
});
