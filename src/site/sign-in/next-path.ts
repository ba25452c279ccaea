const base = 'http://this.invalid';

/**
 * Where somebody goes on after signing in: to a page of ours at or below `within`, and never to another site. Browsers
 * read `\` as `/` and leave out control characters, so whatever has one is refused; what is left is resolved as a
 * browser does it.
 */
export function nextPath(wanted: string | undefined, within: string, otherwise = within): string {
  if (!wanted?.startsWith(within) || /[\\\p{Cc}]/u.test(wanted)) return otherwise;
  const url = URL.parse(wanted, base);
  if (url?.origin !== base || url.pathname.startsWith('//')) return otherwise;
  const isWithin = url.pathname === within || url.pathname.startsWith(within.replace(/\/?$/, '/'));
  return isWithin ? url.pathname + url.search : otherwise;
}
