/**
 * JSON with sorted keys and no blanks: the same value gives the same text whatever order a store keeps its
 * keys in, so that it can be hashed. Properties that are undefined are left out, as JSON.stringify does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** The same value with its keys in order. A function given to JSON.stringify would do this, and take three times as long. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('toJSON' in value && typeof value.toJSON === 'function') return sorted(value.toJSON());
  if (Array.isArray(value)) return value.map(sorted);
  const object = value as Record<string, unknown>;
  // fromEntries and not an assignment: a key may be `__proto__`.
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, sorted(object[key])]),
  );
}
