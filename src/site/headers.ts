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
