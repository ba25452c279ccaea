import { createHash } from 'node:crypto';
import { subjectOf, type Told } from './told.ts';

export type Choose = <T>(place: string, variants: readonly [T, ...T[]]) => T;

/**
 * Chooses among wordings by what the story is of: the same story always reads the same, and two of one day do not read
 * alike. A corrected number changes no wording.
 */
export function chooser(told: Told): Choose {
  const key = `${subjectOf(told)} ${told.rule} ${told.day}`;
  return (place, variants) => {
    const hash = createHash('sha256').update(`${key} ${place}`).digest().readUInt32BE();
    return variants[hash % variants.length] ?? variants[0];
  };
}
