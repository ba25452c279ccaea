/** Frames of our own: `within` one a page can be shown, `around` others it can show them. */
export type Frames = 'within' | 'around';

/** Sources of others that a page may load scripts from, ask, and show in frames or forms. */
export type Allowed = { scripts: string; connects: string; frames: string };

/**
 * Sent with every page: nothing from elsewhere, no script in the page, no frame around it.
 * @param styles the hash of the only style sheet that may style it
 * @param allows what comes from elsewhere on this page alone
 */
export function standingHeaders(styles: string, frames?: Frames, allows?: Allowed): Record<string, string> {
  const inside = frames === 'around' ? "frame-src 'self'; " : '';
  const ancestors = frames === 'within' ? "'self'" : "'none'";
  const policy = `default-src 'none'; img-src 'self'; style-src ${styles}; ${inside}${allows ? allowing(allows) : standing}`;
  return {
    'content-security-policy': `${policy}; frame-ancestors ${ancestors}`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
}

/** Only a page on which a reader pays loads and opens what is not ours. */
function allowing({ scripts, connects, frames }: Allowed): string {
  return (
    `script-src 'self' ${scripts}; connect-src 'self' ${connects}; frame-src ${frames}; ` +
    `form-action 'self' ${frames}; base-uri 'none'`
  );
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

/** What nobody may keep, not even the browser, and no search engine take in: it is one reader's. */
export const privateHeaders = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
