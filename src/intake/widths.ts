/** How wide a text is, in the unit its line width was set in. */
export type Metric = (text: string) => number;

/** UTF-16 units, as editors and scripts count them. */
export function characters(text: string): number {
  return text.length;
}

/** Columns of a terminal: Hangul, Hanja and full-width marks take two. */
export function columns(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g,
  );
  return text.length + (wide?.length ?? 0);
}
