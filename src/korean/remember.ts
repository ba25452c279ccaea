/**
 * A function that keeps what it gave: of the last `most` to twice as many texts. When one generation is full, a new one
 * begins, and what is asked for again moves into it: words that come every day are never lost, names that came once are.
 */
export function remembering<T>(most: number, make: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const given = old.get(text) ?? make(text);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, given);
    return given;
  };
}

/** The same for each of several that texts are read by, such as dictionaries. */
export function rememberingFor<By extends WeakKey, T>(
  most: number,
  make: (text: string, by: By) => T,
): (text: string, by: By) => T {
  const known = new WeakMap<By, (text: string) => T>();
  return (text, by) => {
    const own = known.get(by);
    if (own) return own(text);
    const first = remembering(most, (other) => make(other, by));
    known.set(by, first);
    return first(text);
  };
}
