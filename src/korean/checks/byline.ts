import type { Draft, Finding } from './draft.ts';
import { finding } from './over-texts.ts';

/** A story is somebody's: a person, a desk in a person's place, or an agency whose copy it is. */
export function checkByline({ byline }: Draft): Finding[] {
  const isNamed = byline.reporters.some(({ name }) => name.trim() !== '');
  if (isNamed || byline.source?.trim()) return [];
  return [finding('byline', 'warning', { field: 'byline', index: 0 }, { start: 0, end: 0 })];
}
