import type { Draft, Edit, Field, Finding } from './draft.ts';

/**
 * The draft after the fixes of some findings of it. Of two that overlap the first is made; the other is found again
 * with the next check, if there is still cause.
 */
export function applyFixes(draft: Draft, findings: Finding[]): Draft {
  const edits = new Map<string, Edit[]>();
  for (const one of findings) {
    const own = editsOf(one);
    if (own.some((edit) => (edits.get(keyOf(edit.where)) ?? []).some((made) => overlap(made, edit))))
      continue;
    for (const edit of own) {
      const of = edits.get(keyOf(edit.where));
      if (of) of.push(edit);
      else edits.set(keyOf(edit.where), [edit]);
    }
  }
  const fixed = (text: string, field: Field) => rewrite(text, edits.get(keyOf(field)) ?? []);
  return {
    ...draft,
    headline: fixed(draft.headline, { field: 'headline', index: 0 }),
    subheads: draft.subheads.map((text, index) => fixed(text, { field: 'subhead', index })),
    paragraphs: draft.paragraphs.map((one, index) => ({
      ...one,
      text: fixed(one.text, { field: 'paragraph', index }),
    })),
    pictures: draft.pictures.map((one, index) => ({
      ...one,
      caption: fixed(one.caption, { field: 'picture', index, part: 'caption' }),
    })),
  };
}

function editsOf({ where, fix }: Finding): Edit[] {
  return fix ? [{ where, replacement: fix.replacement }, ...(fix.also ?? [])] : [];
}

function keyOf({ field, index, part }: Field): string {
  return `${field} ${index} ${part ?? ''}`;
}

function overlap(a: Edit, b: Edit): boolean {
  return a.where.start < b.where.end && b.where.start < a.where.end;
}

function rewrite(text: string, edits: Edit[]): string {
  let rest = 0;
  let written = '';
  for (const { where, replacement } of edits.toSorted((a, b) => a.where.start - b.where.start)) {
    written += text.slice(rest, where.start) + replacement;
    rest = where.end;
  }
  return written + text.slice(rest);
}
