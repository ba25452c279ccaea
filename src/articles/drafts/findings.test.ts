import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../desk/en.json' with { type: 'json' };
import ko from '../../desk/ko.json' with { type: 'json' };
import { packageRoot } from '../../kernel/package-root.ts';
import { checks } from '../../korean/checks/check-draft.ts';
import { usualSettings } from '../../korean/checks/draft.ts';
import { type DraftContent, emptyDraft } from './draft-content.ts';
import { findingsIn } from './findings.ts';

const now = new Date('2024-04-10T08:11:00+09:00');
const draft = (change: Partial<DraftContent>): DraftContent => ({
  ...emptyDraft,
  headline: '한은, 기준금리 내려',
  reporters: '윤가온 기자',
  text: '한국은행이 기준금리를 내렸다.',
  ...change,
});
const found = (change: Partial<DraftContent>) => findingsIn(draft(change), '새벽통신', now, usualSettings);

describe('findings', () => {
  it('are none where all is well', () => {
    expect(found({})).toEqual([]);
  });

  it('name the place in the form’s own field', () => {
    const text = '첫 문단이다.\n\n## “배경\n\n- 물가물가  오름\n- H100은 빠르다';
    for (const { field, start, end } of found({ text, subheads: '\n둘째 "줄"' })) {
      const written = { text, subheads: '\n둘째 "줄"' }[field as 'text' | 'subheads'];
      expect(end).toBeLessThanOrEqual(written.length);
      expect(start).toBeGreaterThan(0);
    }
    const [unbalanced] = found({ text });
    expect(unbalanced).toMatchObject({ field: 'text', message: { key: 'unbalanced-quotation' } });
    expect(text.slice(unbalanced?.start, unbalanced?.end)).toBe('“');
  });

  it('are mended in the field by their fix, and are gone then', () => {
    const content = draft({ text: '둘째  문단이다.\n\nAI을 쓴다.' });
    let { text } = content;
    for (let round = 0; round < 5; round++) {
      const [first] = findingsIn({ ...content, text }, '새벽통신', now, usualSettings);
      if (!first?.fix) break;
      for (const edit of first.fix.toSorted((a, b) => b.start - a.start))
        text = text.slice(0, edit.start) + edit.replacement + text.slice(edit.end);
    }
    expect(text).toBe('둘째 문단이다.\n\nAI를 쓴다.');
  });

  it('look into tables, footnotes and pictures, at their own places', () => {
    const text =
      '한국은행[각주: H100이 "빠르다"]이 내렸다.\n\n| 해 | “값 |\n|---|---|\n\n[사진 12] 물가물가  오름\n출처: 새벽통신';
    const all = findingsIn(draft({ text }), '새벽통신', now, usualSettings, new Set([12]));
    const at = (key: string) =>
      all.flatMap(({ message, start, end }) => (message.key.startsWith(key) ? [text.slice(start, end)] : []));
    expect(at('unbalanced-quotation')).toEqual(['“']);
    expect(at('straight-quotation').join()).toContain('"');
    expect(at('doubled-blank')).toEqual(['  ']);
    expect(at('picture')).toEqual(['[사진 12]']);
    expect(at('picture.alt')).toHaveLength(1);
  });

  it('name a picture that there is not', () => {
    expect(found({ text: '글.\n\n[사진 7] 설명\n출처: 가\n대체 글: 나' })).toMatchObject([
      { severity: 'error', field: 'text', message: { key: 'picture.unknown', values: { number: '7' } } },
    ]);
  });

  it('ask for the picture where a paste left its place', () => {
    expect(found({ text: '글.\n\n[사진] 설명\n출처: 가\n대체 글: 나' })).toMatchObject([
      { severity: 'warning', message: { key: 'picture.none' } },
    ]);
  });

  it('offer no fix that would cut through a link', () => {
    const [first] = found({ text: '[AI](https://example.com)을 쓴다.' });
    expect(first).toMatchObject({ message: { key: 'particle' } });
    expect(first?.fix?.every(({ start }) => start > 20) ?? true).toBe(true);
  });

  it('have words in both languages for whatever a check can say', () => {
    const sources = globSync('src/korean/checks/*.ts', { cwd: packageRoot }).filter(
      (file) => !file.includes('.test'),
    );
    const variants = sources.flatMap((file) =>
      [...readFileSync(join(packageRoot, file), 'utf8').matchAll(/variant: '([a-z-]+)'/g)].map(
        ([, name]) => name,
      ),
    );
    const worded = Object.keys(ko).filter((key) => key.startsWith('check.'));
    expect(variants.length).toBeGreaterThan(10);
    for (const variant of variants)
      expect(
        worded.some((key) => key.endsWith(`.${variant}`)),
        variant,
      ).toBe(true);
    for (const name of Object.keys(checks))
      expect(
        worded.some((key) => key.split('.')[1] === name),
        name,
      ).toBe(true);
    expect(Object.keys(en)).toEqual(Object.keys(ko));
  });

  it('say what keeps a draft from going out', () => {
    expect(found({ headline: '' })).toMatchObject([{ severity: 'error', field: 'headline' }]);
    expect(found({ text: '' })).toMatchObject([{ severity: 'error', field: 'text' }]);
    expect(found({ reporters: '' })).toMatchObject([{ severity: 'warning', field: 'reporters' }]);
  });
});
