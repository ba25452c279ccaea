/** Somebody who can be mentioned. */
export type Mentionable = { id: string; name: string };

/** A piece of a text: as it is, or the name of somebody, with the sign before it. */
export type TextPiece = { text: string; ids: string[] };

/**
 * Takes a text apart at its mentions: `@` and a name. The longest name that fits is meant, so that blanks in names and
 * particles behind them do no harm: `@김민수가` is 김민수 and not 김민. Where two have one name, both are.
 */
export function mentionsIn(text: string, people: Mentionable[]): TextPiece[] {
  const byName = [...Map.groupBy(people, ({ name }) => name)].sort(([a], [b]) => b.length - a.length);
  const pieces: TextPiece[] = [];
  let from = 0;
  // An @ behind a letter or a figure is part of an address.
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}._%+-])@/gu)) {
    const found = byName.find(([name]) => stands(text, index + 1, name));
    if (!found || index < from) continue;
    const [name, named] = found;
    pieces.push({ text: text.slice(from, index), ids: [] });
    from = index + 1 + name.length;
    pieces.push({ text: text.slice(index, from), ids: named.map(({ id }) => id) });
  }
  return [...pieces, { text: text.slice(from), ids: [] }].filter((piece) => piece.text !== '');
}

/** `Kim` does not stand in `Kimberly`; behind a Korean name comes what will. */
function stands(text: string, at: number, name: string): boolean {
  if (name === '' || !text.startsWith(name, at)) return false;
  return !(/[A-Za-z0-9]$/.test(name) && /^[A-Za-z0-9]/.test(text.slice(at + name.length)));
}
