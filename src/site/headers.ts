/** Frames of our own: `within` one a page can be shown, `around` others it can show them. */
export type Frames = 'within' | 'around';

/**
 * Sent with every page: nothing from elsewhere, no script in the page, no frame around it.
 * @param styles the hash of the only style sheet that may style it
 */
export function standingHeaders(styles: string, frames?: Frames): Record<string, string> {
  const inside = frames === 'around' ? "frame-src 'self'; " : '';
  const ancestors = frames === 'within' ? "'self'" : "'none'";
  const policy = `default-src 'none'; img-src 'self'; style-src ${styles}; ${inside}${standing}`;
  return {
    'content-security-policy': `${policy}; frame-ancestors ${ancestors}`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
}

const standing = ["script-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'"].join(
  '; ',
);

/** Varnish refuses an answer with a header of more than 8 kB. */
const longestSurrogateKey = 8_000;

/**
 * A browser asks every time, which costs a 304. A shared cache may keep the page only where it is purged, by all its
 * tags, and never that there is none: nothing tells it when there is.
 */
export function freshness(canPurge: boolean, status: number, tags: Set<string>): Record<string, string> {
  const key = [...tags].join(' ');
  const isPurged = canPurge && key.length <= longestSurrogateKey;
  if (!isPurged || status === 404) return { 'cache-control': 'no-cache' };
  return { 'cache-control': 'public, max-age=0, s-maxage=86400, must-revalidate', 'surrogate-key': key };
}

/** What was made for those who were admitted is nobody else's: no cache keeps it, not even the browser's. */
export const keptByNobody = { 'cache-control': 'private, no-store' };
