import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { cutArticle } from './cut-article.ts';
import { type Document, readDocuments, writeDocuments } from './document.ts';
import { mergeDocuments } from './merge-documents.ts';
import { mergeTerms } from './merge-terms.ts';
import { Postings, postingsIn } from './postings.ts';
import { articleSource } from './sources.ts';
import { hashOf, TermCursor } from './terms.ts';

const document = fc.record({
  id: fc.integer({ min: 19_450_101_000_001, max: 99_991_231_999_999 }).map(String),
  listedAt: fc.date({ min: new Date('1800-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
  born: fc.nat(2 ** 30),
  ends: fc.array(fc.nat(5_000), { minLength: 4, maxLength: 4 }).map((ends) => ends.sort((a, b) => a - b)),
  sections: fc.array(fc.nat()),
  reporters: fc.array(fc.nat()),
});

describe('what a segment is written in', () => {
  it('holds any whole number', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.signed(Math.trunc(number / 2));
        const reader = new ByteReader(writer.take());
        expect(numbers.map(() => reader.signed() + 0)).toEqual(
          numbers.map((number) => Math.trunc(number / 2) + 0),
        );
        expect(reader.isAtEnd).toBe(true);
      }),
    );
  });

  it('holds any documents', () => {
    fc.assert(
      fc.property(fc.array(document), (documents) => {
        expect(readDocuments(writeDocuments(documents))).toEqual(documents);
      }),
    );
  });
});

describe('an article that is cut', () => {
  it('has its words by their places, a place free between two texts, and those of its headline once more', () => {
    const { terms, ends } = cutArticle(
      [
        { weight: 'A', tokens: tokens('기준금리/기준 금리') },
        { weight: 'C', tokens: tokens('금리 동결') },
        { weight: 'C', tokens: tokens('동결') },
      ],
      ['@section:3'],
    );
    expect(termsIn([Buffer.from(terms)])).toEqual({
      기준금리: { 0: [1] },
      기준: { 0: [1] },
      금리: { 0: [2, 4] },
      동결: { 0: [5, 7] },
      '^기준금리': { 0: [1] },
      '^기준': { 0: [1] },
      '^금리': { 0: [2] },
      '@section:3': { 0: [] },
    });
    expect(ends).toEqual([3, 3, 8, 8]);
  });
});

const word = fc.constantFrom('금리', '은행', '동결', '𠮷野家', '習近平', 'HBM3E', '가'.repeat(100));
const article = fc.record({ document, words: fc.array(word, { maxLength: 12 }) });

describe('segments that are put together', () => {
  it('have what each of them had, in the order of their documents, without those that are left out', async () => {
    const all = fc.uniqueArray(article, { selector: ({ document }) => document.id, maxLength: 9 });
    const size = fc.integer({ min: 1, max: 10 });
    const property = fc.asyncProperty(all, fc.func(fc.boolean()), size, async (articles, isLeftOut, size) => {
      const sources = articles.map(({ document, words }) => {
        const cut = cutArticle([{ weight: 'C', tokens: tokens(words.join(' ')) }], []);
        return { ...articleSource(document, cut), isLeftOut: isLeftOut(document.id) };
      });
      const written: Document[] = [];
      const numbers = await mergeDocuments(
        sources.map(async function* ({ documents, isLeftOut }) {
          for await (const some of documents) yield some.map((each) => ({ ...each, isLeftOut }));
        }),
        size,
        async (first, some) => {
          expect(first).toBe(written.length);
          expect(Math.floor(first / size)).toBe(Math.floor((first + some.length - 1) / size));
          written.push(...some);
        },
      );
      const kept = articles.filter((_, index) => !sources[index]?.isLeftOut).map(({ document }) => document);
      expect(written).toEqual(
        kept.toSorted((a, b) => Number(b.listedAt) - Number(a.listedAt) || Number(b.id) - Number(a.id)),
      );
      const blocks = [];
      const terms = sources.map((source, index) => ({
        more: source.terms,
        numbers: numbers[index] ?? new Int32Array(),
      }));
      for await (const block of mergeTerms(terms, size)) blocks.push(block);
      for (let start = 0; start < written.length; start += size) {
        const own = blocks.filter(({ segment }) => segment === start / size);
        const expected = expectedOf(articles, written.slice(start, start + size));
        expect(termsIn(own.map((block) => block.terms))).toEqual(expected);
      }
      for (const { first, terms } of blocks) expect(terms.readInt32BE(0)).toBe(first);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('are found in a block by their hash and text', () => {
    const { terms } = cutArticle([{ weight: 'C', tokens: tokens('금리 동결 금리') }], []);
    const bytes = Buffer.from(terms);
    expect(postingsIn(bytes, hashOf('금리'), '금리')?.placesIn(0)).toEqual([1, 3]);
    expect(postingsIn(bytes, hashOf('금리'), '금리')?.placesIn(1)).toEqual([]);
    // Another word of the same hash.
    expect(postingsIn(bytes, hashOf('금리'), '은행')).toBeNull();
    expect(postingsIn(bytes, hashOf('은행'), '은행')).toBeNull();
  });
});

function tokens(text: string) {
  return text
    .split(' ')
    .flatMap((place, at) => place.split('/').map((word) => ({ text: word, at: at + 1 })))
    .filter((token) => token.text !== '');
}

/** Each term with its documents and the places in them. */
function termsIn(blocks: Buffer[]): Record<string, Record<number, number[]>> {
  const terms: Record<string, Record<number, number[]>> = {};
  for (const block of blocks) {
    const cursor = new TermCursor();
    cursor.open(block);
    while (cursor.next()) {
      const postings = new Postings(cursor);
      const places = Array.from(postings.documents, (number, index) => [number, postings.places(index)]);
      terms[String(cursor.text)] = Object.fromEntries(places);
    }
  }
  return terms;
}

function expectedOf(articles: { document: Document; words: string[] }[], written: Document[]) {
  const terms: Record<string, Record<number, number[]>> = {};
  for (const [number, { id }] of written.entries()) {
    const { words = [] } = articles.find(({ document }) => document.id === id) ?? {};
    for (const [index, word] of words.entries()) {
      terms[word] ??= {};
      terms[word][number] = [...(terms[word][number] ?? []), index + 1];
    }
  }
  return terms;
}
