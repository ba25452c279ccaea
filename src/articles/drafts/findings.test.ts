import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../desk/en.json' with { type: 'json' };
import ko from '../../desk/ko.json' with { type: 'json' };
import { packageRoot } from '../../kernel/package-root.ts';
import { checks } from '../../korean/checks/check-draft.ts';
import { usualSettings } from '../../korean/checks/draft.ts';
import { blocksOf, type DraftContent, emptyDraft } from './draft-content.ts';
import { findingsIn } from './findings.ts';
import { passagesOf } from './passages.ts';
import { writtenText } from './written-text.ts';

const now = new Date('2024-04-10T08:11:00+09:00');
const draft = (change: Partial<DraftContent>): DraftContent => ({
  ...emptyDraft,
  headline: '한은, 기준금리 내려',
  reporters: '윤가온 기자',
  text: '한국은행이 기준금리를 내렸다.',
  ...change,
});
const found = (change: Partial<DraftContent>) => findingsIn(draft(change), '새벽통신', now, usualSettings);

describe('a draft’s text', () => {
  it('is paragraphs, subheadings, quotations and lists', () => {
    const text = '첫 문단\n이어진 줄\n\n\n## 배경\n> 인용한\n> 두 줄\n\n- 하나\n- 둘\n\n  끝 문단  ';
    expect(blocksOf(text)).toEqual([
      '첫 문단 이어진 줄',
      { type: 'heading', text: '배경 인용한 두 줄' },
      { type: 'list', items: ['하나', '둘'] },
      '끝 문단',
    ]);
    expect(blocksOf('> 인용한\n> 두 줄')).toEqual([{ type: 'quote', text: '인용한 두 줄' }]);
  });

  it('is written anew from blocks, and read as the same', () => {
    const blocks = [
      '첫 문단',
      { type: 'heading' as const, text: '배경' },
      { type: 'quote' as const, text: '인용한 글' },
      { type: 'list' as const, items: ['하나', '둘'] },
      '끝 문단',
    ];
    expect(blocksOf(writtenText(blocks))).toEqual(blocks);
    const table = { type: 'table' as const, header: ['해', '값'], rows: [['2024', '1']] };
    expect(writtenText([table])).toBe('해 | 값\n\n2024 | 1');
  });

  it('has its passages where it says, whatever is written', () => {
    const piece = fc.constantFrom('## ', '> ', '- ', '\n', '\n\n', '가나', ' ', '“말”', '😀', '-', '#');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const { start, text: own } of passagesOf(text)) {
          const written = text.slice(start, start + own.length);
          expect(own.replaceAll(/\s|>/g, '')).toBe(written.replaceAll(/\s|>/g, ''));
          expect(own).toHaveLength(written.length);
        }
      }),
    );
  });
});

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
