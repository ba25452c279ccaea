import { checkDraft } from '../../korean/checks/check-draft.ts';
import type { CheckSettings, Edit, Finding, Severity, Where } from '../../korean/checks/draft.ts';
import type { DraftContent } from './draft-content.ts';
import { articleOf } from './draft-content.ts';
import { CheckedText } from './written/checked.ts';

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

/**
 * What is to be looked at in a draft before it goes out.
 * @param settings which checks the newsroom has on
 * @param known the pictures that there are, of those that its text names
 */
export function findingsIn(
  content: DraftContent,
  agency: string,
  now: Date,
  settings: CheckSettings,
  known: ReadonlySet<number> = new Set(),
): FieldFinding[] {
  const checked = new CheckedText(content.text);
  const { byline, prefixes, subheads } = articleOf({ ...content, headline: content.headline || '-' }, agency);
  const findings = checkDraft(
    {
      headline: content.headline,
      prefixes,
      subheads,
      byline,
      ...checked.parts,
      publishedAt: now,
    },
    settings,
  );
  const inForm = (where: Where) => placeOf(where, content, checked);
  return [
    ...unknownPictures(checked, known),
    ...findings.map((finding) => ({
      severity: finding.severity,
      message: finding.message,
      ...placeIn(inForm(finding.where)),
      fix: fixOf(finding, inForm),
    })),
  ];
}

function unknownPictures(checked: CheckedText, known: ReadonlySet<number>): FieldFinding[] {
  const at = { field: 'text' as const, fix: null };
  return checked.pictures.flatMap(({ picture, start, end }): FieldFinding[] => {
    if (picture === null)
      return [{ severity: 'warning', message: { key: 'picture.none', values: {} }, ...at, start, end }];
    if (known.has(picture)) return [];
    const values = { number: String(picture) };
    return [{ severity: 'error', message: { key: 'picture.unknown', values }, ...at, start, end }];
  });
}

/** What would cut through a link or a mark is left to whoever writes. */
function fixOf({ where, fix }: Finding, inForm: (where: Where) => InForm): FieldEdit[] | null {
  if (!fix) return null;
  const edits: Edit[] = [{ where, replacement: fix.replacement }, ...(fix.also ?? [])];
  const placed = edits.map((edit) => ({ ...inForm(edit.where), replacement: edit.replacement }));
  return placed.every(({ isWhole }) => isWhole)
    ? placed.map(({ field, start, end, replacement }) => ({ field, start, end, replacement }))
    : null;
}

const placeIn = ({ field, start, end }: InForm) => ({ field, start, end });

type InForm = { field: FieldName; start: number; end: number; isWhole: boolean };

function placeOf(where: Where, content: DraftContent, checked: CheckedText): InForm {
  const { field, index, start, end } = where;
  const from = (offset: number) => ({ start: offset + start, end: offset + end, isWhole: true });
  if (field === 'headline') return { field: 'headline', ...from(0) };
  if (field === 'subhead') return { field: 'subheads', ...from(lineAt(content.subheads, index)) };
  if (field === 'byline')
    return { field: 'reporters', start: 0, end: content.reporters.length, isWhole: true };
  return { field: 'text', ...checked.placeOf(where) };
}

/** Where the words of one of the lines that are not empty begin. */
function lineAt(text: string, index: number): number {
  const lines = [...text.matchAll(/\S[^\n]*/g)];
  return lines[index]?.index ?? 0;
}
