import type { CheckName, Draft, DraftParagraph, Field, Finding, Severity } from './draft.ts';

/** What a check found in one text. `variant` tells messages of one check apart. */
export type Hit = {
  start: number;
  end: number;
  variant?: string;
  severity?: Severity;
  values?: Record<string, string>;
  replacement?: string;
  also?: { start: number; end: number; replacement: string }[];
};

export type DraftText = Field & { text: string; kind?: DraftParagraph['kind'] };

/** All texts that readers see, in reading order. */
export function textsOf(draft: Draft): DraftText[] {
  return [
    { field: 'headline', index: 0, text: draft.headline },
    ...draft.subheads.map((text, index): DraftText => ({ field: 'subhead', index, text })),
    ...draft.paragraphs.map(
      ({ text, kind }, index): DraftText => ({ field: 'paragraph', index, text, kind }),
    ),
    ...draft.pictures.map(
      ({ caption }, index): DraftText => ({ field: 'picture', index, part: 'caption', text: caption }),
    ),
  ];
}

/** Looks through the texts of a draft one by one. */
export function overTexts(
  check: CheckName,
  draft: Draft,
  find: (text: string, of: DraftText) => Hit[],
  severity: Severity = 'warning',
): Finding[] {
  return textsOf(draft).flatMap((of) => find(of.text, of).map((hit) => finding(check, severity, of, hit)));
}

/** A finding in one text of a draft. */
export function finding(check: CheckName, severity: Severity, of: Field, hit: Hit): Finding {
  const field: Field = { field: of.field, index: of.index, ...(of.part && { part: of.part }) };
  const { start, end, replacement, also } = hit;
  const found: Finding = {
    check,
    severity: hit.severity ?? severity,
    where: { ...field, start, end },
    message: { key: hit.variant ? `${check}.${hit.variant}` : check, values: hit.values ?? {} },
  };
  if (replacement === undefined) return found;
  const further = also?.map((edit) => ({
    where: { ...field, start: edit.start, end: edit.end },
    replacement: edit.replacement,
  }));
  return { ...found, fix: { replacement, ...(further && { also: further }) } };
}
