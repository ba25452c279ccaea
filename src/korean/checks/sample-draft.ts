import { applyFixes } from './apply-fixes.ts';
import { type Check, type Draft, type Finding, usualSettings, type Where } from './draft.ts';

/** A draft for tests that no check objects to, but for what the test says otherwise. */
export function draftOf(given: Partial<Draft> = {}): Draft {
  return {
    headline: '새벽시, 버스 노선 개편안 확정',
    prefixes: [],
    subheads: [],
    byline: { places: ['서울'], source: null, reporters: [{ name: '한결음', title: '기자' }] },
    paragraphs: [{ text: '새벽시가 24일 버스 노선 개편안을 확정했다.', kind: 'paragraph' }],
    pictures: [],
    publishedAt: new Date('2026-11-24T09:00:00+09:00'),
    ...given,
  };
}

/** A draft whose body is some paragraphs. */
export function withBody(...texts: string[]): Draft {
  return draftOf({ paragraphs: texts.map((text) => ({ text, kind: 'paragraph' })) });
}

/** What a check selects in a body of one paragraph or several. */
export function selections(check: Check, ...texts: string[]): string[] {
  const draft = withBody(...texts);
  return check(draft, usualSettings).map(({ where }) => selected(draft, where));
}

/** The body's only paragraph after all fixes of a check. */
export function fixed(check: Check, text: string): string {
  const draft = withBody(text);
  return applyFixes(draft, check(draft, usualSettings)).paragraphs[0]?.text ?? '';
}

/** The text that a finding is in. */
export function textAt(draft: Draft, { field, index, part }: Omit<Where, 'start' | 'end'>): string {
  if (field === 'headline') return draft.headline;
  if (field === 'subhead') return draft.subheads[index] ?? '';
  if (field === 'paragraph') return draft.paragraphs[index]?.text ?? '';
  return field === 'picture' ? (draft.pictures[index]?.[part ?? 'caption'] ?? '') : '';
}

export function selected(draft: Draft, where: Where): string {
  return textAt(draft, where).slice(where.start, where.end);
}

export function keys(findings: Finding[]): string[] {
  return findings.map(({ message }) => message.key);
}
