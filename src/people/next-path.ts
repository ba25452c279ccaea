const desk = '/desk';

/**
 * Where somebody goes on after signing in: to a page of the desk, and never to another site. Browsers read `\` as `/`
 * and leave out control characters, so whatever has one is refused; what is left is resolved as a browser does it.
 */
export function nextPath(wanted: string | undefined): string {
  if (!wanted?.startsWith(desk) || /[\\\p{Cc}]/u.test(wanted)) return desk;
  const { pathname, search } = new URL(wanted, 'http://this.invalid');
  return pathname === desk || pathname.startsWith(`${desk}/`) ? pathname + search : desk;
}
