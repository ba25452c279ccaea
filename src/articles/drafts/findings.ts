import { checkDraft } from '../../korean/checks/check-draft.ts';
import type { CheckSettings, Edit, Finding, Severity, Where } from '../../korean/checks/draft.ts';
import type { DraftContent } from './draft-content.ts';
import { articleOf } from './draft-content.ts';
import { passagesOf } from './passages.ts';

type FieldName = 'headline' | 'subheads' | 'reporters' | 'text';

/** A place in a field of the form, and what to put there. */
type FieldEdit = { field: FieldName; start: number; end: number; replacement: string };

/** What a check found, in the form's own places. */
export type FieldFinding = {
  severity: Severity;
  message: Finding['message'];
  field: FieldName;
  start: number;
  end: number;
  /** What mends it, the first of them at its own place. */
  fix: FieldEdit[] | null;
};

/** What is to be looked at in a draft before it goes out. */
export function findingsIn(
  content: DraftContent,
  agency: string,
  now: Date,
  settings: CheckSettings,
): FieldFinding[] {
  const passages = passagesOf(content.text);
  const { byline, prefixes, subheads } = articleOf({ ...content, headline: content.headline || '-' }, agency);
  const findings = checkDraft(
    {
      headline: content.headline,
      prefixes,
      subheads,
      byline,
      paragraphs: passages.map(({ text, kind }) => ({ text, kind })),
      pictures: [],
      publishedAt: now,
    },
    settings,
  );
  const inForm = (where: Where) => placeOf(where, content, passages);
  return findings.map(({ severity, message, where, fix }) => ({
    severity,
    message,
    ...inForm(where),
    fix:
      fix === undefined
        ? null
        : [{ where, replacement: fix.replacement }, ...(fix.also ?? [])].map((edit: Edit) => ({
            ...inForm(edit.where),
            replacement: edit.replacement,
          })),
  }));
}

function placeOf({ field, index, start, end }: Where, content: DraftContent, passages: { start: number }[]) {
  const from = (offset: number) => ({ start: offset + start, end: offset + end });
  if (field === 'headline') return { field: 'headline' as const, ...from(0) };
  if (field === 'subhead') return { field: 'subheads' as const, ...from(lineAt(content.subheads, index)) };
  if (field === 'byline') return { field: 'reporters' as const, start: 0, end: content.reporters.length };
  return { field: 'text' as const, ...from(passages[index]?.start ?? 0) };
}

/** Where the words of one of the lines that are not empty begin. */
function lineAt(text: string, index: number): number {
  const lines = [...text.matchAll(/\S[^\n]*/g)];
  return lines[index]?.index ?? 0;
}
