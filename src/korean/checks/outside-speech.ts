import { findQuotations } from '../quotation.ts';

/** Those of some stretches, in order, that no quotation has in it: what people said is left as they said it. */
export function outsideSpeech<Stretch extends { start: number }>(text: string, found: Stretch[]): Stretch[] {
  if (found.length === 0) return found;
  const speech = findQuotations(text);
  let next = 0;
  return found.filter(({ start }) => {
    while ((speech[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (speech[next]?.start ?? Number.POSITIVE_INFINITY) > start;
  });
}
