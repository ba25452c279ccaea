import { describe, expect, test } from 'vitest';
import { findInText } from '../../src/korean/people/find-in-text.ts';
import type { FoundInText } from '../../src/korean/people/found.ts';
import {
  type LabelledArticle,
  type Measured,
  measure,
  type Part,
  parts,
  precision,
  readPart,
  recall,
} from './measure.ts';

// What the finder reached, less a little: to be raised with it, never lowered.
type Floor = { precision?: number; recall: number };
const floors: Record<Part, Partial<Record<Measured, Floor>>> = {
  tuning: {
    people: { precision: 1, recall: 0.94 },
    titles: { recall: 0.94 },
    'hanja and latin': { recall: 1 },
    attributed: { precision: 1, recall: 0.95 },
    'quotations at all': { precision: 1, recall: 0.95 },
  },
  'hold-out': {
    people: { precision: 0.92, recall: 0.86 },
    titles: { recall: 0.86 },
    'hanja and latin': { recall: 0.95 },
    attributed: { precision: 0.97, recall: 0.85 },
    'quotations at all': { precision: 0.99, recall: 0.92 },
  },
  'hold-out-2': {
    people: { precision: 0.93, recall: 0.88 },
    titles: { recall: 0.87 },
    attributed: { precision: 0.96, recall: 0.86 },
    'quotations at all': { precision: 1, recall: 0.93 },
  },
};

describe.each(parts)('%s', (part) => {
  const articles = readPart(part);

  test('what is found of people and quotations does not fall', () => {
    const { tallies, differences } = measure(articles, findInText);
    const shown = process.env.SOKBO_SHOW;
    if (shown)
      console.table(Object.fromEntries(Object.entries(tallies).map(([what, tally]) => [what, inRow(tally)])));
    // The hold-out is not for looking at.
    if (shown === 'differences' && part === 'tuning') console.log(differences.join('\n'));
    for (const [what, floor] of Object.entries(floors[part])) {
      const tally = tallies[what as Measured];
      expect(recall(tally), `recall of ${what}`).toBeGreaterThanOrEqual(floor.recall);
      expect(precision(tally), `precision of ${what}`).toBeGreaterThanOrEqual(floor.precision ?? 0);
    }
  });

  test.each(articles.map((article) => [article.id, article] as const))(
    'the labels of %s hold',
    (_id, article) => {
      const text = article.paragraphs.join('\n').normalize('NFC');
      const names = article.people.map((person) => person.name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, hanja, latin, titles } of article.people)
        for (const form of [name, hanja, latin, ...titles]) if (form) expect(text).toContain(form);
      for (const { text: words, speaker, nested } of article.quotations) {
        expect(text).toContain(words);
        if (speaker) expect(names).toContain(speaker);
        for (const inner of nested ?? []) expect(words).toContain(inner);
      }
    },
  );
});

test('a finder that finds what is labelled has every share', () => {
  const { tallies, differences } = measure(readPart('tuning'), asLabelled);
  expect(differences).toEqual([]);
  expect([tallies.people, tallies.attributed, tallies['quotations at all']].map(inRow)).toEqual(
    [tallies.people, tallies.attributed, tallies['quotations at all']].map(({ labelled }) => ({
      precision: 1,
      recall: 1,
      right: labelled,
      found: labelled,
      labelled,
    })),
  );
});

test('a wrong speaker is wrong and missed, none is missed only, one too many is wrong', () => {
  const [article] = readPart('tuning');
  if (!article) throw new Error('the set is empty');
  const said = article.quotations.filter((one) => one.speaker).length;
  const attributed = (change: (found: FoundInText) => void) =>
    measure([article], () => {
      const found = asLabelled(article.paragraphs);
      change(found);
      return found;
    }).tallies.attributed;
  const first = article.quotations.findIndex((one) => one.speaker);
  const unnamed = article.quotations.findIndex((one) => !one.speaker);
  const wrong = attributed(({ people, quotations }) => {
    const one = quotations[first];
    if (one) one.speaker = ((one.speaker ?? 0) + 1) % people.length;
  });
  expect(wrong).toEqual({ right: said - 1, found: said, labelled: said });
  const none = attributed(({ quotations }) => {
    if (quotations[first]) quotations[first].speaker = null;
  });
  expect(none).toEqual({ right: said - 1, found: said - 1, labelled: said });
  const tooMany = attributed(({ quotations }) => {
    if (quotations[unnamed]) quotations[unnamed].speaker = 0;
  });
  expect(tooMany).toEqual({ right: said, found: said + 1, labelled: said });
});

function inRow(tally: { right: number; found: number; labelled: number }) {
  const short = (share: number) => Number(share.toFixed(3));
  // Of titles, glosses and nested words nobody counts what is found.
  const isCounted = tally.found > 0;
  return { precision: isCounted ? short(precision(tally)) : '', recall: short(recall(tally)), ...tally };
}

/** The labels of the article with these paragraphs, in the shape of what is found. */
function asLabelled(paragraphs: string[]): FoundInText {
  const article = readPart('tuning').find((one) => one.paragraphs[0] === paragraphs[0]) as LabelledArticle;
  const words = (text: string) => ({ paragraph: 0, start: 0, end: text.length, text });
  const placeOf = (name: string | null) => article.people.findIndex((person) => person.name === name);
  return {
    people: article.people.map((person) => ({ ...person, mentions: [] })),
    quotations: article.quotations.map(({ text, speaker, isDirect, nested = [] }) => ({
      text,
      isDirect,
      speaker: speaker === null ? null : placeOf(speaker),
      speakerText: null,
      words: words(text),
      sentence: words(text),
      nested,
    })),
  };
}
